import { locales } from "../../src/index.js";
import { type Finding, type Knower, attack, outsider } from "./attack.js";
import type { Equation } from "./elimination.js";
import { Equations } from "./equations.js";
import { type Network, YEAR, drawNetwork } from "./networks.js";
import { type Outsider, measure } from "./outsider.js";
import { type Publication, comparisonFile, publication } from "./publications.js";
import { type PublishedCell, cellsOf } from "./read-files.js";
import { Referee, outsiderOf } from "./referee.js";
import { drawnRows, hashesFound, smallCounts, unexplained, wordsFound } from "./words.js";

/** What was tried on some networks and what came of it. */
export type Counts = {
  networks: number;
  publications: number;
  hidden: number;
  cells: number;
  equations: number;
  byKnower: Record<string, { attacked: number; exact: number; narrow: number; zero: number; implied: number }>;
  words: number;
  hashes: number;
  numbers: number;
  drawn: number;
  holes: { planted: number; found: number };
  /** Single withheld cells put back, and how often that gave something away. */
  single: { planted: number; found: number };
  /** One line for each kind of finding, the first ones. */
  examples: Map<string, string>;
};

export const noCounts = (): Counts => ({ networks: 0, publications: 0, hidden: 0, cells: 0, equations: 0, byKnower: {}, words: 0, hashes: 0, numbers: 0, drawn: 0, holes: { planted: 0, found: 0 }, single: { planted: 0, found: 0 }, examples: new Map() }); // prettier-ignore

export const ALL_FORMATS = ["json", "csv", "xlsx", "html", "md", "request"];

export type Options = { readonly formats?: readonly string[]; readonly knowers?: boolean; readonly holes?: boolean; readonly twice?: boolean }; // prettier-ignore

/** Attacks the publications of one network and adds to the counts. */
export async function attackNetwork(seed: number, counts: Counts, options: Options = {}): Promise<void> {
  const { formats = ALL_FORMATS, knowers = true, holes = true, twice = true } = options;
  const network = drawNetwork(seed);
  const made = await publication(network, formats);
  const changes = network.plan ? (["hard-gap", "requirement"] as const).map((figure) => comparisonFile(network, figure)) : []; // prettier-ignore
  const files = [...made.files, ...changes.filter((each) => each !== undefined)];
  const cells = cellsOf(files);
  counts.networks += 1;
  counts.publications += 1;
  counts.cells += cells.length;
  counts.hidden += network.centres.filter((each) => each.confidential).length;
  await wordsOf(network, made, files, cells, counts);
  const years = [...new Set(cells.flatMap(({ per }) => per["fiscalYear"] ?? []))].filter((each) => /^\d{4}$/.test(each)); // prettier-ignore
  for (const year of years) {
    const known = outsiderOf(network, made.internal, year);
    const referee = new Referee(network, made.internal, year);
    const equations = new Equations(known, year);
    const published = kept(equations.published(cells), equations, referee);
    counts.equations += published.length;
    const always = equations.structure().filter((each) => referee.holds(each));
    const secrets = referee.secrets(known, equations.further.keys());
    const held = heldAway(files);
    for (const who of knowers && year === YEAR ? [outsider, ...knowersOf(known, cells)] : [outsider])
      add(counts, seed, who.name, attack({ always, published }, secrets, referee, who, held));
    const priced = [...always, ...equations.prices().filter((each) => referee.holds(each))];
    add(counts, seed, "outsider with prices", attack({ always: priced, published }, withSmall(network, secrets), referee, { ...outsider, name: "outsider with prices" }, held)); // prettier-ignore
    if (holes && year === YEAR) plant(network, made, cells, known, counts);
  }
  if (twice && seed % 3 === 0) await attackTwice(network, made, counts);
}

async function wordsOf(
  network: Network,
  made: Publication,
  files: Publication["files"],
  cells: readonly PublishedCell[],
  counts: Counts,
): Promise<void> {
  // prettier-ignore
  const locale = locales.find(({ code }) => code === network.language);
  const words = [...wordsFound(network, files), ...smallCounts(files)];
  const hashes = hashesFound(made.inputs, files);
  const open = ["cost-standards.csv", "assumptions.csv", "population.csv"].flatMap((name) => made.inputs[name] ?? []);
  const numbers = await unexplained(files, cells, open, locale?.marks.decimal ?? ".");
  const drawn = drawnRows(files, locale?.phrases["withheld"] ?? "withheld");
  counts.words += words.length;
  counts.hashes += hashes.length;
  counts.numbers += numbers.length;
  counts.drawn += drawn;
  const tell = (kind: string, text: string): void => {
    example(counts, kind, `network ${network.seed}: ${text}`);
  };
  for (const { file, what } of words) tell(`word ${file.slice(-8)}`, `${what} stands in ${file}`);
  for (const { file, what } of hashes) tell(`${what} ${file.slice(-8)}`, `${what} stands in ${file}`);
  for (const { file, value, near } of numbers)
    tell(`number ${near.slice(0, 14)}`, `${value} in ${file} is no published figure: ${near}`);
  if (drawn > 0) tell("bar", `${drawn} withheld rows have a bar`);
}

// Equations as they are meant: a reading that is not true is not the one that was meant.
function kept(list: readonly Equation[], equations: Equations, referee: Referee): Equation[] {
  referee.learn(equations.further);
  return list.filter((each) => referee.holds(each));
}

// Which other centres are not shown one by one can be seen.
const covers = (cells: readonly PublishedCell[]): Set<string> =>
  new Set(cells.filter(({ id, per, value }) => value === undefined && ["requirement", "secured-funding"].includes(id) && Object.keys(per).length === 2).map(({ per }) => per["centre"] ?? "")); // prettier-ignore

function knowersOf(known: Outsider, cells: readonly PublishedCell[]): Knower[] {
  const withheld = covers(cells);
  const own = (who: string) => (name: string): boolean => name.startsWith(`${who} | `); // prettier-ignore
  return [
    ...known.centres.filter((each) => each.confidential).map(({ id }) => ({ name: "one hidden centre", centre: id, knows: own(id) })), // prettier-ignore
    ...known.centres.filter((each) => !each.confidential && withheld.has(each.id)).map(({ id }) => ({ name: "one cover centre", knows: own(id) })), // prettier-ignore
    ...known.funders.map((funder) => ({ name: "one funder", knows: (name: string) => name.includes(` | paid | ${funder.name} | `) })), // prettier-ignore
  ];
}

// Small counts of persons are secret in open centres too: with the prices they may follow from a need.
function withSmall(network: Network, secrets: ReturnType<Referee["secrets"]>): ReturnType<Referee["secrets"]> {
  const small = network.centres.flatMap(
    ({ id, services }) =>
    services
      .filter(({ clients = 0, service }) => clients > 0 && clients < 5 && network.prices[service].client > 0)
      .map(({ service, clients = 0 }) => ({ centre: id, what: "small count", value: clients, count: true, terms: new Map([[measure(id, `clients ${service}`), { n: 1n, d: 1n }]]) })), // prettier-ignore
  );
  return [...secrets, ...small];
}

/** The amount that a publication holds hidden zeros away from certainty, where it states one. */
function heldAway(files: Publication["files"]): number | undefined {
  for (const { name, bytes } of files) {
    const found = name.endsWith(".json") ? /"heldAway":\s*"?([\d.]+)/.exec(new TextDecoder().decode(bytes)) : null;
    if (found) return Number(found[1]);
  }
  return undefined;
}

function add(
  counts: Counts,
  seed: number,
  knower: string,
  { attacked, findings }: { readonly attacked: number; readonly findings: readonly Finding[] },
): void {
  // prettier-ignore
  const own = (counts.byKnower[knower] ??= { attacked: 0, exact: 0, narrow: 0, zero: 0, implied: 0 });
  own.attacked += attacked;
  for (const { how } of findings) own[how] += 1;
  const real = findings.filter((each) => each.how !== "implied");
  for (const { secret, how, low, high } of real)
    example(counts, `${knower} ${how} ${secret.what.replace(/ (kind|funder|status).*/, " $1")}`, `network ${seed}, ${knower}: ${secret.what} of ${secret.centre} is ${secret.value}, ${how} ${low} to ${high}`); // prettier-ignore
}

// The first of each kind is told.
function example(counts: Counts, kind: string, text: string): void {
  if (!counts.examples.has(kind)) counts.examples.set(kind, text);
}

/** Somebody's whole view of a network, and how many values are found in it. */
function findsIn(
  known: Outsider,
  referee: Referee,
  cells: readonly PublishedCell[],
  who: readonly Knower[],
  only: (what: string) => boolean,
): number {
  // prettier-ignore
  const equations = new Equations(known, YEAR);
  const published = kept(equations.published(cells), equations, referee);
  const always = equations.structure().filter((each) => referee.holds(each));
  const secrets = referee.secrets(known, []).filter((each) => only(each.what));
  return who.reduce((sum, knower) => {
    const { findings } = attack({ always, published }, secrets, referee, knower, undefined);
    return sum + findings.filter((each) => each.how !== "implied").length;
  }, 0);
}

/**
 * Puts back what was withheld. By construction: where a total is published and every centre but one hidden one is put
 * back, the last one has no cover. And single cells of covers and totals, which were withheld because they are needed.
 */
function plant(
  network: Network,
  made: Publication,
  cells: readonly PublishedCell[],
  known: Outsider,
  counts: Counts,
): void {
  // prettier-ignore
  const referee = new Referee(network, made.internal, YEAR);
  const withheld = covers(cells);
  const target = known.centres.find((each) => each.confidential && each.needKnown);
  for (const [id, what] of [["requirement", "need"], ["secured-funding", "secured"]] as const) {
    const total = cells.some((each) => each.id === id && each.value !== undefined && ["", "basis"].includes(Object.keys(each.per).filter((key) => key !== "fiscalYear").join())); // prettier-ignore
    if (!total || !target) continue;
    const rest = known.centres.filter((each) => each !== target && (each.confidential || withheld.has(each.id)));
    const holes = rest.flatMap(({ id: centre }) => hole(id, { centre }, referee.figure(id, centre)));
    counts.holes.planted += 1;
    if (findsIn(known, referee, [...cells, ...holes], [outsider], (each) => each === what) > 0) counts.holes.found += 1;
    else example(counts, `hole ${network.seed}`, `network ${network.seed}: the ${what} of ${target.id} was not found with all others put back`); // prettier-ignore
  } // prettier-ignore
  // One cell each: slow, so of every fifth network.
  if (network.seed % 5 !== 0) return;
  const figures = new Map(made.internal.figures.map(({ id, per, value }) => [keyOf(id, per), value]));
  const empty = new Map(cells.filter((each) => each.value === undefined && each.per["centre"] !== "confidential" && each.per["fiscalYear"] === YEAR && each.per["scenario"] === undefined && ["requirement", "secured-funding", "hard-gap"].includes(each.id) && Object.keys(each.per).length === 2).map((each) => [keyOf(each.id, each.per), each])); // prettier-ignore
  const who = [outsider, ...knowersOf(known, cells)];
  const all = (): boolean => true;
  const before = findsIn(known, referee, cells, who, all);
  for (const [key, { id, per }] of [...empty].filter((_, at, list) => at % Math.ceil(list.length / 4) === 0)) {
    const back = hole(id, per, figures.get(key));
    if (back.length === 0) continue;
    counts.single.planted += 1;
    if (findsIn(known, referee, [...cells, ...back], who, all) > before) counts.single.found += 1;
    else example(counts, `single ${network.seed} ${id}`, `network ${network.seed}: ${id} ${JSON.stringify(per)} put back gives nothing away`); // prettier-ignore
  }
}

const hole = (id: string, per: Readonly<Record<string, string>>, value: string | null | undefined): PublishedCell[] =>
  typeof value === "string" ? [{ id, per: { fiscalYear: YEAR, ...per }, value, notes: {}, file: "a hole" }] : [];

const keyOf = (id: string, per: Readonly<Record<string, string>>): string => `${id} ${Object.entries(per).map(([key, each]) => `${key}=${each}`).sort().join()}`; // prettier-ignore

/** A second publication of the same year after one open centre has got more money: both together are attacked. */
async function attackTwice(network: Network, first: Publication, counts: Counts): Promise<void> {
  const moved = network.centres.find((each) => !each.confidential);
  if (!moved) return;
  const funder = network.funders[0] ?? { name: "State programme", kind: "state" };
  const grant = { centre: moved.id, funder: funder.name, kind: funder.kind, status: "committed", amount: 40_000, year: YEAR } as const; // prettier-ignore
  const later: Network = { ...network, grants: [...network.grants, grant] };
  const told = first.files.filter(({ name }) => name.endsWith("figures.json"));
  const second = await publication(later, ["json"], told);
  counts.publications += 1;
  const again = (who: string): string => (who === moved.id ? `${who} later` : who);
  const known = outsiderOf(network, first.internal, YEAR);
  const referees = [new Referee(network, first.internal, YEAR), new Referee(later, second.internal, YEAR, again)] as const; // prettier-ignore
  const sides = [new Equations(known, YEAR), new Equations(outsiderOf(later, second.internal, YEAR), YEAR, again)] as const; // prettier-ignore
  // With a pool, another's money moves everybody's shortfall: the second picture has values of its own.
  if (known.pooled) return;
  const published = [first, second].flatMap(({ files }, at) => {
    const [side, referee] = [sides[at === 0 ? 0 : 1], referees[at === 0 ? 0 : 1]];
    return kept(side.published(cellsOf(files)), side, referee);
  });
  const always = sides.flatMap((side, at) => side.structure().filter((each) => referees[at === 0 ? 0 : 1].holds(each)));
  const secrets = referees[0].secrets(known, []);
  add(counts, network.seed, "two publications", attack({ always, published }, secrets, referees[0], { ...outsider, name: "two publications" }, heldAway(second.files))); // prettier-ignore
}
