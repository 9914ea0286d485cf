// One side of a comparison: its network without years, by keys that both sides share; and the factors that a change is
// split over, each with the assumptions and columns that belong to it.
import { serviceKey } from "../calculate/cost/cost-rows.js";
import { SERVICE_COSTS } from "../calculate/cost/cost-tables.js";
import { networkTables } from "../calculate/network-tables.js";
import type { Earmark, Network, ResolvedNetwork } from "../calculate/network.js";
import { resolveNetwork } from "../calculate/resolve-network.js";
import { evaluateChain } from "../formula/chain.js";
import { isKnown } from "../formula/figure.js";
import type { Assumption, AssumptionName } from "../model/assumption.js";
import type { Centre } from "../model/centre.js";
import { type CostStandardLine, inForce } from "../model/cost-standard.js";
import type { Funding } from "../model/funding.js";
import { type Row, isSound } from "../model/table.js";

/** A network reduced to its fiscal year, renamed `now`, so that rows of two different years can be compared. */
function nowNetwork(network: Network): Network {
  const { fiscalYear, firstDay, costLines, needs, funding, refusedMoney = [], assumptions } = network;
  return {
    ...network,
    fiscalYear: NOW,
    costLines: costLines?.filter((row) => inForce(row, firstDay)).map((row) => nowLine(row, fiscalYear)),
    needs: needs?.filter((row) => row.values.fiscal_year === fiscalYear).map(nowRow),
    funding: funding?.filter((row) => row.values.fiscal_year === fiscalYear).map(nowRow),
    refusedMoney: refusedMoney.filter(({ year = fiscalYear }) => year === fiscalYear).map(({ centre }) => ({ centre })),
    assumptions: assumptions.flatMap((row) => nowAssumption(row, fiscalYear)),
  };
}

export const NOW = "now";

const nowRow = <T extends { readonly fiscal_year: string }>(row: Row<T>): Row<T> => ({
  ...row,
  values: { ...row.values, fiscal_year: NOW },
});

// A price of the fiscal year is a price of now: nothing moves it, whatever the year is called.
function nowLine(row: Row<CostStandardLine>, fiscalYear: string): Row<CostStandardLine> {
  const { valid_from: _from, valid_to: _to, ...values } = row.values;
  return { ...row, values: values.price_year === fiscalYear ? { ...values, price_year: NOW } : values };
}

function nowAssumption(row: Row<Assumption>, fiscalYear: string): Row<Assumption>[] {
  if (row.values.year === undefined) return [row];
  return row.values.year === fiscalYear ? [{ ...row, values: { ...row.values, year: NOW } }] : [];
}

/** What a change is split over, in the order in which it is told. */
export const FACTORS = ["need", "standard", "price", "exchange-rate", "funding", "method"] as const;

export type Factor = (typeof FACTORS)[number];

// What is required of a centre, and by what rules it is added up; every other assumption is about who comes.
const FACTOR_OF: Readonly<Partial<Record<AssumptionName, Factor>>> = {
  net_hours: "standard",
  fte_rounding: "standard",
  overhead_rate: "method",
  overhead_mode: "method",
  contingency_rate: "method",
  vat_rate: "method",
  discount_rate: "method",
};

export const factorOf = (name: AssumptionName): Factor => FACTOR_OF[name] ?? "need";

/** Columns of a cost line that say what it costs; the others say what is needed. */
export const PRICE_COLUMNS = ["unit_cost", "currency", "price_year", "index", "salvage"] as const;

/** Columns of a cost line that no figure of a gap is made of. */
export const IDLE_COLUMNS = ["min", "max", "source", "valid_from", "valid_to"] as const;

/** One of the two results that are compared, ready to be mixed with the other. */
export type Side = {
  readonly name: "from" | "to";
  readonly network: Network;
  readonly rows: ReadonlyMap<string, Row<Centre>>;
  /** The cost standard of a service as this side chooses it. */
  readonly choose: ResolvedNetwork["standardOf"];
  /** What its money is earmarked for. */
  readonly earmarks: ReadonlyMap<Row<Funding>, Earmark>;
  /** Values of its price series by year, and its exchange rates of now by currency. */
  readonly series: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly rates: ReadonlyMap<string, string>;
  /** Services whose requirement it knows by itself, and the inputs that leave the others unknown. */
  readonly known: ReadonlySet<string>;
  readonly missingInputs: ReadonlySet<string>;
};

/** Which side each factor is taken from, and the side that is not a given one. */
export type Mixture = { readonly of: (factor: Factor) => Side; readonly other: (side: Side) => Side };

export const keyOf = ({ values }: Row<Centre>): string => serviceKey(values.centre_id, values.service);

const RATE = "fx:";

/** One side of a comparison from the network of its result. */
export function sideOf(name: Side["name"], given: Network): Side {
  const network = nowNetwork(given);
  const { money, standardOf } = resolveNetwork(network);
  return {
    name,
    network,
    rows: new Map((network.centres ?? []).map((row) => [keyOf(row), row])),
    choose: standardOf,
    earmarks: new Map(money.flatMap(({ row, earmark }) => (earmark ? [[row, earmark]] : []))),
    ...indicesOf(given),
    ...requirementsOf(given),
  };
}

// The value of the fiscal year stands for now, and stays under its own year for prices of that year.
function indicesOf({ indices, fiscalYear }: Network): Pick<Side, "series" | "rates"> {
  const series = new Map<string, Map<string, string>>();
  const rates = new Map<string, string>();
  for (const { values } of indices.filter(isSound)) {
    const { series: name, year, value } = values;
    if (!name.startsWith(RATE)) {
      const years = series.get(name) ?? new Map<string, string>();
      years.set(year, value);
      if (year === fiscalYear) years.set(NOW, value);
      series.set(name, years);
    } else if (year === fiscalYear) rates.set(name.slice(RATE.length), value);
  }
  return { series, rates };
}

// What a side cannot compute by itself stays unknown in every mixture: nothing is lent to make up for it.
function requirementsOf(given: Network): Pick<Side, "known" | "missingInputs"> {
  const chain = evaluateChain(networkTables({ ...given, supplyStandards: [], demand: undefined }, []), given.currency);
  const table = chain.tables.find((each) => each.name === SERVICE_COSTS.name);
  const values = (table?.rows ?? []).map(
    (row, at) => [row.key, chain.value(SERVICE_COSTS.place(at, "requirement"))] as const,
  );
  return {
    known: new Set(values.flatMap(([key, value]) => (isKnown(value) ? [key] : []))),
    missingInputs: new Set(values.flatMap(([, value]) => (isKnown(value) ? [] : [value.input]))),
  };
}
