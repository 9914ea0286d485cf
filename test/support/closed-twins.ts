import { closedWords } from "../../src/disclosure/closed-words.js";
import { roundedCentres } from "../../src/disclosure/publish.js";
import { seenBy, sumsOf } from "../../src/disclosure/seen.js";
import { formats } from "../../src/formats/index.js";
import { type Analysis, type Published, type Result, compare, locales, publish, run } from "./library.js";
import { fold } from "../../src/model/table.js";
import { comparisonReport } from "../../src/report/comparison-report.js";
import { recordedResult } from "../../src/run/recorded-result.js";
import { changeClosed } from "./change-closed.js";
import { type Made, type Row, drawNetwork, isClosed, knownToSome, made } from "./drawn-network.js";
import { Random } from "../campaign/random.js";
import { aliasOf } from "../attack/words.js";
import { writtenText } from "./document-of.js";

const runs = new WeakMap<Made, Result[]>();

/** Runs of both years of a network. */
export function runsOf(network: Made): Result[] {
  const { analysis, later, files } = network;
  const made = runs.get(network) ?? [analysis, later].map((each) => run(each, files, { estimate: true }));
  runs.set(network, made);
  return made;
}

/** What a publication may say of closed centres in a year: how many, the two words, sums to two digits. */
function saidOf(result: Result) {
  const seen = seenBy(result, "public");
  const there = new Set((result.network?.centres ?? []).map(({ values }) => fold(values.centre_id)));
  const now = (ids: ReadonlySet<string>): Set<string> => new Set([...ids].filter((id) => there.has(id)));
  const { words, factor } = closedWords(result, sumsOf(result, now(seen.closed)));
  return { count: seen.closed.size, words, factor, rounded: roundedCentres(result, { ...seen, addressed: now(seen.addressed), few: now(seen.few) }) }; // prettier-ignore
}

/** The same as one text. */
export const wordsOf = (network: Made): string => JSON.stringify(runsOf(network).map(saidOf), (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)); // prettier-ignore

const SOURCES: readonly Row[] = [["src-open", "Register"], ["src-zq", "Quill"], ["src-none", "Almanac"]].map(([id = "", title = ""]) => ({ id, title: `${title} of centres`, publisher: title, year: "2024", kind: "published" })); // prettier-ignore

/** A drawn network with more of what may tell: sources, assumptions of a region, estimates, scenarios, pools, dollars. */
export function drawnWhole(seed: number): Made {
  const network = drawNetwork(seed);
  const random = new Random(seed + 7778);
  const { centres, funding, fixed } = network.tables;
  const untouched = [...knownToSome(network), ...aliasOf(centres).values()];
  const isFree = (row: Row): boolean => isClosed(row) && !untouched.includes(row["centre_id"] ?? "");
  // Rows of one centre agree on its pool.
  const poolOf = (row: Row): string => ["", "one", "two"][(row["centre_id"] ?? "").length % 3] ?? "";
  const told = centres.map((row): Row => {
    const own = isFree(row) && row["service"] === "shelter" && random.once(2) ? { standard: "std-zq" } : {};
    // Of a closed house nobody may know how many places it has: then nothing of all of them is known.
    const blank = isFree(row) && row["service"] === "shelter" && random.once(8) ? { capacity: "" } : {};
    return { ...row, ...own, ...blank, evidence: isClosed(row) ? "src-zq" : "src-open", waiting: String(random.whole(5, 40)), turned_away_women: String(random.whole(5, 30)), pool: poolOf(row), remark: isClosed(row) ? "by the quince" : "by the road" }; // prettier-ignore
  });
  const standards = (fixed["cost-standards.csv"] ?? []).map((row): Row => ({ ...row, source: "src-open" }));
  const own = standards.filter((row) => row["standard_id"] === "std-shelter").map((row) => ({ ...row, standard_id: "std-zq", source: "src-zq" })); // prettier-ignore
  const population = ["North", "South", "East"].map((region) => ({ region, year: "2025", population: String(random.whole(40, 400) * 1000), source: "src-open" })); // prettier-ignore
  const tables = {
    centres: told,
    funding: funding.map((row) => ({ ...row, evidence: "assumption", pool: row["centre_id"] ? "" : random.pick(["", "one"]), min: "", max: "" })), // prettier-ignore
    fixed: {
      ...fixed,
      "cost-standards.csv": woven(standards, own, random),
      "assumptions.csv": [{ name: "occupancy", region: "Wyqwern", value: "0.8", source: "src-zq" }, ...(fixed["assumptions.csv"] ?? []), { name: "target_occupancy", value: "0.8", source: "src-open" }], // prettier-ignore
      "sources.csv": SOURCES,
      "population.csv": population,
    },
  };
  const { plan, ...rest } = network.analysis;
  const more: Partial<Analysis> = {
    sources: { file: "sources.csv" },
    pooling: random.pick(["none", "none", "pool", "all"]),
    currency: random.pick(["KGS", "KGS", "KGS", "USD"]),
    ...(random.once(2) ? { population: { file: "population.csv" }, supplyStandards: ["coe-family-places"] } : {}),
    ...(random.once(3) ? { scenarios: { Crowded: { occupancy: "0.9" } } } : {}),
    ...(random.once(4) ? { coFunding: { shares: { state: "0.6", donor: "0.4" } } } : {}),
    ...(random.once(5) ? { simulation: { seed: 5, draws: 20 } } : {}),
    ...(plan && { plan }),
    requests: (network.analysis.requests ?? []).map((each) => ({ ...each, ...(random.once(2) ? { ceiling: "3000000" } : {}) })), // prettier-ignore
    publish: { regions: random.once(4), smallCounts: 5 },
  };
  const bare = made(seed, tables, { ...rest, ...more });
  const [first] = runsOf(bare);
  const kept = first && saidOf(first).words;
  return made(seed, tables, { ...bare.analysis, publish: { ...more.publish, ...(kept && { closed: { ...kept, index: "cpi" } }) } }); // prettier-ignore
}

/** Rows with others spread among them. */
function woven(rows: readonly Row[], others: readonly Row[], random: Random): Row[] {
  const all = [...rows];
  for (const row of others) all.splice(random.whole(0, all.length), 0, row);
  return all;
}

/** The network with everything changed that closed centres hold, beside the two words; undefined where no try kept them. */
export const twinOf = (network: Made): Made | undefined => changeClosed(network, network.seed, wordsOf, retold);

// What closed rows cite, say in columns that nobody reads, and count beside.
function retold(network: Made, random: Random): Made {
  const { centres, funding, fixed } = network.tables;
  const untouched = [...knownToSome(network), ...aliasOf(centres).values()];
  const isFree = (row: Row): boolean => isClosed(row) && !untouched.includes(row["centre_id"] ?? "");
  const standards = fixed["cost-standards.csv"] ?? [];
  const others = standards.filter((row) => row["standard_id"] !== "std-zq");
  const own = standards.filter((row) => row["standard_id"] === "std-zq").slice(random.whole(0, 2)).map((row) => ({ ...row, unit_cost: String(Math.ceil(Number(row["unit_cost"]) * (0.8 + random.next() * 0.4))) })); // prettier-ignore
  const tables = {
    centres: centres.map((row) =>
      isFree(row)
        ? { ...row, ...(row["service"] === "shelter" ? { standard: random.pick(["std-zq", "std-shelter-2", ""]) } : {}), evidence: random.pick(["assumption", "src-zq", "src-none"]), waiting: String(random.whole(5, 99)), pool: random.pick(["", "one", "three"]), remark: "under the medlar" } // prettier-ignore
        : isClosed(row)
          ? { ...row, remark: "under the sorb" }
          : row,
    ),
    funding,
    fixed: {
      ...fixed,
      "cost-standards.csv": woven(others, own, random),
      "assumptions.csv": (fixed["assumptions.csv"] ?? []).map((row) => (row["region"] ? { ...row, value: random.pick(["0.7", "0.85"]) } : row)), // prettier-ignore
      "sources.csv": SOURCES.map((row) => (row["id"] === "src-zq" ? { ...row, title: "Quiver of houses" } : row)),
    },
  };
  return made(network.seed, tables, network.analysis);
}

/** Formats whose files are made soon, and those of office programs. */
export const TEXTS = ["json", "csv", "md", "html", "request"];
export const BOOKS = ["xlsx", "estimate"];

/** Every file of some formats in some languages, by its name: its text, or its bytes as they are. */
export async function filesOf(
  result: Result,
  asked: readonly string[],
  languages: readonly string[],
): Promise<Map<string, string>> {
  // prettier-ignore
  const files = new Map<string, string>();
  for (const locale of locales.filter(({ code }) => languages.includes(code)))
    for (const { id, render } of formats.filter((each) => asked.includes(each.id)))
      for (const { name, content } of await render({ result, locale }))
        files.set(`${locale.code} ${id} ${name}`, content instanceof Uint8Array ? Buffer.from(content).toString("latin1") : writtenText(content)); // prettier-ignore
  return files;
}

/** What of two sets of files is not the same. */
export const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] => [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)); // prettier-ignore

/** Who of the readers does not see all of a network. */
const readersOf = ({ analysis }: Made): string[] => ["public", ...(analysis.requests ?? []).map(({ id }) => id)];

export type Compared = { readonly readers: number; readonly files: number; readonly differing: readonly string[] };

/** The files of every reader in both years, of a network and of its twin, and what two of its documents say of the years. */
export async function comparedFiles(
  network: Made,
  twin: Made,
  of: (year: number, reader: string) => readonly [asked: readonly string[], languages: readonly string[]],
): Promise<Compared> {
  const different: string[] = [];
  let [readers, files] = [0, 0];
  const documents: [string[], string[]] = [[], []];
  const sides = [network, twin].map(runsOf);
  for (const reader of readersOf(network))
    for (const year of [0, 1]) {
      const [one, other] = sides.map((both) => published(both[year], reader));
      if (!one?.withheld || !other) continue;
      const [asked, languages] = of(year, reader);
      const both = [await filesOf(one, asked, languages), await filesOf(other, asked, languages)] as const;
      readers += 1;
      files += both[0].size;
      different.push(...differing(...both).map((each) => `${reader} ${each}`));
      if (reader === "public")
        both.forEach((all, at) => documents[at]?.push(...[...all].flatMap(([name, text]) => (name.startsWith("en json") ? [text] : [])))); // prettier-ignore
    }
  if (told(documents[0]) !== told(documents[1])) different.push("what compare says");
  return { readers, files, differing: different };
}

const published = (result: Result | undefined, reader: string): Published | undefined => result && publish(result, { for: reader }); // prettier-ignore

/** What a comparison says of two documents. */
function told(documents: readonly string[]): string {
  const sides = documents.flatMap((text, at) => recordedResult({ name: `${at}.json`, bytes: new TextEncoder().encode(text) })?.result ?? []); // prettier-ignore
  const [one, other] = sides;
  const [locale] = locales;
  if (!one || !other) return "";
  const comparison = compare(one, other);
  return JSON.stringify([comparison, comparisonReport(comparison, locale, ["2025", "2026"])]);
}
