// A network mixed of two, factor by factor, to see what each factor changes.
import { assumptionFor, dashed } from "../calculate/assumptions.js";
import type { Network } from "../calculate/network.js";
import type { Assumption, AssumptionName } from "../model/assumption.js";
import type { PriceIndex } from "../model/price-index.js";
import type { Row } from "../model/table.js";
import { type Mixture, NOW, type Side, factorOf, keyOf } from "./mixture.js";
import { type MarkedLine, hybridStandards, seriesName } from "./hybrid-standards.js";
import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { serviceKey } from "../calculate/cost/cost-rows.js";
import type { RefusedLine } from "../model/refused-row.js";

/** The services of a mixture, each with the standard it must meet, and the lines of those standards. */
function hybridCentres(mix: Mixture): {
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

/**
 * The network of a mixture: every factor from the side that it is picked from. What only the other side has is taken
 * from there, so that a mixture lacks nothing that neither side lacks; what a side lacks by itself is not made up for.
 *
 * @param mix - the side of each factor
 * @param region - a region that must be there, whether or not a centre stands in it
 */
export function hybridNetwork(mix: Mixture, region?: string): Network {
  const [need, standard, price, funding] = [mix.of("need"), mix.of("standard"), mix.of("price"), mix.of("funding")];
  const { centres, costLines, refusedLines } = hybridCentres(mix);
  const refused = (side: Side, table: "centres" | "costStandards" | "funding") =>
    side.network.refused.has(table) ? [table] : [];
  return {
    fiscalYear: NOW,
    // What a post costs beside its pay is a price: the rules of a country, on the day from which they are counted.
    firstDay: price.network.firstDay,
    country: price.network.country,
    currency: need.network.currency,
    centres,
    costLines: standard.network.costLines === undefined ? undefined : costLines,
    needs: need.network.needs,
    use: {},
    // The service of an earmark is said, so that a line of that name elsewhere is not meant.
    funding: funding.network.funding?.map((row) => {
      const mark = funding.earmarks.get(row);
      return mark ? { ...row, values: { ...row.values, service: mark.service as "shelter" } } : row;
    }),
    population: region === undefined ? undefined : [made({ region, year: "0001", population: "1" })],
    assumptions: assumptionsOf(mix),
    indices: indicesOf(mix),
    pooling: mix.of("method").network.pooling,
    allocate: mix.of("method").network.allocate,
    contingencyBase: mix.of("method").network.contingencyBase,
    supplyStandards: [],
    refusedLines,
    refusedMoney: funding.network.refusedMoney ?? [],
    refused: new Set([
      ...refused(need, "centres"),
      ...refused(standard, "costStandards"),
      ...refused(funding, "funding"),
    ]),
  };
}

// A row that no file holds.
const made = <T extends object>(values: T): Row<T> => ({ values, file: "", row: 0, headers: {} as Row<T>["headers"] });

function assumptionsOf(mix: Mixture): Row<Assumption>[] {
  const need = mix.of("need");
  const all = [...need.network.assumptions, ...mix.other(need).network.assumptions];
  const names = [...new Set(all.map((row) => row.values.name))].sort();
  return names.flatMap((name) => {
    const side = mix.of(factorOf(name));
    const own = named(side, name);
    if (isWanted(side, name)) return own;
    const open = named(mix.other(side), name).filter(
      ({ values }) => assumptionFor(own, name, values.region, NOW) === undefined,
    );
    return [...own, ...open];
  });
}

const named = ({ network }: Side, name: AssumptionName): Row<Assumption>[] =>
  network.assumptions.filter((row) => row.values.name === name);

const isWanted = ({ wants }: Side, name: AssumptionName): boolean =>
  ["", "assumed-", "stated-"].some((start) => wants.has(start + dashed(name)));

function indicesOf(mix: Mixture): Row<PriceIndex>[] {
  const rates = mix.of("exchange-rate");
  const other = mix.other(rates);
  const series = [rates, other].flatMap((side) =>
    [...side.series].flatMap(([name, years]) =>
      [...years].map(([year, value]) => made({ series: seriesName(side, name), year, value })),
    ),
  );
  const lent = [...other.rates].filter(([currency]) => !rates.rates.has(currency) && !spends(rates, currency));
  return [
    ...series,
    ...[...rates.rates, ...lent].map(([currency, value]) => made({ series: `fx:${currency}`, year: NOW, value })),
  ];
}

// A side that has amounts in a currency and no rate lacks it by itself.
const spends = ({ network }: Side, currency: string): boolean =>
  [...(network.costLines ?? []), ...(network.needs ?? []), ...(network.funding ?? [])].some(
    (row) => row.values.currency === currency,
  );
