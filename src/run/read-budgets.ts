// Reads the budgets of an analysis, tags their lines, tells what is wrong, and gives the tables that add them up.
import { type Issue, problem } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import type { ChainTable } from "../formula/table.js";
import { levelTables } from "../calculate/budget/by-level.js";
import type { ChosenLines } from "../calculate/budget/budget-input.js";
import { bodyOf, isExecutedApart } from "../calculate/budget/same-lines.js";
import { personCodes } from "../calculate/budget/beneficiaries.js";
import { linesIssue } from "../calculate/chain-size.js";
import { indexKey, rateKey } from "../calculate/assumptions.js";
import type { Network } from "../calculate/network.js";
import type { Analysis } from "../model/analysis.js";
import { APART, type Dimension, PHASES } from "../model/budget-line.js";
import type { BudgetTable } from "../model/budget-table.js";
import type { TaggedBudgets, TaggedLine } from "../model/tagged-line.js";
import type { Indicator } from "../model/indicator.js";
import { comparable } from "../model/condition.js";
import { entryOf } from "../model/once-for.js";
import type { Scheme } from "../model/scheme.js";
import type { Row } from "../model/table.js";
import { type Tag, tags } from "../model/tag.js";
import { meetFiles } from "../import/read/row-ids.js";
import { askBudget } from "../import/read/ask-budget.js";
import type { BudgetFile } from "../import/read/budget-file.js";
import type { GridFile } from "../import/read/open-file.js";
import type { ReadSoFar } from "../import/open/fill-columns.js";
import type { Asked } from "../import/read/row-task.js";
import type { Sizes } from "../import/checks/state-size.js";
import { applyTagging } from "../tag/apply-tagging.js";
import { customScheme, schemesOf } from "./schemes-of.js";
import { growthIssues, levelIssues, transferIssues, womensIssues } from "./budget-issues.js";
import { addTo, append, type Collected, type Files, inputOf, nothingRead, readNamed } from "./files.js";

/** Reads the budgets of an analysis, tags their lines, and gives the tables that add them up. */
export function readBudgets(task: BudgetTask, network: Network, collected: Collected): BudgetRun {
  const { analysis, files, dictionaries, analysisFile, allowRejects } = task;
  const { tagging } = analysis;
  const custom = (tagging?.custom ?? []).map(customScheme);
  const { schemes, issues } = schemesOf(tagging, [...custom, ...task.schemes], analysisFile);
  append(collected.issues, issues);
  // Which lines a table of tags names is known before a budget is read, and told behind it.
  const ofTags = nothingRead(collected.mended);
  const tagRows = readNamed(tags, tagging?.tags, files, dictionaries, ofTags) ?? [];
  const asked = askedOf(task, tagRows);
  // Several budgets may stand in one file, which is opened once.
  const opened = new Map<string, Map<string, GridFile>>();
  const entries = (analysis.budgets ?? []).map((settings, index) => {
    const own = nothingRead(collected.mended);
    const given = inputOf(settings, files, own);
    const file = given && { ...given, opened: entryOf(opened, given.name, () => new Map<string, GridFile>()) };
    const currency = settings.currency ?? analysis.currency;
    const { states: sizeOf = NO_SIZE, reading: progress } = task;
    const context = { ...analysis, gdp: gdpOf(network, currency), sizeOf, progress };
    const read: Reading = (of) =>
      file && askBudget(settings, index, file, { ...context, ...(of && { asked: of }) }, dictionaries);
    return { own, read };
  });
  const all = metBudgets(
    entries.map(({ read }) => read),
    task.areSingle ? undefined : asked,
  );
  const budgets = entries.flatMap(({ own }, at): readonly BudgetFile[] => {
    const budget = all[at];
    append(collected.issues, own.issues);
    if (!budget) return [];
    append(collected.issues, budget.issues);
    collected.inputs.push(budget.input);
    append(collected.rejects, budget.rejects);
    if (budget.allRejects) collected.allRejects.set(budget.input.file, budget.allRejects);
    append(collected.mendedRows, budget.mended);
    return [budget];
  });
  addTo(collected, ofTags);
  const lines = budgets.reduce((sum, each) => sum + each.count, 0);
  const areSummed = budgets.some((each) => each.summed);
  const none = { tables: () => [], schemes, lines };
  if (budgets.length === 0) return none;
  const held = budgets.reduce((sum, each) => sum + heldLines(each), 0);
  const large = linesIssue(held, areSummed, analysisFile, task.mostLines);
  if (large) {
    collected.issues.push(large);
    return none;
  }
  collected.issues.push(...budgets.flatMap((each) => rateIssues(each, analysis, network)));
  const spending = budgets.filter(({ settings }) => settings.apart === undefined);
  collected.issues.push(...twiceIssues(spending));
  const levels = levelIssues(spending);
  append(collected.issues, levels);
  const known = [...custom, ...task.schemes].map((each) => each.id);
  const tagged = applyTagging({ budgets, tagging, schemes, tags: tagRows, known, analysisFile });
  append(collected.issues, tagged.issues);
  const refused = (reader: string): boolean =>
    !allowRejects && collected.inputs.some((each) => each.reader === reader && each.rejected > 0);
  const input = {
    currency: analysis.currency,
    budgets: spending,
    transfers: analysis.transfers,
    lines: linesOf(tagged.lines, spending),
    schemes,
    customSchemes: custom.map((each) => each.id),
    indices: network.indices,
    fiscalYear: analysis.fiscalYear,
    population: network.population ?? [],
    indicators: task.indicators,
    deflator: analysis.deflator,
    denominators: tagging?.denominators,
    themes: tagging?.themes,
    analysisFile,
    by: task.by,
    refused:
      refused("budget") ||
      levels.some(({ severity }) => severity === "question") ||
      budgets.some((each) => each.withheld),
    tagsRefused: refused(tags.name),
  };
  append(collected.issues, transferIssues(input));
  append(collected.issues, womensIssues(input));
  append(collected.issues, growthIssues(input));
  return {
    ...none,
    tables: (looked) => levelTables(input, looked),
    tagged: {
      budgets: spending,
      lines: input.lines,
      tags: tagRows,
      apart: APART.flatMap((kind) => {
        const own = budgets.filter(({ settings }) => settings.apart === kind);
        return own.length === 0
          ? []
          : [{ kind, tagged: { budgets: own, lines: linesOf(tagged.lines, own), tags: tagRows } }];
      }),
    },
  };
}

export type BudgetTask = {
  readonly analysis: Analysis;
  readonly files: Files;
  /** Schemes that are built in. */
  readonly schemes: readonly Scheme[];
  readonly states: Sizes | undefined;
  readonly dictionaries: readonly Dictionary[];
  /** Persons that programmes reach: their lines stand by themselves. */
  readonly indicators: readonly Row<Indicator>[] | undefined;
  readonly analysisFile: string;
  readonly allowRejects: boolean;
  /** How many lines are calculated at once. */
  readonly mostLines: number;
  /** Bytes from which on a budget is long. */
  readonly longFrom: number;
  readonly areSingle: boolean;
  /** Called now and then while a long budget is read. */
  readonly reading: ((so: ReadSoFar) => void) | undefined;
  /** Which of ministry, programme, function and region budgets are added up by too. */
  readonly by: readonly Dimension[];
};

export type BudgetRun = {
  /** The tables that add them up; `looked` are the lines that stand by themselves. */
  readonly tables: (looked?: ChosenLines) => readonly ChainTable[];
  readonly schemes: readonly Scheme[];
  readonly lines: number;
  /** The budgets with what is said of their lines; absent where there are none, or too many lines. */
  readonly tagged?: TaggedBudgets;
};

const NO_SIZE: Sizes = () => undefined;

const linesOf = (lines: readonly TaggedLine[], budgets: readonly BudgetFile[]): readonly TaggedLine[] =>
  lines.filter(({ budget }) => budgets.some(({ index }) => index === budget));

function askedOf(
  { analysis: { tagging, transfers }, by, longFrom, indicators }: BudgetTask,
  tagRows: readonly Row<Tag>[],
): Asked {
  const codes = personCodes({ indicators });
  const conditions = [
    ...(tagging?.rules ?? []).map((rule) => rule.where),
    ...(typeof transfers === "object" ? [transfers.where] : []),
    ...Array.from(codes, (equals) => [{ column: "programme", equals }]),
  ];
  // What tells lines apart that are named: the rows of a table of tags, and persons that they reach.
  const named = new Map<string, string>();
  for (const { row, values } of tagRows) {
    const id = comparable(values.id);
    named.set(id, `${named.get(id) ?? ""} ${row}`);
  }
  for (const code of codes) named.set(code, `${named.get(code) ?? ""} persons`);
  return { least: longFrom, by, named, conditions };
}

/** Reads a budget, with its lines added up where something is asked of them. */
type Reading = (asked: Asked | undefined) => BudgetFile | undefined;

// Long budgets are joined with those of their body that their lines meet by ids, however short these are; where an engine put
// rows of one together, all lines are read.
function metBudgets(read: readonly Reading[], asked: Asked | undefined): readonly (BudgetFile | undefined)[] {
  const first = read.map((each) => each(asked));
  const found = [...first];
  const long = new Set(first.flatMap((each) => (each?.summed ? [bodyOf(each)] : [])));
  for (const body of asked ? long : []) {
    const own = first.flatMap((each, at) => (each && bodyOf(each) === body && areMet(first, each) ? [at] : []));
    const added = own.map((at) => (first[at]?.summed || !asked ? first[at] : read[at]?.({ ...asked, least: 0 })));
    const meetings = added.map((each) => each?.meeting);
    const meets = meetings.every((each) => each !== undefined) ? meetFiles(meetings) : undefined;
    for (const [place, at] of own.entries()) {
      const budget = added[place];
      if (meetings.includes(undefined)) found[at] = first[at]?.summed ? read[at]?.(undefined) : first[at];
      else if (budget) found[at] = meets ? { ...budget, ...meetings[place]?.by(meets[place]) } : budget;
    }
  }
  return found;
}

// Whether lines of several budgets meet by their ids: where they are of one body, with one phase in several years, or with
// the plan of a year and its execution.
function areMet(all: readonly (BudgetFile | undefined)[], budget: BudgetFile): boolean {
  const same = all.flatMap((each) => (each && bodyOf(each) === bodyOf(budget) ? [each] : []));
  if (isExecutedApart(same, budget)) return true;
  return PHASES.some((phase) => {
    const own = same.map(({ amounts }) => amounts.flatMap((each) => (each.phase === phase ? [each.fiscalYear] : [])));
    return own.filter((years) => years.length > 0).length > 1 && new Set(own.flat()).size > 1;
  });
}

// Lines that are in memory: those of a summed budget are its classes, and their sums under the codes of each dimension.
const heldLines = ({ lines, summed }: BudgetFile): number =>
  lines.length + [...(summed?.by.values() ?? [])].reduce((sum, each) => sum + each.length, 0);

// Two files of one level that both give a year and phase would count its money twice, unless each is a part of it.
function twiceIssues(budgets: readonly BudgetTable[]): Issue[] {
  const first = new Map<string, BudgetTable>();
  return budgets.flatMap((budget) => {
    const phases = [...new Set(budget.amounts.map((each) => `${each.fiscalYear}:${each.phase}`))];
    return phases.flatMap((phase): Issue[] => {
      const key = JSON.stringify([bodyOf(budget), phase]);
      const before = first.get(key);
      if (!before) {
        first.set(key, budget);
        return [];
      }
      const detail = { key: phase, other: before.settings.file };
      const facts = { file: budget.settings.file, received: before.settings.file, expected: "part", detail };
      return [problem("budget.level-twice", facts)];
    });
  });
}

function rateIssues(budget: BudgetTable, { currency }: Analysis, network: Network): Issue[] {
  if (budget.currency === currency) return [];
  const years = [...new Set(budget.amounts.map((each) => each.fiscalYear))];
  const known = new Set(network.indices.map(({ values }) => indexKey(values.series, values.year)));
  return years
    .filter((year) => !known.has(rateKey(budget.currency, year)))
    .map((year) => {
      const facts = { file: budget.settings.file, received: budget.currency, detail: { currency } };
      return problem("rate.missing", { ...facts, expected: `fx:${budget.currency} ${year}` });
    });
}

// Gross domestic product is a series of the table of indices, such as `gdp:KGS`, in whole units.
const gdpOf = ({ indices }: Network, currency: string): ReadonlyMap<string, string> =>
  new Map(
    indices.flatMap(({ values }) =>
      values.series === `gdp:${currency}` ? [[values.year, values.value] as const] : [],
    ),
  );
