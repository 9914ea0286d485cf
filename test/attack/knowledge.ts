import { type Analysis, type Result, run } from "../support/library.js";
import { type Fraction, ZERO, decimal, plus, toNumber } from "./fraction.js";
import type { Row } from "../support/drawn-network.js";

/** Values of one centre by what they are; `nobody` has the money that names no centre. */
export type Books = ReadonlyMap<string, ReadonlyMap<string, Fraction>>;
export const NOBODY = "nobody";
export const STATUSES = ["disbursed", "committed", "pledged", "probable"] as const;
export const KINDS = ["state", "local", "donor", "own", "order", "other"] as const;

/** How need hangs on one count: so much for each, and so much more for each step that is begun. */
export type Rate = { readonly name: string; readonly slope: number; readonly step: number; readonly jump: number };
/** Need of one service of a centre in one year. */
export type Form = { readonly centre: string; readonly fixed: number; readonly rates: readonly Rate[] };

/** What the files of an owner say, for one year. */
export type Inputs = {
  readonly analysis: Analysis;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly centres: readonly Row[];
  readonly funding: readonly Row[];
  readonly standards: readonly Row[];
};

const computed = new WeakMap<object, Books>();

/** What a run of umay says of each centre: of all rows it is the truth, of open rows it is what anybody can compute. */
export function booksOf(inputs: Pick<Inputs, "analysis" | "files">): Books {
  const known = computed.get(inputs);
  if (known) return known;
  const { analysis, files } = inputs;
  const { figures } = calculated(analysis, files);
  const books = new Map<string, Map<string, Fraction>>();
  for (const { id, value, per } of figures) {
    if (per["fiscalYear"] !== analysis.fiscalYear || value === null) continue;
    const { centre = NOBODY, fiscalYear: _, ...rest } = per;
    if (centre === NOBODY && rest["bucket"] !== "unallocated") continue;
    const { bucket: __, ...keys } = rest;
    const what = whatOf(id, keys);
    if (what === undefined || keys["region"] !== undefined || keys["part"] !== undefined) continue;
    books.set(centre, (books.get(centre) ?? new Map<string, Fraction>()).set(what, decimal(value) ?? ZERO));
  }
  computed.set(inputs, books);
  return books;
}

/** The names of values; undefined for figures that the attack makes nothing of. */
export function whatOf(id: string, keys: Readonly<Record<string, string>>): string | undefined {
  const { certainty, status, sourceType, standard, ...rest } = keys;
  if (Object.keys(rest).some((key) => !["region", "basis", "part"].includes(key))) return undefined;
  if (id === "secured-funding") {
    if (sourceType !== undefined) return certainty === undefined && status === undefined ? `kind ${sourceType}` : undefined; // prettier-ignore
    if (status !== undefined) return certainty === "soft" ? `paid ${status}` : undefined;
    return certainty === undefined ? "paid hard" : certainty === "soft" ? "paid all" : undefined;
  }
  if (certainty !== undefined || status !== undefined || sourceType !== undefined) return undefined;
  if (id === "units-available" || id === "places") return "places";
  return standard === undefined ? WHAT[id] : undefined;
}

const WHAT: Readonly<Record<string, string>> = {
  requirement: "need",
  need: "need",
  "covered-need": "covered",
  covered: "covered",
  "hard-gap": "short",
  shortfall: "short",
  requested: "short",
  surplus: "surplus",
  secured: "paid hard",
};

/** Attacker's sum of paid money: what is paid or signed, or all. */
export const PAID: Readonly<Record<string, readonly string[]>> = {
  "paid hard": STATUSES.slice(0, 2).map((each) => `paid ${each}`),
  "paid all": STATUSES.map((each) => `paid ${each}`),
};

function calculated(analysis: Analysis, files: Inputs["files"]): Result {
  const { publish: _, requests: __, ...bare } = analysis;
  return run(bare, bareFiles(files), { figures: "all" });
}

// Nobody is confidential to a calculator.
function bareFiles(files: Inputs["files"]): Record<string, Uint8Array> {
  const centres = new TextDecoder().decode(files["centres.csv"]);
  const lines = centres.split("\n");
  const at = (lines[0] ?? "").split(",").indexOf("confidential");
  const bare = lines.map((line, row) => line.split(",").map((cell, column) => (column === at && row > 0 ? "no" : cell)).join(",")); // prettier-ignore
  return { ...files, "centres.csv": new TextEncoder().encode(bare.join("\n")) };
}

/** Tables of open rows alone, as anybody has them. */
export function openInputs(inputs: Inputs, unknown: ReadonlySet<string>): Pick<Inputs, "analysis" | "files"> {
  const open = (row: Row): boolean => !unknown.has(row["centre_id"] ?? "");
  return { analysis: inputs.analysis, files: { ...inputs.files, "centres.csv": table(inputs.centres.filter(open)), "funding.csv": table(inputs.funding.filter(open), inputs.funding) } }; // prettier-ignore
}

/** Tables of open services, and of money of centres that are open altogether. */
export function shownInputs(inputs: Inputs, closed: readonly string[]): Pick<Inputs, "analysis" | "files"> {
  const money = inputs.funding.filter((row) => !closed.includes(row["centre_id"] ?? ""));
  return { analysis: inputs.analysis, files: { ...inputs.files, "centres.csv": table(inputs.centres.filter((row) => row["confidential"] === "no"), inputs.centres), "funding.csv": table(money, inputs.funding) } }; // prettier-ignore
}

export function table(rows: readonly Row[], all = rows): Uint8Array {
  const fields = [...new Set(all.flatMap((row) => Object.keys(row)))];
  return new TextEncoder().encode([fields, ...rows.map((row) => fields.map((field) => row[field] ?? ""))].map((cells) => cells.join(",")).join("\n") + "\n"); // prettier-ignore
}

const COUNTS = [["places", "capacity", "place"], ["nights", "place_nights", ""], ["clients", "clients", "client"], ["cases", "cases", "case"]] as const; // prettier-ignore
export type Count = (typeof COUNTS)[number][0];
export const countName = (row: Row, what: Count): string => `${row["centre_id"] ?? ""} ${row["service"] ?? ""} ${what}`;

/** Counts of a row that are stated; nights that are not follow from places. */
export const countsOf = (row: Row): ReadonlyMap<string, number> =>
  new Map(COUNTS.flatMap(([what, field]) => (row[field] ? [[countName(row, what), Number(row[field])] as const] : [])));

/**
 * How the need of services hangs on their counts. Prices are public and so is umay: made centres are costed with it, and
 * their needs compared. The attacker is told service, standard, region and months of a closed row, and which counts it
 * states: more than anybody should know. A row that is open has its counts already.
 */
export function formsOf(inputs: Inputs, rows: readonly Row[], isOpen: (row: Row) => boolean): Form[] {
  const probes: Row[] = [];
  const probe = (row: Row, counts: Readonly<Partial<Record<string, number>>>): string => {
    const id = `p${probes.length}`;
    const zero = Object.fromEntries(COUNTS.flatMap(([, field]) => (row[field] ? [[field, String(counts[field] ?? 0)]] : []))); // prettier-ignore
    probes.push({ ...row, ...(isOpen(row) ? {} : zero), centre_id: id, name: id, pool: "", confidential: "" });
    return id;
  };
  const asked = rows.map((row) => {
    const counts = isOpen(row) ? [] : COUNTS.filter(([, field]) => row[field]);
    const steps = counts.map(([what, field, driver]) => {
      const step = stepOf(inputs, row, driver);
      // Nights need a house to be spent in.
      const house = what === "nights" ? { capacity: 60 } : {};
      const at = [1, 2, step + 1, 3 * step + 2].map((x) => [x, probe(row, { ...house, [field]: x })] as const);
      return { what, step, origin: probe(row, house), at };
    });
    return { row, base: probe(row, {}), steps };
  });
  const { funding: _, plan: __, supplyStandards: ___, population: ____, request: _____, ...analysis } = inputs.analysis;
  const needs = booksOf({ analysis, files: { ...inputs.files, "centres.csv": table(probes) } });
  const need = (id: string): number => toNumber(needs.get(id)?.get("need") ?? ZERO);
  return asked.map(({ row, base, steps }): Form => {
    const fixed = need(base);
    const rates = steps.map(({ what, step, origin, at }): Rate => {
      const [one = 0, two = 0, ...far] = at.map(([, id]) => need(id) - need(origin));
      const slope = two - one;
      const jump = one - slope;
      far.forEach((each, place) => {
        const x = at[place + 2]?.[0] ?? 0;
        if (Math.abs(slope * x + jump * Math.ceil(x / step) - each) > 1e-4) throw new Error(`no rate of ${countName(row, what)}`); // prettier-ignore
      });
      return { name: countName(row, what), slope, step, jump: Math.abs(jump) < 1e-6 ? 0 : jump };
    });
    return { centre: row["centre_id"] ?? "", fixed, rates };
  });
}

// A driver has one step at most in a standard; without one the jump comes out as 0.
function stepOf({ standards, analysis }: Inputs, row: Row, driver: string): number {
  // A blank standard is none.
  const use: Readonly<Record<string, string>> = analysis.costStandards?.use ?? {};
  const id = row["standard"] || (use[row["service"] ?? ""] ?? "");
  const found = standards.find((each) => each["standard_id"] === id && each["behaviour"] === "step" && each["driver"] === driver); // prettier-ignore
  return Number(found?.["step"] ?? 4);
}

/** A sum over centres of what is known of them. */
export const sumOf = (books: Books, ids: readonly string[], what: string): Fraction =>
  ids.reduce((sum, id) => {
    const own = books.get(id);
    const parts = own?.has(what) ? [what] : (PAID[what] ?? [what]);
    return parts.reduce((all, each) => plus(all, own?.get(each) ?? ZERO), sum);
  }, ZERO);
