import type { Figures } from "../formula/figures.js";
import { type Exact, exact, subtract, sum } from "../money/exact.js";
import { fail } from "../money/fail.js";
import { ratio, ratioValue } from "../money/ratio.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Figure, FigureInput, PerKeys } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import { derived } from "../formula/source-derived.js";
import { type FigureIndex, figureIndex } from "../result/figure-index.js";
import { isAbout, isPartOf } from "../result/per-keys.js";
import type { FurtherTable } from "../model/further-tables.js";
import { onceFor } from "../model/once-for.js";
import type { Result } from "../result/result.js";
import type { PublicCell } from "./cells.js";
import { type Disclosure, disclose } from "./disclose.js";
import { fewPersons } from "./hidden-centres.js";
import { PUBLIC_TABLES, type TableName, mayBePublic } from "./public-tables.js";
import {
  CONFIDENTIAL,
  type AskedTable,
  type OutsideReader,
  type Published,
  type Withheld,
  markPublished,
} from "./published.js";
import { publicEstimate } from "./public-estimate.js";
import { publishTo } from "./publish-to.js";
import { redact } from "./redact.js";

export type PublishOptions = {
  /** Who may see it: everybody, or the source that `request.to` of the analysis names. */
  readonly for: OutsideReader;
  /** Figures of earlier publications beside those that the analysis names: what they showed stays known, what they withheld stays withheld. */
  readonly earlier?: Figures;
};

/**
 * A result that is safe to publish, or to send to the addressee of its request. Where a network has confidential centres, or counts so few persons that they could
 * be told, a small fixed set of tables is published (headline, centres, regions, kinds of source, need), and of them what
 * an audit passes: nobody can find a hidden value, nor come nearer to it than a fifth, whoever single centre or funder
 * knows their own. Where nothing is hidden, everything is published. The addressee sees the sender's open centres in full,
 * and of confidential ones what is asked for, as far as it tells neither their places nor their nights nor their clients.
 *
 * @param result - everything that a run found
 * @param options - for whom; figures of earlier publications
 * @returns the publication; what is withheld says so (`undefined.code` is `withheld`). Where it must be asked first which
 *   centres are confidential, it has no figure of the network, and its issues are the questions
 * @example publish(run(analysis, files), { for: "public" }).withheld.length
 */
export function publish(result: Result, options: PublishOptions = { for: "public" }): Published {
  if (options.for === "addressee" && result.analysis.request === undefined)
    fail("publish.addressee", "the analysis has no request: request.to names the addressee");
  const own = made(result);
  const before = options.earlier === undefined ? own.get(options.for) : undefined;
  if (before) return before;
  const published = publication(result, options);
  if (options.earlier === undefined) own.set(options.for, published);
  return published;
}

// An audit takes a while; of the same result it is the same.
const made = onceFor<Result, Map<OutsideReader, Published>>(() => new Map());

function publication(result: Result, options: PublishOptions): Published {
  const mark = { for: options.for, withheld: [] };
  const { chain, secrecy } = result;
  // Nothing of the network: neither its figures nor a table that was asked for.
  const withoutNetwork = (): Omit<Published, "withheld" | "for"> => ({
    ...result,
    ...redact(result, new Set()),
    asked: tablesOf(result).map((table): AskedTable => ({ table, state: "withheld", why: "unproved" })),
    hides: true,
    figures: [...result.budgetFigures],
  });
  if (secrecy.questions.length > 0)
    return markPublished({ ...withoutNetwork(), ...mark, issues: secrecy.questions, assumptions: [] });
  const few: ReadonlySet<string> = chain ? fewPersons(chain, result).centres : new Set();
  if (!secrecy.hidden && few.size === 0)
    return markPublished({
      ...result,
      ...mark,
      asked: tablesOf(result).map((table) => ({ table, state: "published" })),
      hides: false,
    });
  // Of a large network most figures are of lines: they are in no table.
  const index = figureIndex(result.figures.filter(mayBePublic));
  const budgets = [...result.budgetFigures];
  // Without the chain that it was computed by, nothing of a network can be audited.
  if (!chain) return markPublished({ ...withoutNetwork(), ...mark });
  if (options.for === "addressee")
    return markPublished({
      ...publishTo(result, chain, [...result.earlier, ...(options.earlier ?? [])]),
      for: "addressee",
    });
  const earlier = [...result.earlier, ...(options.earlier ?? [])];
  const tables = tablesOf(result);
  const all = disclose(result, chain, index, { kept: keptCentres(result, earlier), earlier, further: tables });
  const asked = askedTables(tables, all, index);
  const disclosure = withoutWithheld(all, asked);
  const network = networkFigures(disclosure, index);
  return markPublished({
    ...result,
    ...redact(result, disclosure.covers),
    for: options.for,
    hides: true,
    withheld: withheldOf(disclosure),
    asked,
    heldAway: toDecimal(disclosure.heldAway),
    figures: [...network, ...budgets],
    estimate: publicEstimate(result, new Set([...disclosure.covers, ...few])),
  });
}

/** What of the tables that the analysis asks for is published. */
function askedTables(tables: readonly FurtherTable[], { cells, state }: Disclosure, index: FigureIndex): AskedTable[] {
  return tables.map((table): AskedTable => {
    if (PUBLIC_TABLES[table] === undefined) return { table, state: "withheld", why: "unproved" };
    const own = cells.filter(({ table: name, id, per }) => name === table && index.find(id, per)?.value != null);
    const withheld = own.filter((cell) => state(cell) !== "shown").length;
    if (own.length === 0) return { table, state: "empty" };
    if (withheld === own.length) return { table, state: "withheld", why: "cover" };
    return withheld === 0 ? { table, state: "published" } : { table, state: "part", cells: own.length, withheld };
  });
}

/** A disclosure without the cells of tables that are withheld whole: of these no row is named. */
function withoutWithheld(disclosure: Disclosure, asked: readonly AskedTable[]): Disclosure {
  const gone = new Set<TableName>(asked.flatMap(({ table, state }) => (state === "withheld" ? table : [])));
  return { ...disclosure, cells: disclosure.cells.filter(({ table }) => !gone.has(table)) };
}

/** The tables that an analysis asks for, each once. */
const tablesOf = ({ analysis }: Pick<Result, "analysis">): FurtherTable[] => [
  ...new Set(analysis.publish?.tables ?? []),
];

/** Centres that are to stay withheld: those that the analysis names, and those that an earlier publication withheld. */
function keptCentres({ analysis }: Result, earlier: readonly Figure[]): string[] {
  const covers = earlier.flatMap(({ per, undefined: reason }) =>
    reason?.code === "withheld" && per["centre"] !== undefined && per["centre"] !== CONFIDENTIAL ? per["centre"] : [],
  );
  return [...new Set([...(analysis.publish?.withhold ?? []), ...covers])];
}

function withheldOf({ cells, state, because }: Disclosure): Withheld[] {
  const rows = new Map(cells.map(({ block, per: { basis: _, ...per } }) => [block, per]));
  return cells.flatMap((cell): Withheld[] => {
    const found = state(cell);
    if (found === "shown" || found === "secret") return [];
    const { id, per, block } = cell;
    const reason = rows.get(because.get(block) ?? "");
    return [{ id, per, why: found === "part" ? "secret" : "cover", ...(reason === undefined ? {} : { with: reason }) }];
  });
}

function networkFigures(disclosure: Disclosure, index: FigureIndex): Figure[] {
  const { cells, state } = disclosure;
  const shown = new Set(cells.flatMap((cell) => (state(cell) === "shown" ? [cell.key] : [])));
  const figures = cells.flatMap((cell): Figure[] => {
    const figure = index.find(cell.id, cell.per);
    const found = state(cell);
    if (!figure || found === "secret") return [];
    if (found === "shown") return [{ ...figure, inputs: publishedInputs(figure, shown) }];
    return [
      {
        ...figure,
        value: null,
        undefined: { code: "withheld", input: CONFIDENTIAL },
        inputs: {},
        notes: found === "part" ? { places: "some" } : {},
      },
    ];
  });
  return [...figures, ...togetherFigures(disclosure, index)];
}

// Of what a figure was made from, a publication names published figures.
const publishedInputs = (figure: Figure, shown: ReadonlySet<string>): Figure["inputs"] =>
  Object.fromEntries(
    Object.entries(figure.inputs).filter(
      ([, { from }]: [string, FigureInput]) => "per" in from && shown.has(figureKey(from.figure, from.per)),
    ),
  );

/**
 * All centres together that are not shown one by one: each total less the centres that are shown, which everybody can
 * subtract.
 */
function togetherFigures({ cells, state, confidential, covers }: Disclosure, index: FigureIndex): Figure[] {
  const hidden = new Set([...confidential, ...covers]);
  if (hidden.size === 0) return [];
  const count = [...hidden].reduce(
    (all, centre) => all + centresIn(index, cells.find(({ per }) => per["centre"] === centre)?.per ?? {}),
    0,
  );
  const secret = [...confidential].reduce(
    (all, centre) => all + centresIn(index, cells.find(({ per }) => per["centre"] === centre)?.per ?? {}),
    0,
  );
  const notes = { centres: count, confidential: secret };
  const isAnyKnown = [...hidden].some((centre) => isKnownNeed(index, cells[0]?.per["fiscalYear"] ?? "", centre));
  const totals = cells.filter(({ table, per }) => table === "headline" && per["bucket"] === undefined);
  const rest = (cell: PublicCell): Exact | undefined => {
    const value = state(cell) === "shown" ? index.find(cell.id, cell.per)?.value : undefined;
    if (value == null) return undefined;
    const { basis, ...per } = cell.per;
    // The sum of what is known of them: nothing, where nothing is.
    if (basis !== undefined && !isAnyKnown) return undefined;
    const parts = cells
      .filter((each) => each.id === cell.id && isPartOf(each.per, per, "centre") && state(each) === "shown")
      // Of the known, those count whose need is known.
      .filter(({ per: { centre = "" } }) => basis === undefined || isKnownNeed(index, per["fiscalYear"] ?? "", centre))
      .flatMap((each) => index.find(each.id, each.per)?.value ?? []);
    return subtract(exact(value), sum(parts.map(exact)));
  };
  const found = new Map<string, Figure>();
  for (const cell of totals) {
    const { basis: _, ...per } = cell.per;
    const key = figureKey(cell.id, per);
    const figure = index.find(cell.id, cell.per);
    if (!figure || cell.id === "centre-count" || cell.id === "funded-need-share") continue;
    const value = rest(cell);
    if (found.has(key) && (value === undefined || found.get(key)?.value !== null)) continue;
    found.set(key, {
      id: cell.id,
      value: value === undefined ? null : toDecimal(value),
      ...(value === undefined ? { undefined: { code: "withheld", input: CONFIDENTIAL } } : {}),
      unit: figure.unit,
      per: { ...per, centre: CONFIDENTIAL },
      formula: "total",
      inputs: {},
      sources: [derived],
      notes,
    });
  }
  const share = shareOf([...found.values()], cells, index, notes);
  return [...found.values(), ...share];
}

function shareOf(
  figures: readonly Figure[],
  cells: readonly PublicCell[],
  index: FigureIndex,
  notes: Figure["notes"],
): Figure[] {
  const cell = cells.find(({ id, table }) => id === "funded-need-share" && table === "headline");
  const figure = cell && index.find(cell.id, cell.per);
  if (!cell || !figure) return [];
  const part = (id: string): string | null =>
    figures.find((each) => each.id === id && isAbout(each.per, "fiscalYear", "centre"))?.value ?? null;
  const [covered, need] = [part("covered-need"), part("requirement")];
  const value = covered === null || need === null ? null : ratioValue(ratio(covered, need));
  return [
    {
      ...figure,
      value,
      ...(value === null ? { undefined: { code: "withheld" as const, input: CONFIDENTIAL } } : {}),
      per: { fiscalYear: cell.per["fiscalYear"] ?? "", centre: CONFIDENTIAL },
      inputs: {},
      notes,
    },
  ];
}

const isKnownNeed = (index: FigureIndex, fiscalYear: string, centre: string): boolean =>
  index.find("requirement", { fiscalYear, centre })?.value != null;

const centresIn = (index: FigureIndex, { fiscalYear = "", centre = "" }: PerKeys): number =>
  Number(index.find("centre-count", { fiscalYear, centre })?.value ?? 1);
