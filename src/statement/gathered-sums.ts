// Measures and sums of a statement, gathered from tagged budget lines: by ministry, level and source of funds.
import { countedWhere } from "../calculate/budget/counted-where.js";
import { type LineAmounts, itemsOf } from "../calculate/budget/line-items.js";
import { lineId } from "../calculate/budget/same-lines.js";
import { womensParts } from "../calculate/budget/womens-parts.js";
import { budgetRates, groupOf } from "../calculate/budget/budget-input.js";
import { type BudgetLine, PHASES, type Phase, STATED_FIELDS } from "../model/budget-line.js";
import { bodyWords } from "../model/budget-table.js";
import { comparable } from "../model/condition.js";
import { entryOf } from "../model/once-for.js";
import { groupBy } from "../formula/group-by.js";
import { type Origin, type Said, type TaggedBudgets, isAgainst, isHarmful } from "../model/tagged-line.js";
import { type Exact, add, exact, multiply } from "../money/exact.js";
import type { Result } from "../result/result.js";
import { type Effect, type Gathered, type Measure, type PhaseAmounts, bothAmounts } from "./measure.js";
import { shareOf, weigherOf } from "./weigher.js";
import type { Row } from "../model/table.js";
import type { Tag } from "../model/tag.js";

/** What a line is called: its words, else its programme, else its id. */
const nameOf = ({ values }: Row<BudgetLine>): string =>
  [values.description, values.programme, values.id].map((each) => spaced(each ?? "")).find((each) => each !== "") ?? "";

/** Its programme, then what of its id is neither that, nor its ministry, nor its name; ids are joined by slashes. */
function codeOf(line: Row<BudgetLine>): string {
  const { id, admin = "", programme = "", description = "" } = line.values;
  const said = new Set([admin, programme, description, ""].map(comparable));
  const name = nameOf(line);
  const rest = without(comparable(id), [admin, description]).filter((each) => !said.has(each) && each !== name);
  return [comparable(programme), ...rest].filter((each) => each !== "" && each !== name).join(" / ");
}

// Names may hold slashes themselves: they are taken out whole.
function without(id: string, names: readonly string[]): readonly string[] {
  const parts = names
    .map(comparable)
    .filter((each) => each !== "")
    .reduce((text, each) => `/${text}/`.replace(`/${each}/`, "/").replace(/^\/|\/$/g, ""), id);
  return parts.split("/").map((each) => each.trim());
}

const spaced = (text: string): string => comparable(text.replace(/\s+/g, " "));

/** Lines of one body, programme and name of which the same is said, and the sums of each ministry, level and fund. */
export function gather({ result, tagged, level }: GatherInput): Gathered {
  const { fiscalYear } = result.analysis;
  // Files of other years are not read again.
  const budgets = tagged.budgets.filter(
    ({ level: own, amounts }) =>
      (level === undefined || own === level) && amounts.some((each) => each.fiscalYear === fiscalYear),
  );
  const saidOf = new Map(tagged.lines.flatMap(({ line, said }) => (line ? [[line, said] as const] : [])));
  const filling: Filling = {
    measures: new Map(),
    pools: { ministry: new Map(), level: new Map(), funds: new Map() },
    phases: new Set(),
    blank: new Set(),
    transfers: [],
  };
  const addItem = itemAdder(result, tagged, filling);
  for (const item of itemsOf(
    { budgets },
    "all",
    () => "",
    (line) => saidOf.has(line),
  )) {
    const said = saidOf.get(item.of);
    if (said !== undefined && item.fiscalYear === fiscalYear) addItem(item, said);
  }
  const { measures, pools, phases, blank, transfers } = filling;
  return {
    fiscalYear,
    // A column of spending that nobody has filled in yet is no spending.
    phases: PHASES.filter((each) => (phases.size > 0 ? phases : blank).has(each)),
    measures: [...measures.values()],
    pools: { ministry: poolsOf(pools.ministry), level: poolsOf(pools.level), funds: poolsOf(pools.funds) },
    countedLines: new Set([...saidOf].flatMap(([line, said]) => (effectOf(result, said) === "counted" ? [line] : []))),
    rest: restOf(result, tagged, budgets),
    transfers,
  };
}

/** The result, its tagged lines, and, for the statement of one level of government, that level. */
export type GatherInput = {
  readonly result: Result;
  readonly tagged: TaggedBudgets;
  readonly level?: string | undefined;
};

const POOL_KINDS = ["ministry", "level", "funds"] as const;

type PoolFilling = { readonly amounts: Record<Effect, PhaseAmounts[]>; answers: number };

type Filling = {
  readonly measures: Map<string, Measure>;
  readonly pools: Readonly<Record<(typeof POOL_KINDS)[number], Map<string, PoolFilling>>>;
  /** The phases of which some amount is known, and those of which one is not. */
  readonly phases: Set<Phase>;
  readonly blank: Set<Phase>;
  readonly transfers: PhaseAmounts[];
};

/** Adds an item to the sums of its ministry, level and fund, and to its measure where it is part of one. */
function itemAdder(result: Result, tagged: TaggedBudgets, { measures, pools, phases, blank, transfers }: Filling) {
  const { analysis, schemes } = result;
  const counted = countedWhere({ budgets: tagged.budgets, transfers: analysis.transfers });
  const womens = womensParts(tagged);
  const weigher = weigherOf(schemes);
  const convert = amountIn(result);
  const of = saidOn(result, tagged);
  // A law and its execution may word one line and its body differently: it has the words that it is met with first.
  const words = new Map<string, Pick<Measure, "name" | "ministry">>();
  const ofLevel = (level: string) => tagged.budgets.filter((each) => each.level === level);
  return (item: LineAmounts, said: Said): void => {
    const { budget, line } = item;
    const taken = item.amounts.filter((each) => counted(item.of, groupOf(each)));
    const left = item.amounts.filter((each) => !taken.includes(each));
    if (left.length > 0) transfers.push(amountsOf(item, left, convert));
    if (taken.length === 0) return;
    for (const { phase, amount } of taken) (amount === null ? blank : phases).add(phase);
    const amounts = amountsOf(item, taken, convert);
    const effect = effectOf(result, said);
    const id = lineId(budget, line);
    const { name, ministry } = entryOf(words, id, () => ({
      name: nameOf(line),
      ministry: spaced(bodyWords([budget, ...ofLevel(budget.level)], line.values.admin ?? "")),
    }));
    const place = {
      ministry,
      level: comparable(budget.level),
      funds: line.values.funds ?? budget.settings.funds ?? "",
    };
    for (const kind of POOL_KINDS) {
      const own = entryOf(pools[kind], place[kind], nothingOf);
      own.amounts[effect].push(amounts);
      if (said.gbv !== null) own.answers += 1;
    }
    if (effect !== "counted" && effect !== "harmful" && !isAgainst(said)) return;
    const isPart =
      taken.some(({ column }) => womens(budget, column)) ||
      (weigher !== undefined && (budget.settings.weighted ?? []).includes(weigher.id));
    const measure: Measure = {
      ...place,
      name,
      code: codeOf(line),
      class: said.tags[schemes[0]?.id ?? ""]?.code ?? null,
      effect,
      amounts,
      share: weigher ? shareOf(weigher, said) : null,
      isPart,
      gbv: said.gbv,
      component: said.component,
      ...of(item.of, said, budget.level),
      lines: new Map([[id, amounts]]),
      ids: [line.values.id],
    };
    const { amounts: _, lines: __, ids: ___, code, ...same } = measure;
    const key = JSON.stringify([same, comparable(line.values.programme ?? code)]);
    const known = measures.get(key);
    measures.set(key, known ? joined(known, measure) : measure);
  };
}

// Of a balance is said what `otherwise` says of it, and nothing else.
function restOf(result: Result, { lines }: TaggedBudgets, budgets: TaggedBudgets["budgets"]): Effect {
  const own = new Set(budgets.map(({ index }) => index));
  const found = lines.flatMap(({ line, budget, said }) =>
    line === null && own.has(budget) ? [effectOf(result, said)] : [],
  );
  const [first = "unscreened"] = found;
  return found.every((each) => each === first) ? first : "unscreened";
}

const poolsOf = (filled: ReadonlyMap<string, PoolFilling>) => [...filled].map(([name, of]) => ({ name, ...of }));

const nothingOf = (): PoolFilling => ({ amounts: { counted: [], harmful: [], none: [], unscreened: [] }, answers: 0 });

/** What was found of a line: harm by any scheme, else what the first scheme says. */
function effectOf({ schemes }: Pick<Result, "schemes">, said: Said): Effect {
  if (isHarmful(schemes, said)) return "harmful";
  const [first] = schemes;
  const code = first && said.tags[first.id]?.code;
  const own = first?.classes.find((each) => each.code === code);
  if (own === undefined) return "unscreened";
  return own.targeted ? "counted" : "none";
}

// Of several columns of one phase the line has the sum.
function amountsOf(
  { budget, fiscalYear }: LineAmounts,
  taken: LineAmounts["amounts"],
  convert: ReturnType<typeof amountIn>,
) {
  const amounts: Partial<Record<Phase, Exact | null>> = {};
  for (const { phase, amount } of taken) {
    const value = amount === null ? null : convert(amount, budget, fiscalYear);
    const before = amounts[phase];
    amounts[phase] = value === null || before === null ? null : before === undefined ? value : add(before, value);
  }
  return amounts;
}

/** An amount of a file in whole units of the currency of the analysis; null where no rate is known. */
function amountIn({ analysis, network }: Result) {
  const rateOf = budgetRates(analysis.currency, network?.indices ?? []);
  return (amount: string, budget: LineAmounts["budget"], fiscalYear: string): Exact | null => {
    const rate = rateOf(budget.currency, fiscalYear);
    return rate === undefined ? null : multiply(multiply(exact(amount), exact(budget.unit)), rate);
  };
}

const joined = (first: Measure, second: Measure): Measure => {
  const lines = new Map(first.lines);
  // A law and its execution have one line in two files.
  for (const [id, amounts] of second.lines) lines.set(id, bothAmounts(lines.get(id) ?? {}, amounts));
  return {
    ...first,
    code: shared(first.code, second.code),
    amounts: bothAmounts(first.amounts, second.amounts),
    ids: [...first.ids, ...second.ids],
    lines,
  };
};

// What the codes of two lines have in common, such as their programme.
function shared(a: string, b: string): string {
  const others = b.split(SLASH);
  return a
    .split(SLASH)
    .filter((each, at) => each === others[at])
    .join(SLASH);
}

const SLASH = " / ";

/** The reason given for what is said of a line, and who gave it, as far as the tables of tags say so. */
function saidOn(
  { schemes, analysis }: Pick<Result, "schemes" | "analysis">,
  { tags, lines, budgets }: TaggedBudgets,
): (line: Row<BudgetLine>, said: Said, level: string) => Pick<Measure, "because" | "decision" | "spendingReason"> {
  const rows = groupBy(tags, (row) => comparable(row.values.id));
  const [first] = schemes;
  // A law and its execution are two files of the same lines: one of them says who tagged, or why less was spent.
  const keyOf = (line: Row<BudgetLine>, level: string): string =>
    JSON.stringify([level, line.values.admin ?? "", line.values.id].map(spaced));
  const levels = new Map(budgets.map(({ index, level }) => [index, level]));
  const stated = new Map(
    lines.flatMap(({ line, budget }) =>
      line && STATED_FIELDS.some((each) => line.values[each] !== undefined)
        ? [[keyOf(line, levels.get(budget) ?? ""), line.values] as const]
        : [],
    ),
  );
  return (line, said, level) => {
    const values = stated.get(keyOf(line, level)) ?? line.values;
    const own = rows.get(comparable(line.values.id)) ?? [];
    const row = own.find(({ values }) => (values.scheme ?? first?.id) === first?.id) ?? own[0];
    const reasons = [
      ...schemes.map(({ id }) => said.tags[id]?.because),
      ...(said.gbv === null ? [] : [ruleAt(said.gbvFrom)?.because, row?.values.reason]),
    ];
    return {
      because: reasons.find((each) => each != null && each !== "") ?? null,
      spendingReason: row?.values.spending_reason ?? values.spending_reason,
      decision: decisionOf(row, values),
    };
  };

  // The rule of a pointer such as `/tagging/rules/0/gbv`.
  function ruleAt(from: Origin) {
    const at = "pointer" in from ? /^\/tagging\/rules\/(\d+)\//.exec(from.pointer)?.[1] : undefined;
    return at === undefined ? undefined : analysis.tagging?.rules?.[Number(at)];
  }
}

// A row of tags says who decided; where there is none, columns of the budget may.
function decisionOf(row: Row<Tag> | undefined, values: BudgetLine): Measure["decision"] {
  const { by, date, checked_by, checked_on, status } = row?.values ?? {};
  return {
    by: by ?? values.tagged_by,
    on: date ?? values.tagged_on,
    checkedBy: checked_by ?? values.checked_by,
    checkedOn: checked_on,
    status: status ?? values.status,
  };
}
