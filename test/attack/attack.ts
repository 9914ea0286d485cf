import { ONE, ZERO, decimal, plus, toNumber } from "./fraction.js";
import {
  type Books,
  type Inputs,
  NOBODY,
  booksOf,
  countsOf,
  formsOf,
  openInputs,
  shownInputs,
  sumOf,
} from "./knowledge.js";
import type { Bounds, Linear, Terms } from "./linear.js";
import { type Row, isClosed, knownToSome } from "../support/drawn-network.js";
import { type PaperFile, readPaper } from "./read.js";
import { type Reader, type Statement, type Who, holds, statementsOf } from "./statements.js";
import { VALUES, type YearKnown, sumTerms, systemOf, termsOf } from "./system.js";
import { PLACES, wholeNumbers } from "./whole.js";
import { aliasOf, blockOf, keptOf, wordStatements } from "./words.js";

/** One year of a network: what its owner has, and every paper that the reader holds. */
export type YearAttacked = { readonly inputs: Inputs; readonly papers: readonly (Partial<Reader> & { readonly files: readonly PaperFile[]; readonly twin?: readonly PaperFile[] })[] }; // prettier-ignore
/** How near a value was found: to the last digit, within a fifth, or as the middle of what is left of it. */
export type How = "no" | "middle" | "fifth" | "exact";
const ORDER: readonly How[] = ["no", "middle", "fifth", "exact"];
export type Finding = { readonly secret: string; readonly truth: number; readonly how: How; readonly before: How; readonly low: number; readonly high: number }; // prettier-ignore
export type Outcome = {
  readonly secrets: number;
  /** What was found with the papers that open rows and the words alone do not give. */
  readonly beyond: readonly Finding[];
  /** How many secrets open rows and the words give: exactly, and within a fifth. */
  readonly words: { readonly exact: number; readonly fifth: number };
  readonly statements: number;
  readonly misread: readonly Statement[];
};

type Secret = { readonly name: string; readonly terms: Terms; readonly truth: number; readonly count: boolean };

/** Attacks papers of one or more years together, and does the same with open rows and the words alone. */
export function attack(years: readonly YearAttacked[], knows: readonly string[] = []): Outcome {
  // prettier-ignore
  const all = years.map(({ inputs, papers }) => {
    const who = whoOf(inputs);
    const isHidden = (row: Row): boolean => who.closed.includes(row["centre_id"] ?? "") && !knows.includes(row["centre_id"] ?? ""); // prettier-ignore
    const sought = new Set(who.closed.filter((each) => !knows.includes(each)));
    const rows = inputs.centres.filter((row) => isHidden(row) && isThere(row, inputs));
    const isTold = (row: Row): boolean => !isClosed(row);
    const known: YearKnown = {
      year: who.year,
      open: withPlaces(booksOf(openInputs(inputs, sought)), inputs),
      unknown: [...sought],
      forms: formsOf(inputs, rows, isTold),
      pooled: inputs.analysis.pooling !== undefined && inputs.analysis.pooling !== "none",
    };
    const read = papers.map(({ files, twin, sees = [], scale = ONE }) => statementsOf(readPaper(files, twin), who, { sees, scale }));
    const toSome = knownToSome({ analysis: inputs.analysis, tables: inputs });
    const given = wordStatements(who, toSome, keptOf(inputs)).filter((each) => holds(each, who.truth));
    return { who, known, read, given, rows: rows.filter((row) => !isTold(row)) };
  });
  const known = all.map((each) => each.known);
  const words = all.flatMap(({ given }) => given);
  const statements = all.flatMap(({ read }) => read.flatMap(({ list }) => list));
  const secrets = secretsOf(all, knows);
  const before = guessed(solve(known, words, secrets), words, known, secrets);
  const after = guessed(solve(known, [...words, ...statements], secrets), [...words, ...statements], known, secrets);
  const findings = secrets.map(({ name, truth }, at): Finding => {
    const [was, is] = [before[at] ?? NOTHING, after[at] ?? NOTHING];
    return { secret: name, truth, how: is.how, before: was.how, low: is.low, high: is.high };
  });
  return {
    secrets: secrets.length,
    beyond: findings.filter(({ how, before: was }) => ORDER.indexOf(how) > ORDER.indexOf(was)),
    words: { exact: before.filter(({ how }) => how === "exact").length, fifth: before.filter(({ how }) => how === "fifth").length }, // prettier-ignore
    statements: statements.length,
    misread: all.flatMap(({ read }) => read.flatMap(({ misread }) => misread)),
  };
}

const isThere = (row: Row, { analysis }: Inputs): boolean => (row["opening_year"] ?? "") <= analysis.fiscalYear;

/** Who is in the papers of a year, and what is true of them. */
export function whoOf(inputs: Inputs): Who {
  const there = inputs.centres.filter((row) => isThere(row, inputs));
  const ids = (list: readonly Row[]): string[] => [...new Set(list.map((row) => row["centre_id"] ?? ""))];
  const closed = ids(there.filter(isClosed));
  const truth = withPlaces(booksOf(inputs), { ...inputs, centres: there });
  const isMixed = closed.some((each) => there.some((row) => row["centre_id"] === each && !isClosed(row)));
  return {
    year: inputs.analysis.fiscalYear,
    open: ids(there).filter((each) => !closed.includes(each)),
    closed,
    block: blockOf(there),
    alias: aliasOf(there, truth),
    regionOf: new Map(there.map((row) => [row["centre_id"] ?? "", row["region"] ?? ""])),
    truth,
    shown: isMixed
      ? withPlaces(booksOf(shownInputs(inputs, closed)), { ...inputs, centres: there.filter((row) => !isClosed(row)) })
      : truth,
    ceiling: decimal(inputs.analysis.requests?.[0]?.ceiling ?? "0") ?? ZERO,
  };
}

/** Places of the rows, and kinds and statuses of the money of nobody: no figure of a run is of these alone. */
function withPlaces(books: Books, { centres: rows, funding, analysis }: Inputs): Books {
  const all = new Map([...books].map(([id, values]) => [id, new Map(values)]));
  const add = (id: string, what: string, amount = ""): void => {
    const values = all.get(id);
    values?.set(what, plus(values.get(what) ?? ZERO, decimal(amount) ?? ZERO));
  };
  for (const row of rows) add(row["centre_id"] ?? "", "places", row["capacity"]);
  for (const { centre_id, fiscal_year, status = "", source_type = "", amount } of funding) {
    if (centre_id || fiscal_year !== analysis.fiscalYear) continue;
    if (["disbursed", "committed"].includes(status)) add(NOBODY, `kind ${source_type}`, amount);
    const values = all.get(NOBODY);
    if (!values?.has(`paid ${status}`) || values.get(`paid ${status}`)?.n === 0n) add(NOBODY, `paid ${status}`, amount);
  }
  return all;
}

type YearRead = { readonly who: Who; readonly known: YearKnown; readonly rows: readonly Row[] };

function secretsOf(years: readonly YearRead[], knows: readonly string[]): Secret[] {
  const money = years.flatMap(({ who }) => {
    const hidden = who.closed.filter((each) => !knows.includes(each));
    const sets = [...hidden.map((each) => [each]), hidden, who.block.filter((each) => hidden.includes(each))];
    const different = [...new Map(sets.filter((of) => of.length > 0).map((of) => [of.join(), of])).values()];
    return different.flatMap((of) =>
      VALUES.map((what): Secret => ({ name: `${who.year} ${of.join("+")} ${what}`, terms: sumTerms(of.map((each) => new Map(termsOf(who.year, each, what)))), truth: toNumber(sumOf(who.truth, of, what)), count: false })),
    );
  }); // prettier-ignore
  const counts = new Map(years.flatMap(({ rows }) => rows.flatMap((row) => [...countsOf(row)])));
  const priced = new Set(
    years.flatMap(({ known }) => known.forms.flatMap(({ rates }) => rates.map(({ name }) => name))),
  );
  const one = [...counts].filter(([name]) => priced.has(name)).map(([name, truth]): Secret => ({ name, terms: new Map([[name, ONE]]), truth, count: true })); // prettier-ignore
  const places = one.filter(({ name }) => name.endsWith(" places"));
  const together = places.length > 1 ? [{ name: PLACES, terms: sumTerms(places.map(({ terms }) => terms)), truth: places.reduce((sum, { truth }) => sum + truth, 0), count: true }] : []; // prettier-ignore
  return [...money, ...one, ...together];
}

type Found = Bounds & { readonly how: How };
const NOTHING: Found = { low: -Infinity, high: Infinity, how: "no" };

/** Elimination first, then the linear program, then whole numbers, and the program again with what they leave. */
function solve(years: readonly YearKnown[], statements: readonly Statement[], secrets: readonly Secret[]): Found[] {
  const system = systemOf(years, statements);
  const tried = wholeCounts(system, years);
  for (const { name, terms } of secrets) {
    const found = tried.get(name);
    if (found) system.add(terms, { n: BigInt(found.low), d: 1n }, { n: BigInt(found.high), d: 1n });
  }
  return secrets.map(({ terms, truth, count }) => {
    const exact = system.exact(terms);
    const { low, high } = exact ? { low: toNumber(exact), high: toNumber(exact) } : system.bounds(terms);
    const found = count ? { low: Math.ceil(low - 1e-6), high: Math.floor(high + 1e-6) } : { low, high };
    return { ...found, how: howNear(found, truth, count) };
  });
}

/** A range may be wide and yet have the value in its middle. */
function guessed(
  found: readonly Found[],
  statements: readonly Statement[],
  years: readonly YearKnown[],
  secrets: readonly Secret[],
): Found[] {
  // prettier-ignore
  const middles = new Map<string, number[]>();
  for (const { year, what, of, low, high, over } of statements) {
    const known = years.find((each) => each.year === year);
    if (!known || over !== undefined) continue;
    const sought = of.filter((each) => known.unknown.includes(each));
    const fixed = sumOf(known.open, of.filter((each) => !sought.includes(each)), what); // prettier-ignore
    const name = `${year} ${sought.join("+")} ${what}`;
    middles.set(name, [...(middles.get(name) ?? []), toNumber(plus(low, high)) / 2 - toNumber(fixed)]);
  }
  return found.map((each, at) => {
    const { name = "", truth = 0 } = secrets[at] ?? {};
    const isMiddle = truth > 0 && middles.get(name)?.some((middle) => Math.abs(middle - truth) <= 1e-6 * truth);
    return each.how === "no" && isMiddle ? { ...each, how: "middle" } : each;
  });
}

function wholeCounts(system: Linear, years: readonly YearKnown[]): ReadonlyMap<string, Bounds> {
  const centres = [...new Set(years.flatMap(({ forms }) => forms.map(({ centre }) => centre)))];
  const groups = centres.length > 1 ? [...centres.map((each) => [each]), centres] : [centres];
  const found = new Map<string, Bounds>();
  for (const group of groups) {
    const within = years.map(({ year, forms }) => {
      const there = group.filter((each) => forms.some(({ centre }) => centre === each));
      return { year, ...system.bounds(sumTerms(there.map((each) => new Map(termsOf(year, each, "need"))))) };
    });
    for (const [name, bounds] of wholeNumbers(years, group, within) ?? []) {
      if (name === PLACES && group.length < centres.length) continue;
      const { low, high } = found.get(name) ?? NOTHING;
      found.set(name, { low: Math.max(low, bounds.low), high: Math.min(high, bounds.high) });
    }
  }
  return found;
}

function howNear({ low, high }: Bounds, truth: number, count: boolean): How {
  // What is not true was not found: the attack itself would be wrong.
  if (low > truth + 0.01 || high < truth - 0.01) throw new Error(`${truth} is not between ${low} and ${high}`);
  if (high - low <= (count ? 0 : 0.01)) return "exact";
  return low >= 0.8 * truth && high <= 1.2 * truth ? "fifth" : "no";
}
