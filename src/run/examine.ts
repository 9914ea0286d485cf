// Runs an analysis on the bytes of its files, with what is built in handed in by the caller: reads, checks and computes
// them to issues and figures, or only as far as issues need. Also: the options of a run, and the name of the scenario
// that changes told to a run are.
import type { ChosenLines } from "../calculate/budget/budget-input.js";
import { violenceNeed } from "../calculate/budget/violence-need.js";
import { MOST, mostCells, mostLines } from "../calculate/chain-size.js";
import { withCentreCodes } from "../calculate/funding/centre-codes.js";
import { INDICES } from "../calculate/assumptions.js";
import { type Network, yearNetwork } from "../calculate/network.js";
import { type Investment, investmentTables } from "../calculate/plan/investment-tables.js";
import { changedNetwork } from "../calculate/scenarios.js";
import { evaluateChain, type Evaluation } from "../formula/chain.js";
import { type Figures, figuresOf, indexFigures } from "../formula/figures.js";
import { type Issue, problem } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import { localize } from "../formula/localize.js";
import type { ChainTable } from "../formula/table.js";
import { unusedAccepts } from "../import/checks/accepted.js";
import { contentsOf } from "../import/open/content.js";
import type { ReadSoFar } from "../import/open/fill-columns.js";
import { LONG_FROM } from "../import/read/row-task.js";
import type { Analysis } from "../model/analysis.js";
import { answers } from "../model/answer.js";
import type { Confidential } from "../model/centre.js";
import { type AnalysisFault, checkAnalysis } from "../model/check-analysis.js";
import { type Dimension, DIMENSIONS } from "../model/budget-line.js";
import { indicators } from "../model/indicator.js";
import { reclassifications } from "../model/reclassification.js";
import { withRequest } from "../model/requests.js";
import { type SourceRecord, sources } from "../model/source-record.js";
import { isSound, type Row } from "../model/table.js";
import { fail, refuseUnlessObjects } from "../money/fail.js";
import { knownFigure } from "../result/find-figures.js";
import { inputSheets } from "../result/input-sheets.js";
import { planYears } from "../result/plan-years.js";
import { type FigureId, isOfEstimate, isOfLine } from "../result/register.js";
import { changed, type Examined, NO_SECRECY, type Result, resultOf, type Shown, wholeChain } from "../result/result.js";
import {
  answerIssues,
  emptyIssues,
  languageIssue,
  questionsIssue,
  readerIssues,
  replacedSettings,
  requestIssues,
  unknownAbout,
} from "./analysis-issues.js";
import { centreNames } from "./centre-names.js";
import { append, type Collected, copied, type GivenFiles, nothingRead, readNamed, together } from "./files.js";
import { idleScenarios } from "./scenarios-of.js";
import { investmentOf } from "./investment-of.js";
import { lineFigures } from "./line-figures.js";
import { mendedOf, strayMended } from "./mended-of.js";
import { missingIssues } from "./missing-issues.js";
import { networkChain } from "./network-chain.js";
import { languageIn, languagesOf, wordsOf } from "./reading-words.js";
import { type BudgetRun, readBudgets } from "./read-budgets.js";
import { linkNetwork, readTables } from "./read-network.js";
import type { Registries } from "./registries.js";
import { secrecyOf } from "./secrecy-of.js";
import { shownRows } from "./shown-rows.js";
import { uncertaintyOf } from "./uncertainty-of.js";
import { oldPrices, usedAssumptions, usedStandards } from "./used-sources.js";
import { analysisIn, inCurrency, ratesOf, unturned } from "../calculate/in-currency.js";

/** The way of a run as far as it needs to tell all issues: its cells are computed, and no figure is made of them. */
export function examine(given: Analysis, contents: GivenFiles, options: RunOptions = {}): Examination {
  refuseUnlessObjects('give run(analysis, { "centres.csv": text })', given, contents, options); // prettier-ignore
  const checked = checkAnalysis(given);
  if ("faults" in checked) fail("analysis.invalid", checked.faults.map(faultWords).join("\n"));
  const asked = typeof options.figures === "object" ? options.figures : [];
  asked.forEach(knownFigure);
  const { allowRejects = false, analysisFile = "umay.json", confidential } = options;
  const home = withMark(withRequest(given), confidential);
  const locales = languagesOf(options.locale);
  const locale = languageIn(locales, options.language ?? home.language);
  const files = contentsOf(contents);
  const mended = mendedOf(home, files, locales);
  const dictionaries = wordsOf(locale, locales, options.dictionaries);
  const { schemes = [], standards = [], profiles = [] } = options;
  const shelves = { standards, profiles, dictionaries, locales, analysisFile };
  const tables = nothingRead(mended.rows);
  tables.issues.push(
    ...mended.issues,
    ...languageIssue(options.language ?? home.language, locales, analysisFile),
    ...questionsIssue(home, analysisFile),
    ...replacedSettings(home, analysisFile),
  );
  const read = withCentreCodes(readTables(home, files, shelves, tables));
  const asIn = options.currency === home.currency ? undefined : options.currency;
  const rate = asIn === undefined ? undefined : ratesOf(read, asIn).get(home.fiscalYear)?.values;
  const open = [...(home.investment ? ["investment"] : []), ...unturned(read)];
  const isTurned = asIn !== undefined && rate !== undefined && open.length === 0;
  const analysis = isTurned ? analysisIn(home, asIn, rate.value) : home;
  const converted = isTurned ? { from: home.currency, ...rate } : undefined;
  if (asIn !== undefined && !isTurned)
    tables.issues.push(
      rate === undefined
        ? problem("currency.rate", { file: analysisFile, received: asIn, expected: `fx:${asIn} ${home.fiscalYear}` })
        : problem("currency.open", { file: analysisFile, received: open.join(", "), expected: home.currency }),
    );
  const ids = (read.centres ?? []).map(({ values }) => values.centre_id);
  tables.issues.push(...readerIssues(home, read, [...new Set(ids)], analysisFile));
  const whole = linked(read, tables);
  const rest = nothingRead(mended.rows);
  const { longFrom = LONG_FROM, reading, states, memory } = options;
  const isNamed = asked.some(isOfLine);
  const lookedAt = { longFrom, by: dimensionsOf(options), areSingle: isNamed, reading, mostLines: mostLines(memory) };
  const listed = {
    indicators: readNamed(indicators, analysis.indicators, files, dictionaries, rest),
    answers: readNamed(answers, analysis.answers, files, dictionaries, rest),
    reclassification: readNamed(reclassifications, analysis.reclassification, files, dictionaries, rest),
  };
  const from = { analysis, files, indicators: listed.indicators, schemes, states, dictionaries };
  const task = { ...from, analysisFile, allowRejects, ...lookedAt };
  const budgets = readBudgets(task, whole.network, rest);
  const works = readNamed(sources, analysis.sources, files, dictionaries, rest) ?? [];
  append(rest.issues, answerIssues(listed.answers ?? []));
  const investment = investmentOf(task, whole.network, works, rest);
  rest.issues.push(...strayMended(analysis, mended, [...whole.collected.inputs, ...rest.inputs]));
  const beside = { rest, budgets, works, listed, investment, options, converted, isNamed };
  const examined = (rows: Linked, said: Analysis): Examination => computed(rows, said, beside);
  const { found, result } = examined(whole, analysis);
  const secrecy = secrecyOf({ ...whole.collected, analysis, network: whole.all, allowRejects });
  const own = { secrecy: { ...secrecy, questions: secrecy.questions.map((each) => localize(each, locale)) } };
  const only = (shown: Shown): Result => {
    const rows = shownRows(read, tables, shown);
    return examined(linked(rows.read, rows.collected), shown.analysis ?? analysis).result();
  };
  return { found: { ...found, ...own }, result: () => changed(result(), own, { only }) };

  function linked(tablesRead: Network, before: Collected): Linked {
    const collected = copied(before);
    const linkedRows = linkNetwork(tablesRead, analysis, shelves, allowRejects, collected);
    const found = isTurned ? inCurrency(linkedRows, asIn) : linkedRows;
    const all = options.changed ? changedNetwork(found, { name: CHANGED, values: options.changed }) : found;
    return { all, network: yearNetwork(all, all.fiscalYear), collected };
  }
}

export type RunOptions = Registries & {
  /** Give figures although rows were refused; they are then about the accepted rows alone. */
  readonly allowRejects?: boolean;
  /** Language of messages; else that of the analysis, else English. */
  readonly language?: string;
  /** Name of the analysis file in traces; `umay.json` if not given. */
  readonly analysisFile?: string;
  /** SHA-256 of the analysis file, for the record of outputs. */
  readonly analysisSha256?: string | undefined;
  /** Changes as a scenario says them, such as `{ pay: "+10%@7" }`: the run is one of the changed network. */
  readonly changed?: Readonly<Record<string, string>>;
  /** Currency that all amounts are given in, by its rate in the table of indices; that of the analysis if not given. */
  readonly currency?: string | undefined;
  /** Overrules `centres.confidential` of the analysis. */
  readonly confidential?: Confidential | undefined;
  /** Bytes of memory that there are: what would need more is refused before the work, with what to reduce. */
  readonly memory?: number;
  /**
   * Figures that documents hold: all, those that the report shows, those of some ids, or those of whole budgets: then none is made by ministry,
   * programme, function and region, which takes most of the time and memory of a long budget. JSON has the base figures if not given: those that the report shows, but none of single months, scenarios and ranges. Of single
   * lines of budgets there are figures only where their ids are given.
   */
  readonly figures?: "all" | "top" | "shown" | readonly FigureId[] | undefined;
  /** Bytes from which on those lines of a budget are added up of which the same holds; 1 MB if not given. */
  readonly longFrom?: number;
  /** Of which columns of a budget there are figures by their codes, where no figures are asked for; all if not given. */
  readonly by?: readonly Dimension[] | undefined;
  /** Whether the figures of an estimate are given where the analysis has a request. A ceiling of it asks for them too. */
  readonly estimate?: boolean | undefined;
  /** Called now and then while a simulation draws, with how many draws are done. */
  readonly progress?: ((done: number, draws: number) => void) | undefined;
  /** Called now and then while a long budget is read, with how far. */
  readonly reading?: ((so: ReadSoFar) => void) | undefined;
};

/**
 * Runs a whole analysis: bytes in, result out. Pure: no file, no network, no clock.
 *
 * @param given - the analysis file as an object; `readAnalysis` reads one from bytes with issues
 * @param contents - every file that it names, by that name: text, bytes, or a workbook that `openFiles` opened
 * @param options - language, and whether refused rows may be passed over
 * @returns figures with their traces, issues, what was read and what was refused; nothing is hidden from its owner
 * @throws `analysis.invalid` when the object does not fit the schema, with every place of it; `file.content` when a file is none of these;
 *   `figures.unknown` when an id of the options is that of no figure
 * @example run({ title: "Demo", currency: "KGS", fiscalYear: "2025", funding: { file: "f.csv" } }, { "f.csv": bytes })
 */
export const run = (given: Analysis, contents: GivenFiles, options: RunOptions = {}): Result =>
  examine(given, contents, options).result();

export const CHANGED = "what-if";

const dimensionsOf = ({ figures, by = DIMENSIONS }: RunOptions): readonly Dimension[] =>
  figures === "top" ? [] : figures === undefined || figures === "shown" ? by : DIMENSIONS;

/** What a run has read and found wrong, and the way on to its figures. */
export type Examination = { readonly found: Examined; readonly result: () => Result };

/** Rows of a network that were held against one another. */
type Linked = {
  /** With every centre, also those that open later. */
  readonly all: Network;
  /** Of the fiscal year. */
  readonly network: Network;
  readonly collected: Collected;
};

/** What the figures of a run are computed from beside the rows of the network. */
type Beside = {
  /** What was read beside the tables of the network. */
  readonly rest: Collected;
  readonly budgets: BudgetRun;
  readonly works: readonly Row<SourceRecord>[];
  readonly listed: Pick<Examined, "indicators" | "answers" | "reclassification">;
  readonly investment: Investment | undefined;
  readonly options: RunOptions;
  readonly converted: Result["converted"];
  /** Whether figures of single lines of budgets are asked for. */
  readonly isNamed: boolean;
};

function computed(rows: Linked, analysis: Analysis, beside: Beside): Examination {
  const { all, network } = rows;
  const { rest, budgets, works, listed, investment, options, converted, isNamed } = beside;
  const { allowRejects = false, analysisFile = "umay.json" } = options;
  const locale = languageIn(languagesOf(options.locale), options.language ?? analysis.language);
  const collected = together(rows.collected, rest);
  const asked = typeof options.figures === "object" ? options.figures : [];
  // Of a country that cannot be taken nobody knows what it would have added.
  const stopped =
    (analysis.questions ?? []).length > 0 || (analysis.country !== undefined && all.country === undefined);
  append(collected.issues, unusedAccepts(collected.issues, analysis.accept, analysisFile));
  const hasCeiling = analysis.request?.ceiling !== undefined || analysis.plan?.ceilings !== undefined;
  const isEstimated = options.estimate === true || asked.some(isOfEstimate) || hasCeiling;
  const networks = networkChain(network, all, analysis, analysisFile, mostCells(options.memory), isEstimated);
  append(collected.issues, networks.issues);
  const invested = investment ? investmentTables(investment, networks.tables) : [];
  const others = stopped ? [] : [...networks.tables, ...invested];
  const tablesFor = (looked?: ChosenLines): readonly ChainTable[] => (stopped ? [] : budgets.tables(looked));
  const chainOf = (tables: readonly ChainTable[]) => evaluateChain([...others, ...tables], analysis.currency);
  const budgetTables = tablesFor(isNamed ? "all" : undefined);
  const chain = chainOf([...budgetTables, ...violenceNeed(others, budgetTables, analysis.fiscalYear)]);
  const uncertainty = uncertaintyOf(network, chain, analysis, analysisFile);
  append(collected.issues, uncertainty.issues);
  const figures = figuresOf(chain);
  collected.issues.push(
    ...(stopped ? [] : idleScenarios(analysis, networks.idle, analysisFile)),
    ...emptyIssues(analysis, figures, analysisFile),
    ...requestIssues(analysis, figures, analysisFile),
    ...missingIssues(figures, indexFigures(figures), collected.issues, chain.tables),
  );
  append(collected.issues, unknownAbout(analysis, collected, figures, analysisFile));
  const costedBy = usedStandards(all, planYears(analysis), works);
  const told = (issue: Issue): Issue => localize(issue, locale);
  const found: Examined = {
    analysis,
    analysisFile,
    analysisSha256: options.analysisSha256,
    allowRejects: allowRejects && collected.rejects.length > 0,
    selection: options.figures ?? "base",
    issues: collected.issues.map(told),
    inputs: collected.inputs,
    rejects: collected.rejects.map((each) => ({ ...each, reasons: each.reasons.map(told) })),
    mended: collected.mendedRows,
    centres: centreNames(all),
    secrecy: NO_SECRECY,
    assumptions: usedAssumptions(network, chain),
    blankMonths: blankMonths(network),
    sources: works,
    schemes: budgets.schemes,
    supplyStandards: network.supplyStandards,
    benchmarks: options.benchmarks ?? [],
    costStandards: costedBy,
    normsAssumed: costedBy.some((each) => each.assumed),
    prices: oldPrices(network, analysis.deflator),
    network: stopped ? undefined : network,
    ...listed,
    converted,
    largestFunder: networks.largestFunder,
  };
  const behind = {
    budgetFigures: budgetFigures(chain, budgetTables),
    allRejects: collected.allRejects,
    tagged: stopped ? undefined : budgets.tagged,
    tables: chain.tables,
    chain,
    sheets: (listed: number = MOST.listed) => {
      const classed = budgets.lines > listed;
      const shown = classed || budgets.lines === 0 ? chain : chainOf(tablesFor("all"));
      return wholeChain(shown, inputSheets(all, shown.tables), classed ? budgets.lines : undefined);
    },
    ...lineFigures(chain, (looked) => [...others.filter(({ name }) => name === INDICES.name), ...tablesFor(looked)]),
  };
  const result = (): Result => {
    const { figures: ranges, moved } = uncertainty.outcomes(options.progress);
    const made = ranges.length === 0 ? figures : figuresOf(chain, ranges);
    return resultOf({ ...found, moved }, { ...behind, figures: made });
  };
  return { found, result };
}

const budgetFigures = (chain: Evaluation, tables: readonly ChainTable[]): Figures => {
  const names = new Set(tables.map(({ name }) => name));
  return names.size === 0 ? [] : figuresOf({ ...chain, tables: chain.tables.filter(({ name }) => names.has(name)) });
};

const blankMonths = ({ centres = [], costLines }: Network): number =>
  costLines === undefined ? 0 : centres.filter((row) => isSound(row) && row.values.months_open === undefined).length;

/** What holds for rows that do not say whether their centre is secret, where an option overrules the analysis. */
const withMark = (analysis: Analysis, confidential: RunOptions["confidential"]): Analysis =>
  confidential === undefined || analysis.centres === undefined
    ? analysis
    : { ...analysis, centres: { ...analysis.centres, confidential } };

// For a programmer, who has no file in which a row could be named.
function faultWords(fault: AnalysisFault): string {
  const place = (...more: readonly string[]): string => [...fault.path, ...more].join("/");
  if (fault.kind === "missing-key") return `${place(fault.key)} is missing; expected ${fault.expected}`;
  if (fault.kind !== "unknown-key") return `${place()}: ${fault.received}; expected ${fault.expected}`;
  const meant = nearest(fault.key, fault.known);
  return `${place(fault.key)} is no key; ${meant ? `did you mean "${meant}"?` : `expected ${fault.known.join(", ")}`}`;
}
