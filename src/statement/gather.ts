import { countedWhere } from "../calculate/budget/counted-where.js";
import { groupOf } from "../calculate/budget/budget-entries.js";
import { type Item, itemsOf } from "../calculate/budget/line-items.js";
import { lineId } from "../calculate/budget/same-ids.js";
import { womensParts } from "../calculate/budget/womens-parts.js";
import { budgetRates } from "../calculate/budget/budget-rates.js";
import { PHASES, type Phase } from "../model/budget-line.js";
import { comparable } from "../model/condition.js";
import { entryOf } from "../model/once-for.js";
import type { TaggedBudgets } from "../model/tagged-budgets.js";
import { type Said, isAgainst, isHarmful } from "../model/tagged-line.js";
import { type Exact, add, exact, multiply } from "../money/exact.js";
import type { Result } from "../result/result.js";
import { codeOf, nameOf, spaced } from "./line-words.js";
import type { Effect, Gathered, Measure, Pool } from "./measure.js";
import { type PhaseAmounts, bothAmounts } from "./phase-sums.js";
import { saidOn } from "./said-on.js";
import { shareOf, weigherOf } from "./weigher.js";

/**
 * The measures of one year (lines of one body, programme and name of which the same is said) and the sums of each
 * ministry, level and fund.
 */
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
    transfers: [],
  };
  const addItem = itemAdder(result, tagged, filling);
  for (const item of itemsOf({ budgets }, "all", () => "")) {
    const said = saidOf.get(item.of);
    if (said !== undefined && item.fiscalYear === fiscalYear) addItem(item, said);
  }
  const { measures, pools, phases, transfers } = filling;
  return {
    fiscalYear,
    phases: PHASES.filter((each) => phases.has(each)),
    measures: [...measures.values()],
    pools: { ministry: poolsOf(pools.ministry), level: poolsOf(pools.level), funds: poolsOf(pools.funds) },
    countedLines: new Set([...saidOf].flatMap(([line, said]) => (effectOf(result, said) === "counted" ? [line] : []))),
    rest: restOf(result, tagged, budgets),
    transfers,
  };
}

/**
 * What a statement is made from: the result, its tagged lines, and, for the statement of one level of government, that
 * level.
 */
export type GatherInput = {
  readonly result: Result;
  readonly tagged: TaggedBudgets;
  readonly level?: string | undefined;
};

const POOL_KINDS = ["ministry", "level", "funds"] as const;

type PoolFilling = { readonly amounts: Record<Effect, PhaseAmounts[]>; answers: number };

/** What is gathered item by item. */
type Filling = {
  readonly measures: Map<string, Measure>;
  readonly pools: Readonly<Record<(typeof POOL_KINDS)[number], Map<string, PoolFilling>>>;
  readonly phases: Set<Phase>;
  readonly transfers: PhaseAmounts[];
};

/** Adds an item to the sums of its ministry, level and fund, and to its measure where it is part of one. */
function itemAdder(result: Result, tagged: TaggedBudgets, { measures, pools, phases, transfers }: Filling) {
  const { analysis, schemes } = result;
  const counted = countedWhere({ budgets: tagged.budgets, transfers: analysis.transfers });
  const womens = womensParts(tagged);
  const weigher = weigherOf(schemes);
  const convert = amountIn(result);
  const of = saidOn(result, tagged);
  // A law and its execution may word one line and its body differently: it has the words that it is met with first.
  const words = new Map<string, Pick<Measure, "name" | "ministry">>();
  return (item: Item, said: Said): void => {
    const { budget, line } = item;
    const taken = item.amounts.filter((each) => counted(item.of, groupOf(each)));
    const left = item.amounts.filter((each) => !taken.includes(each));
    if (left.length > 0) transfers.push(amountsOf(item, left, convert));
    if (taken.length === 0) return;
    for (const { phase } of taken) phases.add(phase);
    const amounts = amountsOf(item, taken, convert);
    const effect = effectOf(result, said);
    const id = lineId(budget, line);
    const { name, ministry } = entryOf(words, id, () => ({
      name: nameOf(line),
      ministry: spaced(line.values.admin ?? ""),
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

const poolsOf = (filled: ReadonlyMap<string, PoolFilling>): readonly Pool[] =>
  [...filled].map(([name, of]) => ({ name, ...of }));

const nothingOf = (): PoolFilling => ({
  amounts: { counted: [], harmful: [], none: [], unscreened: [] },
  answers: 0,
});

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
  { budget, fiscalYear }: Item,
  taken: Item["amounts"],
  convert: ReturnType<typeof amountIn>,
): PhaseAmounts {
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
  return (amount: string, budget: Item["budget"], fiscalYear: string): Exact | null => {
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
