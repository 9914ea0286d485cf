// The same line in several years and files: what it is called in the files of its body, how it is found again, what the
// lines of two years have together, and whether plan and execution of a year stand in different files.
import type { PerKeys, Source } from "../../formula/figure.js";
import type { BudgetLine, Phase } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../../model/budget-table.js";
import { comparable } from "../../model/condition.js";
import { entryOf } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import type { TaggedLine } from "../../model/tagged-line.js";
import { type Entry, groupOf, type Key, type LineEntry, type Period } from "./budget-input.js";
import { spotFinder } from "./formula-tables.js";
import { countedBy, keyName, type SchemeView } from "./scheme-tables.js";
import { type Sum, sumTables } from "./sum-tables.js";
import type { SummedParts } from "./by-dimension.js";

export function sameIds(budgets: readonly BudgetTable[], pairs: readonly Pair[]): SameIds {
  if (pairs.length === 0) return () => () => NONE;
  // Ids by number: a set of numbers is small.
  const numbers = new Map<string, number>();
  const numberOf = (budget: BudgetTable, line: Row<BudgetLine>): number =>
    entryOf(numbers, lineId(budget, line), () => numbers.size);
  const groups = new Map(
    pairs.flatMap(({ before, after }) => [before, after]).map(({ group }) => [group, new Set<number>()]),
  );
  for (const budget of budgets)
    for (const amount of budget.amounts) groups.get(groupOf(amount))?.add(numberOf(budget, amount.line));
  const before = new Map(pairs.map((each) => [each.after.group, groups.get(each.before.group)]));
  const after = new Map(pairs.map((each) => [each.before.group, groups.get(each.after.group)]));
  return (budget, line) => {
    const id = numberOf(budget, line);
    return (group) => ({
      isInYearBefore: before.get(group)?.has(id) === true,
      isInYearAfter: after.get(group)?.has(id) === true,
    });
  };
}

/** Two years of one phase, the later with the one before it. */
export type Pair = { readonly key: string; readonly before: Period; readonly after: Period };

/** Each year with the one before it, where both are there in one phase. */
export function pairsOf(periods: readonly Period[]): readonly Pair[] {
  return periods.flatMap((after) => {
    const earlier = periods.filter((each) => each.phase === after.phase && each.fiscalYear < after.fiscalYear);
    const before = earlier.sort((a, b) => (a.fiscalYear < b.fiscalYear ? 1 : -1))[0];
    return before ? [{ key: `${before.group}|${after.group}`, before, after }] : [];
  });
}

/** Whether a line stands also in the year before a period, and in the year after it. */
export type SameIds = (
  budget: BudgetTable,
  line: Row<BudgetLine>,
) => (group: string) => Pick<LineEntry, "isInYearBefore" | "isInYearAfter">;

const NONE = { isInYearBefore: false, isInYearAfter: false };

/** What other files of one budget say of a line in a phase of its year. */
type Beside = { readonly phase: Phase; readonly tagged: TaggedLine };

/** Finds the amounts that a line has in other files of its year: a law and its execution may be two. */
type BesideIds = (budget: BudgetTable, line: Row<BudgetLine>, fiscalYear: string) => readonly Beside[];

/** Joins the lines of several files by their ids, where one holds the plan of a year and another its execution. */
export function besideIds(
  budgets: readonly BudgetTable[],
  tagged: ReadonlyMap<Row<BudgetLine>, TaggedLine>,
  isCounted: (budget: BudgetTable, amount: BudgetAmount) => boolean,
): BesideIds {
  const joined = budgets.filter((each) => isExecutedApart(budgets, each));
  type Met = { readonly line: TaggedLine; readonly budget: number; isMet: boolean };
  const met = new Map<string, Map<Phase, Met>>();
  const keyOf = (budget: BudgetTable, line: Row<BudgetLine>, fiscalYear: string): string =>
    `${fiscalYear} ${lineId(budget, line)}`;
  for (const budget of joined)
    for (const amount of budget.amounts) {
      const line = tagged.get(amount.line);
      if (!line) continue;
      const phases = entryOf(met, keyOf(budget, amount.line, amount.fiscalYear), () => new Map<Phase, Met>());
      const own = entryOf(phases, amount.phase, () => ({ line, budget: budget.index, isMet: true }));
      if (!isCounted(budget, amount)) own.isMet = false;
    }
  return (budget, line, fiscalYear) => {
    if (!joined.includes(budget)) return [];
    const found = met.get(keyOf(budget, line, fiscalYear)) ?? [];
    return [...found].flatMap(([phase, own]) =>
      own.isMet && own.budget !== budget.index ? [{ phase, tagged: own.line }] : [],
    );
  };
}

/** Whether other files of the body of a budget hold the plan of a year that it executes, or the execution of its plan. */
export function isExecutedApart(budgets: readonly BudgetTable[], budget: BudgetTable): boolean {
  const phasesOf = ({ amounts }: BudgetTable): ReadonlySet<string> => new Set(amounts.map(groupOf));
  const own = phasesOf(budget);
  const others = budgets.filter((each) => each !== budget && bodyOf(each) === bodyOf(budget)).map(phasesOf);
  return [...new Set(budget.amounts.map((each) => each.fiscalYear))].some((fiscalYear) => {
    const has = (phases: ReadonlySet<string>, phase: Phase): boolean => phases.has(groupOf({ fiscalYear, phase }));
    const isPlanned = (phases: ReadonlySet<string>): boolean => has(phases, "approved") || has(phases, "revised");
    return others.some(
      (phases) => (has(own, "executed") && isPlanned(phases)) || (isPlanned(own) && has(phases, "executed")),
    );
  });
}

/** The body and level that a budget is of, as files are compared. */
export const bodyOf = ({ level, part }: BudgetTable): string =>
  JSON.stringify([comparable(level), comparable(part ?? "")]);

/** What a line is called in all files of its body; in its own file alone its row, where no column or code names it. */
export function lineId(budget: BudgetTable, line: Row<BudgetLine>): string {
  const meets = budget.summed?.meets?.get(line) ?? 0;
  if (meets > 0) return JSON.stringify([bodyOf(budget), meets]);
  return JSON.stringify([bodyOf(budget), line.values.id, ...(isNamed(budget, line) ? [] : [budget.index])]);
}

const isNamed = (budget: BudgetTable, { headers, values, row }: Row<BudgetLine>): boolean =>
  headers.id !== undefined || budget.settings.columns?.id !== undefined || values.id !== String(row);

/** What the whole budget, each scheme and the money against violence have in the lines of both years. */
export function sameLines(
  pairs: readonly Pair[],
  parts: SummedParts,
  refused: { readonly lines: boolean; readonly tags: boolean },
) {
  const both = [EARLIER, LATER] as const;
  const tags = refused.lines || refused.tags;
  const summed = ({ name, id, lines, keys, none, of, per, sources, isRefused }: Same) => {
    const [earlier, later] = keys;
    const side = (column: "later" | "earlier", key: string): Sum => ({
      ...{ name: column, id, lines, key, none },
      per: { ...of, lines: column },
    });
    const tables = sumTables({
      name,
      rows: pairs.map(({ key, after, before }) => ({
        key,
        per: { fiscalYear: after.fiscalYear, phase: after.phase, since: before.fiscalYear, basis: "like-for-like" },
      })),
      sums: [side("later", later), side("earlier", earlier)],
      refused: isRefused,
    });
    return { per, sources, tables, later: spotFinder(tables, "later"), earlier: spotFinder(tables, "earlier") };
  };
  const whole: Same = {
    ...{ name: "lines of both years", id: "budget-total", lines: parts.lines, keys: both, none: "zero" },
    ...{ of: {}, per: { of: "all" }, sources: [], isRefused: refused.lines },
  };
  const ofSchemes = parts.schemes.map(({ view, weighted }): Same => {
    const { scheme } = view;
    const of = countedBy(scheme);
    const none = (key: string): "zero" | "not-screened" => {
      const pair = pairs.find((each) => each.key === key);
      const count = (group = ""): number => parts.lines.count(keyName(scheme, "screened"), group).parts;
      return count(pair?.before.group) > 0 && count(pair?.after.group) > 0 ? "zero" : "not-screened";
    };
    const keys = of === "weighted" ? both : ([sameKey(view, EARLIER), sameKey(view, LATER)] as const);
    const lines = of === "weighted" && weighted ? weighted : parts.lines;
    const own = { scheme: scheme.id };
    const about = { of: own, per: { of, ...own }, sources: [scheme.source], isRefused: tags };
    return { name: `${scheme.id} both years`, id: `${of}-total`, lines, keys, none, ...about };
  });
  const gbv: Same = {
    ...{ name: "(gbv) both years", id: "gbv-total", lines: parts.gbv, keys: both, none: "not-screened" },
    ...{ of: {}, per: { of: "gbv" }, sources: [], isRefused: tags },
  };
  return [whole, ...ofSchemes, gbv].map(summed);
}

type Same = Pick<Sum, "id" | "lines" | "none"> & {
  readonly name: string;
  readonly keys: readonly [earlier: string, later: string];
  readonly of: PerKeys;
  readonly per: PerKeys;
  readonly sources: readonly Source[];
  readonly isRefused: boolean;
};

/** Key columns of the lines whose ids stand in both years of a pair. */
export const [EARLIER, LATER] = ["like-for-like earlier key", "like-for-like later key"] as const;

const sameKey = (view: SchemeView, column: string): string => `${view.scheme.id} ${column}`;

/** The keys that whole amounts need for a scheme that counts them: of its targeted lines alone. */
export const sameTargeted = (view: SchemeView, keys: readonly Key[]): readonly Key[] =>
  countedBy(view.scheme) === "weighted"
    ? []
    : keys.map(({ column, of }) => ({
        column: sameKey(view, column),
        of: (entry: Entry) => (view.targeted.has(entry) ? of(entry) : null),
      }));
