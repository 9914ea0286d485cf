import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { Row } from "../model/table.js";
import { serviceKey } from "../calculate/cost/cost-rows.js";
import type { RefusedLine } from "../model/refused-row.js";
import { type MarkedLine, hybridStandards } from "./hybrid-standards.js";
import { type Mixture, type Side, keyOf } from "./side.js";

/** The services of a mixture, each with the standard it must meet, and the lines of those standards. */
export function hybridCentres(mix: Mixture): {
  readonly centres: readonly Row<Centre>[] | undefined;
  readonly costLines: readonly Row<CostStandardLine>[];
  readonly refusedLines: readonly RefusedLine[];
} {
  const need = mix.of("need");
  if (need.network.centres === undefined) return { centres: undefined, costLines: [], refusedLines: [] };
  const standards = hybridStandards(mix);
  const marked = markedLines(mix.of("funding"));
  const withStandard = (row: Row<Centre>, empty: boolean): Row<Centre> => ({
    ...row,
    values: { ...row.values, standard: standards.idFor(row, marked.get(keyOf(row)) ?? [], empty) },
  });
  const stated = need.network.centres.map((row) => withStandard(lent(row, need, mix.other(need)), false));
  const centres = [...stated, ...withoutNeed(mix).map((row) => withStandard(row, true))];
  return { centres, costLines: standards.lines(), refusedLines: standards.refused() };
}

// Columns that a row without them was never asked for; a blank of any other has a meaning of its own.
const LENT = ["capacity", "capacity_unit", "clients", "cases"] as const;

function lent(row: Row<Centre>, side: Side, other: Side): Row<Centre> {
  const theirs = other.rows.get(keyOf(row));
  if (!theirs || !side.known.has(keyOf(row))) return row;
  const cells: Partial<Record<(typeof LENT)[number], string>> = Object.fromEntries(
    LENT.flatMap((column) => {
      const [own, lending] = [row.values[column], theirs.values[column]];
      return own === undefined && lending !== undefined ? [[column, lending] as const] : [];
    }),
  );
  return { ...row, values: { ...row.values, ...cells } as Centre };
}

/** The lines that money of a side names, by service of a centre. */
function markedLines(side: Side): ReadonlyMap<string, readonly MarkedLine[]> {
  const marked = new Map<string, MarkedLine[]>();
  for (const { centre, service, line, capital } of side.earmarks.values()) {
    const key = serviceKey(centre, service);
    const lines = marked.get(key) ?? [];
    if (line !== undefined && !lines.some((each) => each.line === line)) marked.set(key, [...lines, { line, capital }]);
  }
  return marked;
}

/** Centres and services that money names and that nobody needs here: they need nothing, so that their money stays. */
function withoutNeed(mix: Mixture): Row<Centre>[] {
  const [need, funding] = [mix.of("need"), mix.of("funding")];
  if (need === funding) return [];
  const ids = new Set((need.network.centres ?? []).map((row) => row.values.centre_id));
  const added = new Map<string, Row<Centre>>();
  for (const row of funding.network.funding ?? []) {
    const { centre_id: centre } = row.values;
    if (centre === undefined) continue;
    const mark = funding.earmarks.get(row);
    const theirs = (funding.network.centres ?? []).filter((each) => each.values.centre_id === centre);
    const meant = theirs.find((each) => (mark ? each.values.service === mark.service : !ids.has(centre)));
    if (!meant || need.rows.has(keyOf(meant))) continue;
    const place = need.network.centres?.find((each) => each.values.centre_id === centre) ?? theirs[0] ?? meant;
    added.set(keyOf(meant), { ...meant, values: bare(meant.values, place.values) });
  }
  return [...added.values()];
}

const bare = ({ centre_id, service }: Centre, { region, pool }: Centre): Centre => ({
  centre_id,
  service,
  ...(region === undefined ? {} : { region }),
  ...(pool === undefined ? {} : { pool }),
});
