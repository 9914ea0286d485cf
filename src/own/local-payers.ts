// Tells apart the money of city authorities that are called the same in several places.
import type { CentreNames } from "./centre-names.js";
import type { StarterRow as Row } from "../interview/starter-table.js";
import { folded } from "./values.js";

/** Money of authorities called the same in several cities, apart: «Акимат (Талас)» and «Акимат (Ош)». */
export function apart(rows: readonly Row[], names: CentreNames): readonly Row[] {
  const places = new Map<string, Set<string>>();
  for (const row of rows) {
    const [source, place] = [localIn(row), names.placeOf(row["centre_id"])];
    if (source !== undefined && place !== "") places.set(source, (places.get(source) ?? new Set()).add(folded(place)));
  }
  return rows.map((row) => {
    const [source, place] = [localIn(row), names.placeOf(row["centre_id"])];
    const isOne = source === undefined || place === "" || (places.get(source)?.size ?? 0) < 2;
    return isOne || typeof row.source !== "string" || source.includes(folded(place))
      ? row
      : { ...row, source: `${row.source} (${place})` };
  });
}

function localIn({ source }: Row): string | undefined {
  const text = typeof source === "string" ? folded(source) : "";
  return LOCAL.test(text) ? text : undefined;
}

// An authority that each city has for itself.
const LOCAL =
  /акимат|әкімдік|мэри[яию]|айыл (окмоту|өкмөтү)|муниципал|горадминистрац|администраци\S* города|горсовет|хокимият|хукумат|маслихат|municipal|city (council|hall|administration)|mayor|town hall|local (budget|government|authorit)|местн\S* (бюджет|власт)|городск\S* бюджет|жергиликтүү бюджет|жергілікті бюджет/;
