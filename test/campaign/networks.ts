import { type Analysis, type Locale, locales } from "../../src/index.js";
import { Random } from "./random.js";

export const LANGUAGES = ["en", "ru", "kk", "ky"] as const;
export type Language = (typeof LANGUAGES)[number];
export const KINDS = ["state", "local", "donor", "own"] as const;
export const STATUSES = ["disbursed", "committed", "pledged", "probable"] as const;
export type Kind = (typeof KINDS)[number];
export type Status = (typeof STATUSES)[number];

export type Service = {
  readonly service: "shelter" | "counselling" | "helpline";
  readonly capacity?: number;
  readonly clients?: number;
};
export type Centre = {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly confidential: boolean;
  readonly services: readonly Service[];
  readonly pool?: string;
};
export type Grant = {
  readonly centre?: string;
  readonly region?: string;
  readonly funder: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly amount: number;
  readonly year: string;
  readonly service?: Service["service"];
  readonly pool?: string;
  readonly range?: readonly [number, number];
};
/** Published prices of a service: one centre, one place, one client, before overhead and contingency. */
export type Price = { readonly centre: number; readonly place: number; readonly client: number };

/** A network as its owner knows it. */
export type Network = {
  readonly seed: number;
  readonly language: Language;
  readonly centres: readonly Centre[];
  readonly grants: readonly Grant[];
  readonly funders: readonly Funder[];
  readonly prices: Readonly<Record<Service["service"], Price>>;
  /** What stands on top of direct cost, as hundredths: 10 is 10 %. */
  readonly overhead: number;
  readonly contingency: number;
  readonly pooling: "none" | "pool";
  readonly plan: boolean;
  readonly scenarios: boolean;
  readonly request: boolean;
};

export const YEAR = "2025";
const LATER = ["2026", "2027"] as const;

const REGIONS: Readonly<Record<Language, readonly string[]>> = {
  en: ["North", "South", "East", "West"],
  ru: ["Северная область", "Южная область", "Восточная область", "Западная область"],
  kk: ["Солтүстік облысы", "Оңтүстік облысы", "Шығыс облысы", "Батыс облысы"],
  ky: ["Түндүк облусу", "Түштүк облусу", "Чыгыш облусу", "Батыш облусу"],
};
// Words that stand in no text of the product: to find one in a file is to find the row.
const SHELTER_NAMES = ["Qwylant", "Жәйләү", "Үмүткер", "Тихогавань", "Zephyrine", "Øresund"];
const PLACES = ["hill", "river", "lake", "grove", "bridge", "tower"];

const FUNDERS: Readonly<Record<Kind, readonly string[]>> = {
  state: ["State programme"],
  local: ["City purse"],
  donor: ["Fund Alpha", "Trust Beta"],
  own: ["Own income"],
};

type Funder = { readonly name: string; readonly kind: Kind };
const OWN: Funder = { name: "Own income", kind: "own" };

const SIZES: readonly [number, ...number[]] = [0, 0, 5_000, 10_000, 20_000, 50_000, 100_000, 250_000];

/** A network drawn from a seed. */
export function drawNetwork(seed: number): Network {
  const random = new Random(seed);
  const language = LANGUAGES[seed % LANGUAGES.length] ?? "en";
  const regions = REGIONS[language].slice(0, random.whole(1, 4));
  const count = random.whole(3, 14);
  const secret = Math.min(random.pick([1, 1, 2, 2, 3, 4]), count);
  const prices = {
    shelter: { centre: random.whole(2, 30) * 10_000, place: random.whole(1, 20) * 1000, client: random.pick([0, 100, 500]) }, // prettier-ignore
    counselling: { centre: random.whole(1, 10) * 10_000, place: 0, client: random.pick([50, 100, 400]) },
    helpline: { centre: random.whole(1, 8) * 10_000, place: 0, client: 0 },
  };
  const pooling = random.once(5) ? "pool" : "none";
  const first = regions[0] ?? "North";
  const hidden = new Set(Array.from({ length: count }, (_, at) => at).sort(() => random.next() - 0.5).slice(0, secret)); // prettier-ignore
  const alone = random.once(6) ? regions.at(-1) : undefined;
  const centres = Array.from({ length: count }, (_, at): Centre => {
    const confidential = hidden.has(at);
    const drawn = regions[random.whole(0, regions.length - 1)] ?? first;
    // Now and then a hidden centre has a region to itself.
    const region = confidential ? (alone ?? drawn) : drawn === alone ? first : drawn;
    const id = confidential ? `zq${seed}x${at}` : `c-${at + 1}`;
    const name = confidential ? `${SHELTER_NAMES[at % SHELTER_NAMES.length] ?? ""}-${seed}-${at}` : `House at the ${PLACES[at % PLACES.length] ?? ""} ${"ABCDEFGHIJKLMN"[at] ?? ""}`; // prettier-ignore
    return { id, name, region, confidential, services: servicesOf(random, confidential), ...(pooling === "pool" && random.once(2) ? { pool: "pool-1" } : {}) }; // prettier-ignore
  });
  const funders: Funder[] = KINDS.flatMap((kind) => FUNDERS[kind].map((name) => ({ name, kind })));
  // A funder who pays hidden centres alone.
  if (random.once(3)) funders.push({ name: `Xanadu-${seed}`, kind: "donor" });
  const plan = random.once(4);
  const network = { seed, language, centres, funders, prices, overhead: random.pick([0, 10, 15]), contingency: random.pick([0, 5]), pooling, plan, scenarios: random.once(4), request: random.once(3) } as const; // prettier-ignore
  const grants = centres.flatMap((centre) => grantsOf(random, network, centre));
  const nobody = Array.from({ length: random.pick([0, 0, 1, 2]) }, (): Grant => {
    const funder = random.pick([funders[0] ?? OWN, ...funders.slice(1, 4)]);
    return { funder: funder.name, kind: funder.kind, status: random.pick(["disbursed", "committed", "pledged"]), amount: random.pick(SIZES), year: YEAR, ...(random.once(2) ? { region: first } : {}), ...(pooling === "pool" && random.once(2) ? { pool: "pool-1" } : {}) }; // prettier-ignore
  });
  const now = [...grants, ...nobody];
  const named = now.filter((each) => each.centre !== undefined);
  const later = plan ? LATER.flatMap((year) => named.map((each) => ({ ...each, year, amount: each.amount + 10_000 }))) : []; // prettier-ignore
  return { ...network, grants: [...now, ...later] };
}

function servicesOf(random: Random, confidential: boolean): Service[] {
  const clients = (): number => (random.once(5) ? random.whole(1, 6) : random.whole(2, 40) * 10);
  // A very small or a very large house now and then.
  const capacity = (): number => random.pick([random.whole(3, 12), random.whole(3, 12), random.whole(1, 3), 60]);
  const shelter = (): Service => ({ service: "shelter", clients: clients(), ...(random.once(8) ? {} : { capacity: capacity() }) }); // prettier-ignore
  const all: Service[] = [];
  if (confidential || random.once(2)) all.push(shelter());
  if (all.length === 0 || random.once(3)) all.push({ service: "counselling", clients: clients() });
  if (random.once(6)) all.push({ service: "helpline", clients: clients() });
  return all;
}

/** What a service needs by the published prices; undefined where its places are not known. */
export function needOf(
  network: Pick<Network, "prices" | "overhead" | "contingency">,
  centre: Centre,
): number | undefined {
  // prettier-ignore
  let sum = 0;
  for (const { service, capacity, clients = 0 } of centre.services) {
    if (service === "shelter" && capacity === undefined) return undefined;
    const price = network.prices[service];
    sum += price.centre + price.place * (capacity ?? 0) + price.client * clients;
  }
  return (sum * (100 + network.overhead) * (100 + network.contingency)) / 10_000;
}

function grantsOf(random: Random, network: Omit<Network, "grants">, centre: Centre): Grant[] {
  const need = needOf(network, centre) ?? 100_000;
  const own = network.funders.filter(({ name }) => !name.startsWith("Xanadu") || centre.confidential);
  const list = Array.from({ length: random.pick([0, 1, 2, 2, 3, 4]) }, (): Grant => {
    const funder = own[random.whole(0, own.length - 1)] ?? OWN;
    const status = random.pick(STATUSES);
    const amount = random.once(4) ? Math.round((need * random.whole(1, 6)) / 10) : random.pick(SIZES);
    const range = network.scenarios && random.once(3) ? { range: [Math.floor(amount / 2), amount * 2] as const } : {};
    return { centre: centre.id, funder: funder.name, kind: funder.kind, status, amount, year: YEAR, ...range };
  });
  // A centre with all it needs covers nothing of another's shortfall.
  if (random.once(4)) list.push({ centre: centre.id, funder: "City purse", kind: "local", status: "committed", amount: Math.ceil(need) + random.pick([0, 0, 7000]), year: YEAR }); // prettier-ignore
  return list;
}

/** Analysis and bytes of a network in its language, as its owner would hand them to `run`. */
export function written(network: Network): {
  readonly analysis: Analysis;
  readonly files: Readonly<Record<string, Uint8Array>>;
} {
  // prettier-ignore
  const locale = locales.find(({ code }) => code === network.language);
  if (!locale) throw new Error(`no words in ${network.language}`);
  const table = (
    name: string,
    fields: readonly string[],
    rows: readonly Readonly<Record<string, string | number | undefined>>[],
  ): Uint8Array =>
    // prettier-ignore
    bytes([
      fields.map((field) => locale.headers[`${name}.${field}`] ?? locale.headers[field] ?? field),
      ...rows.map((row) => fields.map((field) => worded(locale, field, row[field]))),
    ]);
  const standards = Object.entries(network.prices).flatMap(([service, price]) =>
    [
      { line: "running", driver: "centre", behaviour: "fixed", unit_cost: price.centre, period: "year" },
      { line: "places", driver: "place", behaviour: "variable", unit_cost: price.place, period: "year" },
      { line: "clients", driver: "client", behaviour: "variable", unit_cost: price.client, period: "unit" },
    ]
      .filter((each) => each.unit_cost > 0)
      .map((each) => ({ ...each, standard_id: `std-${service}`, service, quantity: 1, currency: "KGS" })),
  );
  const regions = [...new Set(REGIONS[network.language])].slice(0, 4);
  const years = network.plan ? [YEAR, ...LATER] : [YEAR];
  const files = {
    "centres.csv": table(
      "centres",
      ["centre_id", "service", "name", "region", "capacity", "capacity_unit", "clients", "pool", "confidential"],
      network.centres.flatMap(
        ({ services, id, name, region, pool, confidential }) =>
        services.map(({ service, capacity, clients }) => ({ centre_id: id, service, name, region, capacity, capacity_unit: service === "shelter" ? "family_place" : undefined, clients, pool, confidential: confidential ? "yes" : "no" })), // prettier-ignore
      ),
    ),
    "funding.csv": table(
      "funding",
      ["centre_id", "service", "region", "source", "source_type", "status", "probability", "amount", "min", "max", "currency", "fiscal_year", "pool"], // prettier-ignore
      network.grants.map((each) => ({
        centre_id: each.centre, service: each.service, region: each.region, source: each.funder, source_type: each.kind, status: each.status,
        probability: each.status === "pledged" ? "0.6" : each.status === "probable" ? "0.3" : undefined,
        amount: each.amount, min: each.range?.[0], max: each.range?.[1], currency: "KGS", fiscal_year: each.year, pool: each.pool,
      })), // prettier-ignore
    ),
    "cost-standards.csv": table(
      "cost-standards",
      ["standard_id", "service", "line", "behaviour", "driver", "quantity", "unit_cost", "period", "currency"],
      standards,
    ),
    "assumptions.csv": table(
      "assumptions",
      ["name", "value", "source"],
      Object.entries({ days: 365, occupancy: "0.75", overhead_rate: (network.overhead / 100).toString(), overhead_mode: "markup", contingency_rate: (network.contingency / 100).toString(), children_per_woman: "1.5", target_occupancy: "0.8", stay_nights: 30, places_per_centre: 10, net_hours: 1720, fte_rounding: "half" }).map(([name, value]) => ({ name, value, source: "assumption" })), // prettier-ignore
    ),
    "population.csv": table(
      "population",
      ["region", "year", "population", "women"],
      regions.flatMap((region, at) => years.map((year) => ({ region, year, population: 60_000 + at * 30_000, women: 30_000 + at * 15_000 }))), // prettier-ignore
    ),
  };
  const analysis: Analysis = {
    title: `Network ${network.seed}`,
    language: network.language,
    currency: "KGS",
    fiscalYear: YEAR,
    centres: { file: "centres.csv" },
    costStandards: { file: "cost-standards.csv", use: { shelter: "std-shelter", counselling: "std-counselling", helpline: "std-helpline" } }, // prettier-ignore
    funding: { file: "funding.csv" },
    population: { file: "population.csv" },
    assumptions: { file: "assumptions.csv" },
    supplyStandards: ["coe-family-places"],
    pooling: network.pooling,
    ...(network.plan ? { plan: { years } } : {}),
    ...(network.scenarios ? { scenarios: { dear: { overhead_rate: "0.2" } } } : {}),
    ...(network.request ? { request: { to: "Ministry", from: "Union", date: "2025-11-01" } } : {}),
    // Every second network asks for more tables.
    publish: { confidential: "withhold", smallCounts: 5, ...(network.seed % 2 === 0 ? { tables: ["sources", "promises", "years"] } : {}) }, // prettier-ignore
  };
  return { analysis, files };
}

function worded(locale: Locale, field: string, value: string | number | undefined): string {
  if (value === undefined) return "";
  const text = String(value);
  if (typeof value === "number") return text;
  return ["service", "confidential", "status", "source_type", "capacity_unit"].includes(field)
    ? (locale.codes[`${field}.${text}`] ?? locale.codes[text] ?? text)
    : text;
}

const bytes = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")).join("\n") + "\n",
  ); // prettier-ignore
