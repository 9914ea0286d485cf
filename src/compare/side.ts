import { evaluateChain } from "../formula/chain.js";
import { isKnown } from "../formula/value.js";
import type { Centre } from "../model/centre.js";
import type { Funding } from "../model/funding.js";
import { type Row, isSound } from "../model/table.js";
import { SERVICE_COSTS } from "../calculate/cost/cost-tables.js";
import { serviceKey } from "../calculate/cost/cost-rows.js";
import type { Network } from "../calculate/network.js";
import { networkTables } from "../calculate/network-tables.js";
import { resolveNetwork } from "../calculate/resolve-network.js";
import type { Earmark, ResolvedNetwork } from "../calculate/resolved-network.js";
import type { Factor } from "./factors.js";
import { NOW, nowNetwork } from "./now-network.js";

/** One of the two results that are compared, ready to be mixed with the other. */
export type Side = {
  readonly name: "from" | "to";
  /** Its network in the year `now`. */
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
  readonly wants: ReadonlySet<string>;
};

/** Which side each factor is taken from, and the side that is not a given one. */
export type Mixture = { readonly of: (factor: Factor) => Side; readonly other: (side: Side) => Side };

/** The key of a service of a centre. */
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
function indicesOf({ indices, fiscalYear }: Network): Part<"series" | "rates"> {
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

type Part<K extends keyof Side> = { readonly [Key in K]: Side[Key] };

// What a side cannot compute by itself stays unknown in every mixture: nothing is lent to make up for it.
function requirementsOf(given: Network): Part<"known" | "wants"> {
  const chain = evaluateChain(networkTables({ ...given, supplyStandards: [], demand: undefined }, []), given.currency);
  const table = chain.tables.find((each) => each.name === SERVICE_COSTS.name);
  const values = (table?.rows ?? []).map(
    (row, at) => [row.key, chain.value(SERVICE_COSTS.place(at, "requirement"))] as const,
  );
  return {
    known: new Set(values.flatMap(([key, value]) => (isKnown(value) ? [key] : []))),
    wants: new Set(values.flatMap(([, value]) => (isKnown(value) ? [] : [value.input]))),
  };
}
