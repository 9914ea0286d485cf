import { type Analysis, type Locale, type Published, type Result, locales, publish, run } from "../../src/index.js";
import { formats } from "../../src/formats/index.js";
import { estimate } from "../../src/report/estimate.js";
import { reportOf } from "../../src/report/report-of.js";
import { terminal } from "../../src/terminal/terminal.js";
import { writtenText } from "../support/document-of.js";
import { attack, outsider } from "./attack.js";
import type { Equation } from "./elimination.js";
import { Equations, sumOf } from "./equations.js";
import { estimateEquations } from "./estimate-equations.js";
import { type Fraction, ONE, decimal, fraction, minus, times, toNumber } from "./fraction.js";
import { type Centre, type Network, YEAR, drawNetwork, written } from "./networks.js";
import { measure } from "./outsider.js";
import { type PublishedCell, type PublishedFile, cellsOf } from "./read-files.js";
import { type EstimateRead, readEstimate } from "./read-estimate.js";
import { Referee, type Secret, outsiderOf } from "./referee.js";
import { type Word, found, hashesFound, wordsFound } from "./words.js";

/** What was tried on the papers for an addressee, and what came of it. */
export type PaperCounts = {
  networks: number;
  files: number;
  /** Sums over centres that are not shown: told, put together, and withheld. */
  told: number;
  merged: number;
  withheld: number;
  /** Sums that nobody knows, since a centre behind them has a blank. */
  unknown: number;
  attacked: number;
  exact: number;
  narrow: number;
  words: number;
  hashes: number;
  /** Papers of two networks that differ in hidden centres alone, and of these, those that differ. */
  twins: { same: number; differing: number; regrouped: number };
  /** The same of the estimate for everybody. */
  open: { same: number; differing: number; regrouped: number };
  /** Values attacked by the equations of the estimate for everybody and of the publication beside it, and those found. */
  published: {
    files: number;
    equations: number;
    /** Equations that were read wrongly. */
    untrue: number;
    attacked: number;
    found: number;
    planted: number;
    plantedFound: number;
  };
  /** Leaks that were planted, and those that the attack found. */
  planted: { lines: number; linesFound: number; sums: number; sumsFound: number };
  examples: string[];
};

export const noPapers = (): PaperCounts => ({ networks: 0, files: 0, told: 0, merged: 0, withheld: 0, unknown: 0, attacked: 0, exact: 0, narrow: 0, words: 0, hashes: 0, twins: { same: 0, differing: 0, regrouped: 0 }, open: { same: 0, differing: 0, regrouped: 0 }, published: { files: 0, equations: 0, untrue: 0, attacked: 0, found: 0, planted: 0, plantedFound: 0 }, planted: { lines: 0, linesFound: 0, sums: 0, sumsFound: 0 }, examples: [] }); // prettier-ignore

export const PAPERS = ["html", "xlsx", "csv", "json", "md", "estimate", "request"];

// It has given money to some centres, hidden ones too.
const ADDRESSEE = "State programme";
// The lines of the standards of a drawn network, and when a ceiling cuts them.
const PRIORITIES: Readonly<Record<string, string>> = { running: "1", places: "3", clients: "2" };

/** A network as it asks the addressee for money: now and then under a ceiling. */
function asking(network: Network): {
  readonly analysis: Analysis;
  readonly files: Readonly<Record<string, Uint8Array>>;
} {
  const { analysis, files } = written(network);
  const surcharge = { priority: "4" };
  const ceiling = network.seed % 4 === 0 ? { ceiling: String(100_000 * (1 + (network.seed % 7))) } : {};
  const request = { to: ADDRESSEE, from: "Union", date: "2025-11-01", overhead: surcharge, contingency: surcharge, ...ceiling }; // prettier-ignore
  const lines = new TextDecoder().decode(files["cost-standards.csv"]).trimEnd().split("\n");
  const ranked = lines.map((line, at) => `${line},${at === 0 ? "priority" : (PRIORITIES[line.split(",")[2] ?? ""] ?? "")}`); // prettier-ignore
  return { analysis: { ...analysis, plan: undefined, scenarios: undefined, request }, files: { ...files, "cost-standards.csv": new TextEncoder().encode(`${ranked.join("\n")}\n`) } }; // prettier-ignore
}

export type Papers = {
  readonly internal: Result;
  readonly published: Published;
  readonly files: readonly PublishedFile[];
  readonly inputs: Readonly<Record<string, Uint8Array>>;
};

/** What an addressee, or everybody, is given of a network: every format, and what stands on the screen. */
export async function papersOf(
  network: Network,
  reader: "addressee" | "public",
  asked: readonly string[],
): Promise<Papers> {
  const { analysis, files: inputs } = asking(network);
  const locale = localeOf(network);
  const internal = run(analysis, inputs, { estimate: true, figures: "all" });
  const published = publish(internal, { for: reader });
  const list = await Promise.all(formats.filter(({ id }) => asked.includes(id)).map((format) => Promise.resolve(format.render({ result: published, locale })))); // prettier-ignore
  const screen = terminal(reportOf(published, locale), locale, { width: 80, colour: false, utf8: true, all: true }).join("\n"); // prettier-ignore
  const files = list.flat().map(({ name, content }) => ({ name, bytes: content instanceof Uint8Array ? content : new TextEncoder().encode(writtenText(content)) })); // prettier-ignore
  return { internal, published, inputs, files: [...files, { name: "screen.txt", bytes: new TextEncoder().encode(screen) }] }; // prettier-ignore
}

function localeOf(network: Network): Locale {
  const locale = locales.find(({ code }) => code === network.language);
  if (!locale) throw new Error(`no words in ${network.language}`);
  return locale;
}

/** Attacks the papers for the addressee of one network and adds to the counts. */
export async function attackPapers(
  seed: number,
  counts: PaperCounts,
  asked: readonly string[] = PAPERS,
): Promise<void> {
  const network = withSpare(drawNetwork(seed));
  const papers = await papersOf(network, "addressee", asked);
  counts.networks += 1;
  counts.files += papers.files.length;
  const seen: Word[] = [
    ...wordsFound(network, papers.files),
    ...found(
      papers.files.filter(({ name }) => !/x$/.test(name)),
      closedRegions(network),
    ),
  ];
  const hashes = hashesFound(papers.inputs, papers.files);
  counts.words += seen.length;
  counts.hashes += hashes.length;
  for (const { file, what } of [...seen, ...hashes]) counts.examples.push(`network ${seed}: ${what} stands in ${file}`);
  const cells = cellsOf(papers.files);
  const groups = groupsOf(network, papers, cells);
  counts.told += groups.filter(({ asked: sum }) => sum !== undefined).length;
  counts.merged += groups.filter(({ ids }) => ids.length > 1).length;
  counts.unknown += groups.filter(({ isUnknown }) => isUnknown).length;
  counts.withheld += groups.filter(({ asked: sum, isUnknown }) => sum === undefined && !isUnknown).length;
  const secrets = secretsOf(network, groups);
  const findings = attackSums(network, papers.internal, groups, secrets);
  counts.attacked += secrets.length;
  for (const { secret, how, low, high } of findings) {
    counts[how === "exact" || how === "zero" ? "exact" : "narrow"] += 1;
    counts.examples.push(`network ${seed}: ${secret.what} of ${secret.centre} is ${secret.value}, ${how} ${low} to ${high}`); // prettier-ignore
  }
  plantLines(network, papers.internal, groups, secrets, counts);
  plantSums(network, papers.internal, groups, secrets, counts);
  await compareTwin(network, papers, asked, counts);
  if (network.seed % 2 === 0) await attackOpen(network, counts);
}

/**
 * The estimate for everybody beside the publication of the same run: every sum in it is one more equation. Were a closed
 * centre among its lines, its money would be found.
 */
async function attackOpen(network: Network, counts: PaperCounts): Promise<void> {
  const { internal, files } = await papersOf(network, "public", ["json", "csv", "estimate"]);
  const known = outsiderOf(network, internal, YEAR);
  const referee = new Referee(network, internal, YEAR);
  const equations = new Equations(known, YEAR);
  const read = await readEstimate(files, localeOf(network), network.centres.map(({ name }) => name)); // prettier-ignore
  const told = equations.published(cellsOf(files));
  referee.learn(equations.further);
  const secrets = referee.secrets(known, equations.further.keys());
  const always = [...equations.structure(), ...equations.prices()].filter((each) => referee.holds(each));
  const kept = told.filter((each) => referee.holds(each));
  const of = (estimates: readonly EstimateRead[]): Equation[] =>
    estimates.flatMap((each) => estimateEquations(each, network, known, ADDRESSEE));
  const finds = (more: readonly Equation[]) =>
    attack({ always, published: [...kept, ...more] }, secrets, referee, outsider, undefined);
  const own = of(read ? [read] : []);
  const { attacked, findings } = finds(own);
  const real = findings.filter(({ how }) => how !== "implied");
  const { published } = counts;
  published.files += files.length;
  published.equations += own.length;
  const isTrue = ({ terms, total }: Equation): boolean => {
    const slack = [...terms].find(([each]) => each.startsWith("slack "));
    const over = referee.sum(terms) - toNumber(total);
    return slack !== undefined && (slack[1].n < 0n ? over >= 0 : over <= 0);
  };
  for (const each of own.filter((equation) => !isTrue(equation))) {
    published.untrue += 1;
    counts.examples.push(`network ${network.seed}: ${each.of} is not true`);
  }
  published.attacked += attacked;
  published.found += real.length;
  for (const { secret, how, low, high } of real) counts.examples.push(`network ${network.seed}, for everybody: ${secret.what} of ${secret.centre} is ${secret.value}, ${how} ${low} to ${high}`); // prettier-ignore
  const closed = network.centres.find(({ confidential, id }) => confidential && Number(referee.figure("requirement", id) ?? 0) > 0); // prettier-ignore
  if (!closed) return;
  const needed = Number(referee.figure("requirement", closed.id));
  const leak: EstimateRead = { centres: [{ name: closed.name, lines: 1, needed, received: undefined, paid: new Map() }], unused: new Map(), notes: new Map() }; // prettier-ignore
  published.planted += 1;
  if (finds([...own, ...of([leak])]).findings.some(({ secret }) => secret.centre === closed.id && secret.what === "need")) published.plantedFound += 1; // prettier-ignore
  else counts.examples.push(`network ${network.seed}: the need of ${closed.id} stood in the estimate and was not found`); // prettier-ignore
}

/** Each hidden centre gets a grant of a funder of its own, that its twin can have more of. */
const withSpare = (network: Network): Network => ({
  ...network,
  grants: [
    ...network.grants,
    ...network.centres.flatMap(({ id, confidential }) => (confidential ? { centre: id, funder: `Xanadu-${network.seed}`, kind: "donor" as const, status: "committed" as const, amount: (network.seed % 3) * 15_000, year: YEAR } : [])), // prettier-ignore
  ],
});

// Where hidden centres alone stand, and no other money names the region. Parts of packed files have words of their own, such as eastAsia.
const closedRegions = (network: Network): string[] => {
  const open = new Set([...network.centres.flatMap((each) => (each.confidential ? [] : each.region)), ...network.grants.flatMap((each) => each.region ?? [])]); // prettier-ignore
  return [...new Set(network.centres.flatMap(({ region }) => (open.has(region) ? [] : region)))];
};

type Group = { readonly ids: readonly string[]; readonly asked: number | undefined; readonly isUnknown: boolean };

const askedFor = ({ figures }: Result, centre: string): number | undefined => {
  const value = figures.find(({ id, per }) => id === "requested" && per["centre"] === centre && Object.keys(per).length === 2)?.value; // prettier-ignore
  return value == null ? undefined : Number(value);
};

/**
 * The sums that the papers tell, each with the centres behind it. Which these are the attacker is told, though no paper
 * says it: what only this helps to find counts as found.
 */
function groupsOf(network: Network, { internal, published }: Papers, cells: readonly PublishedCell[]): Group[] {
  const sums = published.estimate?.()?.sums ?? [];
  let left = network.centres.filter(({ confidential }) => confidential).map(({ id }) => id);
  return sums.map(({ id, closed, beside, asked }): Group => {
    const told = cells.find((each) => each.id === "requested" && each.per["centre"] === id)?.value;
    const open = network.centres.flatMap((each) => (!each.confidential && beside.includes(each.name) ? each.id : []));
    const rest = open.reduce((sum, each) => sum + (askedFor(internal, each) ?? 0), 0);
    const fits = (some: readonly string[]): boolean => told === undefined || Math.abs(some.reduce((sum, each) => sum + (askedFor(internal, each) ?? 0), rest) - Number(told)) < 0.005; // prettier-ignore
    const ids = choices(left, closed).find(fits) ?? left.slice(0, closed);
    left = left.filter((each) => !ids.includes(each));
    return { ids: [...ids, ...open], asked: told === undefined ? undefined : Number(told), isUnknown: asked === null };
  });
}

function choices(list: readonly string[], size: number): string[][] {
  const [first, ...rest] = list;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...choices(rest, size - 1).map((each) => [first, ...each]), ...choices(rest, size)];
}

const centreOf = (network: Network, id: string): Centre | undefined => network.centres.find((each) => each.id === id);
const exactly = (value: number): Fraction => decimal(String(value)) ?? fraction(BigInt(Math.round(value)));
const one = (name: string) => new Map([[name, ONE]]);

/** What a centre needs of the lines that the ceiling leaves, in its places and clients. */
function needOf(
  network: Network,
  internal: Result,
  id: string,
): { readonly terms: Map<string, Fraction>; readonly fixed: Fraction } {
  const parts: (readonly [ReadonlyMap<string, Fraction>, Fraction])[] = [];
  const onTop = times(exactly(network.overhead), fraction(1n, 100n));
  const more = times(exactly(network.contingency), fraction(1n, 100n));
  for (const { service } of centreOf(network, id)?.services ?? []) {
    const price = network.prices[service];
    const share = shareOf(internal, id, service, onTop, more);
    const add = (name: string, line: string, each: number): void => {
      parts.push([one(name), times(exactly(each), share(line))]);
    };
    add("1", "running", price.centre);
    if (service === "shelter") add(measure(id, "places"), "places", price.place);
    add(measure(id, `clients ${service}`), "clients", price.client);
  }
  const terms = sumOf(parts);
  const fixed = terms.get("1") ?? fraction(0n);
  terms.delete("1");
  return { terms, fixed };
}

// A line counts once where it is left, and once more for what overhead and contingency that are left take of it.
function shareOf(internal: Result, centre: string, service: string, overhead: Fraction, contingency: Fraction) {
  const isLeft = (key: "line" | "part", value: string): boolean => {
    const of = (id: string): string | null | undefined => internal.figures.find((each) => each.id === id && each.per["centre"] === centre && each.per["service"] === service && each.per[key] === value && each.per["basis"] === undefined)?.value; // prettier-ignore
    return !(of("requested") === "0" && Number(of("estimate-cut") ?? 0) > 0);
  };
  const sum = (...list: readonly Fraction[]): Fraction => list.reduce((a, b) => sumOf([[one("x"), a], [one("x"), b]]).get("x") ?? a, fraction(0n)); // prettier-ignore
  const top = isLeft("part", "overhead") ? overhead : fraction(0n);
  const rest = isLeft("part", "contingency") ? times(contingency, sum(ONE, overhead)) : fraction(0n);
  return (line: string): Fraction => sum(isLeft("line", line) ? ONE : fraction(0n), top, rest);
}

/** What a told sum says: need of the centres behind it less what others pay, which is anything. */
function equationsOf(
  network: Network,
  internal: Result,
  groups: readonly Group[],
): { readonly always: Equation[]; readonly published: Equation[] } {
  const published = groups.flatMap(({ ids, asked }): Equation[] => {
    if (asked === undefined) return [];
    const needs = ids.map((id) => needOf(network, internal, id));
    const paid = one(`${ids.join()} | others`);
    const terms = sumOf([...needs.map((each) => [each.terms, ONE] as const), [paid, minus(ONE)]]);
    const fixed = needs.reduce((sum, each) => sum + Number(each.fixed.n) / Number(each.fixed.d), 0);
    return [{ terms, total: exactly(Number((asked - fixed).toFixed(6))), of: "a sum" }];
  });
  // How many places an open shelter has anybody may know.
  const always = groups
    .flatMap(({ ids }) => ids)
    .flatMap((id): Equation[] => {
      const centre = centreOf(network, id);
      const places = centre?.services.find(({ service }) => service === "shelter")?.capacity;
      return centre === undefined || centre.confidential || places === undefined ? [] : [{ terms: one(measure(id, "places")), total: exactly(places), of: "places of an open shelter" }]; // prettier-ignore
    });
  return { always, published };
}

function secretsOf(network: Network, groups: readonly Group[]): Secret[] {
  return groups
    .flatMap(({ ids }) => ids)
    .flatMap((id) => {
      const { confidential = false, services = [] } = centreOf(network, id) ?? {};
      return services.flatMap(({ service, capacity, clients = 0 }): Secret[] => {
        const secret = (what: string, value: number): Secret => ({ centre: id, what, value, count: true, terms: one(measure(id, what)) }); // prettier-ignore
        const isSecret = confidential || (clients > 0 && clients < 5);
        return [
          ...(confidential && service === "shelter" && capacity !== undefined ? [secret("places", capacity)] : []),
          ...(isSecret ? [secret(`clients ${service}`, clients)] : []),
        ];
      });
    });
}

function attackSums(
  network: Network,
  internal: Result,
  groups: readonly Group[],
  secrets: readonly Secret[],
  more: readonly Equation[] = [],
) {
  const { always, published } = equationsOf(network, internal, groups);
  if (published.length + more.length === 0) return [];
  return attack({ always, published: [...published, ...more] }, secrets, { value: () => 0 }, outsider, undefined).findings; // prettier-ignore
}

/** Were the lines told: the fixed one says which part others pay of each, and so the places follow from theirs. */
function plantLines(
  network: Network,
  internal: Result,
  groups: readonly Group[],
  secrets: readonly Secret[],
  counts: PaperCounts,
): void {
  for (const { ids, asked } of groups) {
    const id = ids.find(
      (each) => centreOf(network, each)?.confidential === true && (askedFor(internal, each) ?? 0) > 0,
    );
    const of = (figure: string, line: string): number => Number(internal.figures.find((each) => each.id === figure && each.per["centre"] === id && each.per["service"] === "shelter" && each.per["line"] === line && each.per["part"] === undefined && each.per["basis"] === undefined)?.value ?? 0); // prettier-ignore
    if (id === undefined || asked === undefined || of("requested", "running") === 0 || of("estimate-cut", "places") > 0 || of("estimate-cut", "running") > 0) continue; // prettier-ignore
    const price = network.prices.shelter;
    const places = Math.round((of("requested", "places") / (of("requested", "running") / price.centre) / price.place) * 1e4) / 1e4; // prettier-ignore
    counts.planted.lines += 1;
    const leak: Equation = { terms: one(measure(id, "places")), total: exactly(places), of: "lines" };
    const own = attackSums(network, internal, groups, secrets, [leak]).filter(({ secret }) => secret.centre === id && secret.what === "places"); // prettier-ignore
    if (own.length > 0) counts.planted.linesFound += 1;
    else counts.examples.push(`network ${network.seed}: lines of ${id} were told and nothing found`);
  }
}

/** Were each centre of a sum that was put together or withheld told alone: of one of them at least something is found. */
function plantSums(
  network: Network,
  internal: Result,
  groups: readonly Group[],
  secrets: readonly Secret[],
  counts: PaperCounts,
): void {
  const spread = groups.filter(({ ids, asked, isUnknown }) => ids.length > 1 || (asked === undefined && !isUnknown));
  if (spread.length === 0) return;
  const alone = groups.flatMap((group): Group[] => (spread.includes(group) ? group.ids.map((id) => ({ ids: [id], asked: askedFor(internal, id), isUnknown: false })) : [group])); // prettier-ignore
  counts.planted.sums += 1;
  if (attackSums(network, internal, alone, secrets).length > 0) counts.planted.sumsFound += 1;
  else counts.examples.push(`network ${network.seed}: each centre was told alone and nothing found`);
}

/**
 * The same network with other hidden centres: other names, regions, funders, places and clients, and so much more money of
 * others as they need more. What is asked for is the same, so every paper must be the same to the last byte.
 */
async function compareTwin(
  network: Network,
  papers: Papers,
  asked: readonly string[],
  counts: PaperCounts,
): Promise<void> {
  const other = twinOf(network);
  if (network.seed % 3 === 1) await compareOpen(network, other, counts);
  // Under a ceiling more money of others may leave more of another line.
  if (network.seed % 4 === 0) return;
  const later = await papersOf(other, "addressee", asked);
  const sumsOf = ({ published }: Papers): string => JSON.stringify(published.estimate?.()?.sums);
  if (sumsOf(papers) !== sumsOf(later)) {
    counts.twins.regrouped += 1;
    return;
  }
  const differing = papers.files.filter(({ bytes }, at) => !Buffer.from(bytes).equals(later.files[at]?.bytes ?? new Uint8Array())); // prettier-ignore
  counts.twins[differing.length === 0 ? "same" : "differing"] += 1;
  if (differing.length > 0) counts.examples.push(`network ${network.seed}: a twin differs in ${differing.map(({ name }) => name).join(", ")}`); // prettier-ignore
}

/** The estimate for everybody holds lines of centres that are shown, and nothing that hangs on the others. */
async function compareOpen(network: Network, other: Network, counts: PaperCounts): Promise<void> {
  const [first, second] = [
    await papersOf(network, "public", ["estimate"]),
    await papersOf(other, "public", ["estimate"]),
  ];
  const papers = first.files.filter(({ name }) => name.includes("-estimate"));
  const seen = [
    ...wordsFound(network, papers),
    ...found(
      papers.filter(({ name }) => !/x$/.test(name)),
      closedRegions(network),
    ),
  ];
  counts.files += papers.length;
  counts.words += seen.length;
  for (const { file, what } of seen) counts.examples.push(`network ${network.seed}: ${what} stands in ${file}`);
  // What all that are not shown need together may be told: it is a figure of the publication.
  const [one, two] = [first, second].map(({ published }) => estimate(published, localeOf(network)));
  if (one === undefined || two === undefined) return;
  if (one.list.rows.map(({ label }) => label).join() !== two.list.rows.map(({ label }) => label).join()) counts.open.regrouped += 1; // prettier-ignore
  else counts.open[JSON.stringify({ ...one, notes: [] }) === JSON.stringify({ ...two, notes: [] }) ? "same" : "differing"] += 1; // prettier-ignore
}

function twinOf(network: Network): Network {
  const { centres, grants, seed } = network;
  const renamed = (id: string): string => `wy${id.slice(2)}`;
  const hidden = new Set(centres.flatMap((each) => (each.confidential ? each.id : [])));
  const regions = centres.map(({ region }) => region);
  const factor = ((100 + network.overhead) * (100 + network.contingency)) / 10_000;
  const added = new Map<string, number>();
  const moved = centres.map((centre, at): Centre => {
    if (!centre.confidential) return centre;
    const services = centre.services.map((each) => {
      const price = network.prices[each.service];
      const places = each.capacity === undefined ? 0 : 1;
      const clients = (each.clients ?? 0) >= 5 ? 2 : 0;
      added.set(centre.id, (added.get(centre.id) ?? 0) + (places * price.place + clients * price.client) * factor);
      return { ...each, ...(each.capacity === undefined ? {} : { capacity: each.capacity + places }), clients: (each.clients ?? 0) + clients }; // prettier-ignore
    });
    return { ...centre, id: renamed(centre.id), name: `Vurrent-${seed}-${at}`, region: regions[(at + 1) % regions.length] ?? centre.region, services }; // prettier-ignore
  });
  const spare = new Set<string>();
  const moneyOf = grants.toReversed().map((grant) => {
    const { centre = "" } = grant;
    if (!hidden.has(centre)) return grant;
    const isSpare = !spare.has(centre);
    spare.add(centre);
    const more = isSpare ? Number((added.get(centre) ?? 0).toFixed(2)) : 0;
    return { ...grant, centre: renamed(centre), funder: grant.funder.replace("Xanadu", "Zanzibar"), amount: grant.amount + more }; // prettier-ignore
  });
  return { ...network, centres: moved, grants: moneyOf.toReversed() };
}
