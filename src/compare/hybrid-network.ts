// A network mixed of two, each factor taken from one of them, with the cost standards of such a mixture.
import { assumptionFor, dashed } from "../calculate/assumptions.js";
import type { ChosenStandard, Network } from "../calculate/network.js";
import type { Assumption, AssumptionName } from "../model/assumption.js";
import type { PriceIndex } from "../model/price-index.js";
import type { Row } from "../model/table.js";
import { type Mixture, NOW, PRICE_COLUMNS, type Side, factorOf, keyOf } from "./comparison-side.js";
import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { serviceKey } from "../calculate/cost/cost-rows.js";

/** The services of a mixture, each with the standard it must meet, and the lines of those standards. */
function hybridCentres(mix: Mixture) {
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

/** Every factor from the side that it is picked from; what only the other side has is taken from there. */
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
    population: region === undefined ? undefined : [unfiled({ region, year: "0001", population: "1" })],
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
const unfiled = <T extends object>(values: T): Row<T> => ({
  values,
  file: "",
  row: 0,
  headers: {} as Row<T>["headers"],
});

function assumptionsOf(mix: Mixture): Row<Assumption>[] {
  const need = mix.of("need");
  const all = [...need.network.assumptions, ...mix.other(need).network.assumptions];
  const names = [...new Set(all.map((row) => row.values.name))].sort();
  return names.flatMap((name) => {
    const side = mix.of(factorOf(name));
    const own = named(side, name);
    if (["", "assumed-", "stated-"].some((start) => side.missingInputs.has(start + dashed(name)))) return own;
    const open = named(mix.other(side), name).filter(
      ({ values }) => assumptionFor(own, name, values.region, NOW) === undefined,
    );
    return [...own, ...open];
  });
}

const named = ({ network }: Side, name: AssumptionName): Row<Assumption>[] =>
  network.assumptions.filter((row) => row.values.name === name);

function indicesOf(mix: Mixture): Row<PriceIndex>[] {
  const rates = mix.of("exchange-rate");
  const other = mix.other(rates);
  const series = [rates, other].flatMap((side) =>
    [...side.series].flatMap(([name, years]) =>
      [...years].map(([year, value]) => unfiled({ series: seriesName(side, name), year, value })),
    ),
  );
  const lent = [...other.rates].filter(([currency]) => !rates.rates.has(currency) && !spends(rates, currency));
  return [
    ...series,
    ...[...rates.rates, ...lent].map(([currency, value]) => unfiled({ series: `fx:${currency}`, year: NOW, value })),
  ];
}

// A side that has amounts in a currency and no rate lacks it by itself.
const spends = ({ network }: Side, currency: string): boolean =>
  [...(network.costLines ?? []), ...(network.needs ?? []), ...(network.funding ?? [])].some(
    (row) => row.values.currency === currency,
  );

/** A line that money is earmarked for; where the standard of a mixture lacks it, it costs nothing. */
export type MarkedLine = { readonly line: string; readonly capital: boolean };

/** Id of no standard: its service has no requirement that is known. */
const NONE = "none";

/** Puts the cost standards of a mixture together: what is needed by one side, at the prices of another; each once. */
function hybridStandards(mix: Mixture) {
  const made = new Map<string, readonly Row<CostStandardLine>[]>();
  const refused = new Set<string>();
  const [needed, priced] = [mix.of("standard"), mix.of("price")];
  return {
    lines: () => [...made.values()].flat(),
    /** Those of which one side refused a line that its needs or prices are of. */
    refused: () => [...refused].map((standard) => ({ standard })),
    /** Id of the standard that a service must meet, with the lines that its money names. */
    idFor: (row: Row<Centre>, marked: readonly MarkedLine[], empty: boolean): string => {
      const { service } = row.values;
      const need = empty ? undefined : resolve(needed, row, mix);
      if (!empty && need?.chosen.standard === undefined) return NONE;
      const price = empty ? undefined : resolve(priced, row, mix);
      const id = JSON.stringify([
        service,
        nameOf(need),
        nameOf(price),
        ...marked.map((each) => [each.line, each.capital]),
      ]);
      if (made.has(id)) return id;
      if (need?.chosen.refused || price?.chosen.refused) refused.add(id);
      const lines = (need?.chosen.lines ?? []).map((line) => pricedLine(line, need, price, mix));
      const names = new Set(lines.map((line) => line.line));
      const free = marked.filter((each) => !names.has(each.line));
      const nothing = lines.length + free.length === 0 ? [{ line: NONE, capital: false }] : [];
      made.set(
        id,
        [...lines, ...[...free, ...nothing].map((each) => costless(each, service, needed.network.currency))].map(
          (values) => unfiled({ ...values, standard_id: id }),
        ),
      );
      return id;
    },
  };
}

type Resolved = { readonly side: Side; readonly chosen: ChosenStandard };

const nameOf = (resolved: Resolved | undefined): readonly string[] =>
  resolved ? [resolved.side.name, resolved.chosen.standard ?? ""] : [];

// The standard of a service by a side: as its own row says; for a service of the other side alone, the standard of that
// name or the one it would choose; where it has none, the other side's.
function resolve(side: Side, row: Row<Centre>, mix: Mixture): Resolved | undefined {
  const of = (each: Side): Resolved | undefined => {
    const { service, standard } = row.values;
    const own = each.rows.get(keyOf(row));
    if (own) return { side: each, chosen: each.choose(service, own.values.standard) };
    const named = standard === undefined ? [] : [each.choose(service, standard)];
    const chosen = [...named, each.choose(service, undefined)].find((one) => one.standard !== undefined);
    return chosen && { side: each, chosen };
  };
  return of(side) ?? of(mix.other(side));
}

function pricedLine(
  line: Row<CostStandardLine>,
  need: Resolved | undefined,
  price: Resolved | undefined,
  mix: Mixture,
): CostStandardLine {
  const same = price?.chosen.lines.find((each) => each.values.line === line.values.line);
  const [side, from] = same && price ? [price.side, same] : [need?.side ?? mix.of("standard"), line];
  const { index, price_year: year } = from.values;
  const prices = PRICE_COLUMNS.map((column) => [column, from.values[column]] as const);
  const moved = [...prices, ["index", index && seriesName(seriesSide(side, index, year, mix), index)] as const];
  const values = Object.entries({ ...line.values, ...Object.fromEntries(moved) });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as CostStandardLine;
}

/** Name of a price series of a side in a mixture. */
export const seriesName = (side: Side, series: string): string => `${side.name}|${series}`;

// A price moves by the series of the side that prices are taken from; one of the other side, whose years that series
// lacks, moves by its own.
function seriesSide(own: Side, series: string, year: string | undefined, mix: Mixture): Side {
  const chosen = mix.of("price");
  const years = chosen.series.get(series);
  const covers = years?.has(NOW) === true && year !== undefined && years.has(year);
  return chosen === own || covers ? chosen : own;
}

const costless = ({ line, capital }: MarkedLine, service: Centre["service"], currency: string): CostStandardLine => ({
  standard_id: NONE,
  service,
  line,
  behaviour: capital ? "capital" : "fixed",
  driver: "centre",
  quantity: "0",
  unit_cost: "0",
  currency,
});
