import type { Analysis } from "./library.js";
import { Random } from "../campaign/random.js";

export type Row = Readonly<Record<string, string>>;
export const YEARS = ["2025", "2026"] as const;
const PLAN = [...YEARS, "2027"] as const;
/** Som for a dollar and dollars for a som, by year: each is exactly one over the other. */
export const RATES = [["80", "0.0125"], ["125", "0.008"], ["160", "0.00625"]] as const; // prettier-ignore

export type Tables = { readonly centres: readonly Row[]; readonly funding: readonly Row[]; readonly fixed: Readonly<Record<string, readonly Row[]>> }; // prettier-ignore
/** A network as its owner has it: tables as rows and as files, and an analysis of each of two years. */
export type Made = {
  readonly seed: number;
  readonly tables: Tables;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly analysis: Analysis;
  readonly later: Analysis;
};

export const isClosed = (row: Row): boolean => row["confidential"] === "yes" || row["confidential"] === "address";
export const closedIds = ({ centres }: Pick<Tables, "centres">): string[] => [...new Set(centres.filter(isClosed).map((row) => row["centre_id"] ?? ""))]; // prettier-ignore

/** Closed centres that some addressee knows. */
export const knownToSome = ({ analysis, tables }: { readonly analysis: Analysis; readonly tables: Pick<Tables, "centres"> }): string[] => (analysis.requests ?? []).flatMap(({ knows = [] }) => (knows === "all" ? closedIds(tables) : knows)); // prettier-ignore

export function filesOf({ centres, funding, fixed }: Tables): Record<string, Uint8Array> {
  const all = { "centres.csv": centres, "funding.csv": funding, ...fixed };
  return Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, csv(rows)]));
}

export const made = (seed: number, tables: Tables, analysis: Analysis): Made => ({
  seed,
  tables,
  files: filesOf(tables),
  analysis,
  later: { ...analysis, plan: undefined, fiscalYear: YEARS[1], ...(analysis.fiscalYearStart === undefined ? {} : { fiscalYearStart: `${YEARS[1]}-01-01` }) }, // prettier-ignore
});

function csv(rows: readonly Row[]): Uint8Array {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
  const lines = [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ""))].map((cells) => cells.join(","));
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

const REGIONS = ["North", "South", "East"] as const;
type Funder = readonly [string, string];
const FUNDERS: readonly [Funder, ...Funder[]] = [["State programme", "state"], ["City purse", "local"], ["Fund Alpha", "donor"], ["Trust Beta", "donor"], ["Own income", "own"]]; // prettier-ignore
const STATUSES = ["disbursed", "committed", "pledged", "probable"] as const;
const SHELTERS = ["std-shelter", "std-shelter-2"] as const;
const thousands = (random: Random, least: number, most: number): string => String(random.whole(least, most) * 1000);

/** Cost standards with everything that ties need to counts: posts, steps, contributions, nights, cases, dollars. */
function standards(random: Random, country: boolean): Row[] {
  const onCost = country ? "" : random.pick(["0.1725", "0.1", ""]);
  const line = (standard_id: string, name: string, behaviour: string, driver: string, unit_cost: string, more: Row = {}): Row => ({ standard_id, service: standard_id.split("-")[1] ?? "", line: name, behaviour, driver, quantity: "1", unit_cost, period: "month", currency: "KGS", price_year: "2025", index: "cpi", economic: "22", ...more }); // prettier-ignore
  const pay = { pay: "yes", on_cost: onCost, index: "wages", economic: "211" };
  const each = { period: "unit" };
  const shelter = SHELTERS.flatMap((id) => [
    line(id, "manager", "fixed", "centre", thousands(random, 20, 45), pay),
    line(id, "duty", "fixed", "post_24_7", thousands(random, 15, 30), pay),
    line(id, "social workers", "step", "place", thousands(random, 15, 30), { ...pay, step: random.pick(["4", "6", "8"]) }), // prettier-ignore
    line(id, "rent", "fixed", "centre", thousands(random, 20, 80), { index: "rent" }),
    line(id, "utilities", "variable", "place", String(random.whole(9, 30) * 100)),
    line(id, "laundry", "variable", "place_night", String(random.whole(20, 90)), each),
    line(id, "food", "variable", "person_night", String(random.whole(150, 400)), each),
    line(id, "cash help", "variable", "client", String(random.whole(10, 60) * 100), { ...each, quantity: "0.5" }),
    line(id, "training", "variable", "payroll", "1", { ...each, quantity: "0.02", index: "" }),
  ]);
  return [
    ...shelter,
    line("std-counselling", "coordinator", "fixed", "centre", thousands(random, 20, 40), pay),
    line("std-counselling", "counsellors", "step", "client", thousands(random, 15, 30), { ...pay, step: "100" }),
    line("std-counselling", "legal help", "variable", "case", String(random.whole(5, 30) * 100), each),
    line("std-counselling", "materials", "variable", "client", String(random.whole(30, 200)), each),
    line("std-helpline", "operators", "fixed", "post_24_7", thousands(random, 15, 25), pay),
    line("std-helpline", "calls", "variable", "case", String(random.whole(5, 20)), each),
    line("std-helpline", "software", "fixed", "centre", "900", { period: "year", currency: "USD", index: "" }),
  ];
}

function services(random: Random, id: string, name: string, confidential: string, mixed = false): Row[] {
  const region = random.pick(REGIONS);
  const base = { centre_id: id, name, region, ownership: "ngo", months_open: random.once(6) ? "9" : "12" };
  const shelter = (): Row => ({ ...base, service: "shelter", standard: random.pick(SHELTERS), capacity: String(random.whole(4, 24)), capacity_unit: "family_place", clients: String(random.whole(20, 120)), place_nights: random.once(4) ? String(random.whole(600, 1400)) : "", confidential }); // prettier-ignore
  const counselling = (): Row => ({ ...base, service: "counselling", clients: String(random.whole(60, 400)), cases: String(random.whole(20, 150)), confidential: mixed ? "no" : confidential }); // prettier-ignore
  const all = mixed || random.once(2) || confidential !== "no" ? [shelter()] : [];
  if (mixed || all.length === 0 || random.once(3)) all.push(counselling());
  if (confidential === "no" && random.once(4)) all.push({ ...base, service: "helpline", cases: String(random.whole(800, 4000)), confidential }); // prettier-ignore
  return all;
}

/** Money of a centre in one year: cash, in kind for a line, a social order, dollars. */
export function money(random: Random, rows: readonly Row[], year: string, hidden: boolean): Row[] {
  const [first = {}] = rows.filter((row) => !hidden || isClosed(row));
  const own = rows.length > 1 && rows.some((row) => !isClosed(row)) && rows.some(isClosed);
  return Array.from({ length: random.whole(0, 4) }, (): Row => {
    const [source, source_type] =
      hidden && random.once(4) ? (["Xanadu", "donor"] satisfies Funder) : random.pick(FUNDERS);
    const status = random.pick(STATUSES);
    const base: Row = { centre_id: first["centre_id"] ?? "", source, source_type, form: "cash", status, probability: status === "pledged" ? "0.6" : status === "probable" ? "0.3" : "", amount: thousands(random, 100, 2500), currency: "KGS", fiscal_year: year, month_from: "1", month_to: "12", ...(own ? { service: first["service"] ?? "" } : {}) }; // prettier-ignore
    if (random.once(8) && first["service"] === "shelter") return { ...base, service: "shelter", line: "rent", form: "in_kind", source_type: "local", source: "City purse", amount: thousands(random, 100, 500) }; // prettier-ignore
    if (random.once(8) && status !== "probable") return { ...base, service: first["service"] ?? "", source_type: "order", source: "Order office", price: String(random.whole(5, 40) * 100), units: String(random.whole(20, 300)), unit: first["service"] === "shelter" ? "client" : "case", amount: "" }; // prettier-ignore
    if (random.once(8)) return { ...base, currency: "USD", amount: thousands(random, 2, 25) };
    return base;
  });
}

/** A network drawn from a seed: 3 to 6 open centres, 1 to 5 closed ones, one more of these from the second year on. */
export function drawNetwork(seed: number): Made {
  const random = new Random(seed + 1);
  const country = random.once(4);
  const closed = random.whole(1, 5);
  const newcomer = random.once(2);
  const open = Array.from({ length: random.whole(3, 6) }, (_, at) => services(random, `o-${at + 1}`, `House ${at + 1}`, "no")); // prettier-ignore
  const secret = Array.from({ length: closed }, (_, at) => {
    const mixed = random.once(6);
    return services(random, `zq${seed}x${at}`, `Qwylant ${seed} ${at}`, random.once(5) ? "address" : "yes", mixed);
  });
  const late = newcomer ? [services(random, `zq${seed}xn`, `Qwylant ${seed} n`, "yes").map((row) => ({ ...row, opening_year: YEARS[1], months_open: "6" }))] : []; // prettier-ignore
  const all = [...open, ...secret, ...late];
  const funding = YEARS.flatMap((year) => [
    ...all.flatMap((rows) => (rows[0]?.["opening_year"] !== undefined && year === YEARS[0] ? [] : money(random, rows, year, rows.some(isClosed)))), // prettier-ignore
    ...(random.once(2) ? [{ source: "City purse", source_type: "local", form: "cash", status: "committed", amount: thousands(random, 100, 900), currency: "KGS", fiscal_year: year, month_from: "1", month_to: "12" }] : []), // prettier-ignore
  ]);
  const series = (name: string, growth: number): Row[] => PLAN.map((year, at) => ({ series: name, year, value: String(100 + at * growth), source: "assumption" })); // prettier-ignore
  const assumptions = { days: 365, occupancy: "0.75", net_hours: 1720, fte_rounding: "half", overhead_rate: random.pick(["0", "0.1"]), overhead_mode: "markup", contingency_rate: random.pick(["0", "0.05"]), children_per_woman: "1.5" }; // prettier-ignore
  const fixed: Record<string, readonly Row[]> = {
    "cost-standards.csv": standards(random, country),
    "assumptions.csv": Object.entries(assumptions).map(([name, value]) => ({ name, value: String(value), source: "assumption" })), // prettier-ignore
    "indices.csv": [...series("cpi", random.whole(3, 12)), ...series("wages", random.whole(3, 15)), ...series("rent", random.whole(0, 10)), ...RATES.flatMap(([USD, KGS], at) => Object.entries({ USD, KGS }).map(([currency, value]) => ({ series: `fx:${currency}`, year: PLAN[at] ?? "", value, source: "assumption" })))], // prettier-ignore
  };
  const known = closedIds({ centres: secret.flat() });
  const requests: NonNullable<Analysis["requests"]> = [
    { id: "ministry", to: "State programme", date: "2025-11-01", ...(random.once(3) ? { knows: "all" as const } : {}) },
    ...(random.once(2) ? [{ id: "donor", to: "Fund Alpha", date: "2025-11-01", ...(random.once(2) ? { knows: known.slice(0, 1) } : {}) }] : []), // prettier-ignore
  ];
  const analysis: Analysis = {
    title: `Network ${seed}`,
    language: "en",
    currency: "KGS",
    fiscalYear: YEARS[0],
    fiscalYearStart: `${YEARS[0]}-01-01`,
    centres: { file: "centres.csv" },
    costStandards: { file: "cost-standards.csv", use: { shelter: "std-shelter", counselling: "std-counselling", helpline: "std-helpline" } }, // prettier-ignore
    funding: { file: "funding.csv" },
    assumptions: { file: "assumptions.csv" },
    indices: { file: "indices.csv" },
    pooling: "none",
    ...(country ? { country: { profile: "kg", answers: { employer: "ngo", "kg-floor": "none" } } } : {}),
    ...(random.once(3) ? { plan: { years: [...PLAN] } } : {}),
    ...(requests.length > 0 ? { requests } : {}),
  };
  return made(seed, { centres: random.shuffle(all).flat(), funding: random.shuffle(funding), fixed }, analysis);
}

/**
 * A plain network of open shelters and one closed one, with public prices of a house, a place and a client; with
 * `nights`, of the nights of a place too, which each house states.
 */
export function plainNetwork(seed: number, nights = false): Made {
  const random = new Random(seed + 1001);
  const lines = [["running", "fixed", "centre", thousands(random, 200, 900), "rent"], ["places", "variable", "place", String(random.whole(9000, 40_000)), "wages"], ["clients", "variable", "client", String(random.whole(300, 3000)), "cpi"], ...(nights ? [["nights", "variable", "place_night", String(random.whole(50, 400)), "food"] as const] : [])] as const; // prettier-ignore
  const centres = Array.from({ length: 4 }, (_, at): Row => {
    const places = random.whole(4, 24);
    return { centre_id: `o-${at}`, name: `House ${at}`, service: "shelter", region: random.pick(REGIONS), capacity: String(places), capacity_unit: "family_place", clients: String(random.whole(20, 150)), ...(nights ? { place_nights: String(places * random.whole(100, 330)) } : {}), confidential: at === 3 ? "yes" : "no" }; // prettier-ignore
  });
  const funding = centres.flatMap((row) => YEARS.map((year): Row => ({ centre_id: row["centre_id"] ?? "", source: "State programme", source_type: "state", status: "committed", amount: thousands(random, 10, 300), currency: "KGS", fiscal_year: year }))); // prettier-ignore
  const fixed = {
    "cost-standards.csv": lines.map(([line, behaviour, driver, unit_cost, index]): Row => ({ standard_id: "std", service: "shelter", line, behaviour, driver, quantity: "1", unit_cost, period: driver === "centre" || driver === "place" ? "year" : "unit", currency: "KGS", price_year: "2025", index })), // prettier-ignore
    "assumptions.csv": Object.entries({ days: "365", overhead_rate: "0.1", overhead_mode: "markup", contingency_rate: "0.05" }).map(([name, value]) => ({ name, value, source: "assumption" })), // prettier-ignore
    "indices.csv": [["rent", 4], ["wages", 9], ["cpi", 6], ["food", 13]].flatMap(([series, growth]) => YEARS.map((year, at) => ({ series: String(series), year, value: String(100 + at * Number(growth)), source: "assumption" }))), // prettier-ignore
  };
  const analysis: Analysis = { title: `Plain ${seed}`, language: "en", currency: "KGS", fiscalYear: YEARS[0], centres: { file: "centres.csv" }, costStandards: { file: "cost-standards.csv", use: { shelter: "std" } }, funding: { file: "funding.csv" }, assumptions: { file: "assumptions.csv" }, indices: { file: "indices.csv" }, pooling: "none", requests: [{ id: "ministry", to: "Ministry", date: "2025-11-01" }] }; // prettier-ignore
  return made(seed, { centres, funding, fixed }, analysis);
}
