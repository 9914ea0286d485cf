import type { PerKeys } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { type AskedTable, type Published, type Withheld, isPublished } from "../disclosure/published.js";
import type { Result } from "../result/result.js";
import { nameOf as closedName } from "./estimate-closed.js";
import { label, shortTitle } from "./page.js";

/** What a publication withheld, row by row, and with which row something hidden would have followed from it. */
export function auditWords(result: Result, locale: Locale): string[] {
  if (isPublished(result) && result.for === "addressee") return addresseeWords(result, locale);
  const withheld = isPublished(result) ? result.withheld : [];
  const rows = new Map<string, Withheld[]>();
  for (const each of withheld) {
    const row = rowWords(each.per, result, locale);
    rows.set(row, [...(rows.get(row) ?? []), each]);
  }
  return [
    ...askedOf(result).map(({ table, state, cells = 0, withheld: count = 0, why = state }) =>
      say(locale, `audit.table-${why}`, { table, cells, withheld: count }),
    ),
    say(locale, rows.size === 0 ? "audit.none" : "audit.title", { count: rows.size }),
    ...[...rows].map(([row, cells]) => {
      const figures = [...new Set(cells.map(({ id }) => label(locale, id)))].join(", ");
      const reason = cells.find((each) => each.with !== undefined)?.with;
      const why =
        cells[0]?.why === "secret"
          ? say(locale, "audit.places")
          : reason === undefined || rowWords(reason, result, locale) === row
            ? say(locale, "audit.alone")
            : say(locale, "audit.with", { row: rowWords(reason, result, locale) });
      return `- ${row} (${figures}): ${why}`;
    }),
  ];
}

// Of each sum over centres that are not shown, whether it is told.
function addresseeWords(result: Published, locale: Locale): string[] {
  const sums = result.estimate?.()?.sums ?? [];
  if (sums.length === 0) return [say(locale, "audit.none")];
  return [
    say(locale, "kept.addressee"),
    ...sums.map(({ id, asked }) => {
      const name = closedName({ result, locale }, sums, id);
      return `- ${name}: ${say(locale, asked === undefined ? "estimate.withheld-reason" : "estimate.closed-note")}`;
    }),
  ];
}

const askedOf = (result: Result): readonly AskedTable[] => (isPublished(result) ? result.asked : []);

function rowWords(per: PerKeys, { centres, supplyStandards }: Result, locale: Locale): string {
  const { centre, region, sourceType, source, standard, status, certainty } = per;
  const norm = supplyStandards.find(({ id }) => id === standard);
  const parts = [
    centre === undefined ? undefined : (centres.find(({ id }) => id === centre)?.name ?? centre),
    region,
    sourceType === undefined ? undefined : (locale.codes[sourceType] ?? sourceType),
    source,
    norm && shortTitle(norm.title, locale),
    status === undefined ? undefined : (locale.codes[status] ?? status),
    certainty === undefined || status !== undefined ? undefined : say(locale, "audit.promised"),
  ].filter((each) => each !== undefined);
  return [centre, region, sourceType, source, standard].every((each) => each === undefined)
    ? [say(locale, "audit.all"), ...parts].join(", ")
    : parts.join(", ");
}
