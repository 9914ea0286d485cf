// The first tables of a budget: its lines, what published totals leave beside them, lines against violence, and lines
// weighted by a scheme. Also: where a field of a class of a scheme stands, on the shelf or in the analysis file.
import type { From } from "../../formula/figure.js";
import { calc, given, type GivenCell, givens, lookup, text, total } from "../../formula/table.js";
import type { BudgetTable } from "../../model/budget-table.js";
import type { Scheme } from "../../model/scheme.js";
import type { Origin } from "../../model/tagged-line.js";
import { allocation, gbvAmount, rest, weightedAmount } from "../../made/measure/budget-amounts.js";
import type { BalanceEntry, BudgetInput, Entry, Key, LineEntry, PartTable } from "./budget-input.js";
import { balanceKey, canConvert, groupOf, partTable, perOf } from "./budget-input.js";
import { entryOf } from "../../model/once-for.js";
import { indexed, rateKey } from "../assumptions.js";
import { keyCell, placeOf } from "../given-cell.js";
import { take } from "../../measure/inputs.js";
import { fail } from "../../money/fail.js";

/** Every line, or class of lines, with its amount in whole units of the analysis currency. */
export function lineTable(
  input: BudgetInput,
  entries: readonly LineEntry[],
  keys: readonly Key[],
  name = LINES,
): PartTable {
  const amounts = budgetCells(input);
  const balances = new Set(input.budgets.flatMap((each) => each.rest.map((of) => balanceKey(each, of))));
  const toBalance = (entry: Entry): string | null => {
    const key = balanceKey(entry.budget, entry);
    return balances.has(key) ? key : null;
  };
  const classes = entries.some((each) => !each.single);
  const counts = new Map<number, GivenCell>();
  const countOf = (lines: number): GivenCell => entryOf(counts, lines, () => keyCell(String(lines)));
  return partTable({
    name,
    value: "allocation",
    entries,
    keys: name === LINES && balances.size > 0 ? [...keys, { column: BALANCE_KEY, of: toBalance }] : keys,
    columns: [...(classes ? [given(COUNT, "lines")] : []), ...amounts.columns, calc(allocation)],
    known: (entry) => entry.known,
    row: (entry) => ({
      key: entry.key,
      per: entry.per,
      cells: {
        ...amounts.of(entry, entry.column),
        "file-amount": { value: entry.amount, from: entry.from },
        ...(classes && { [COUNT]: countOf(entry.lines) }),
      },
    }),
  });
}

const [LINES, BALANCES] = ["budget-lines", "budget-balances"];
const BALANCE_KEY = "balance key";
const COUNT = "lines";

export function balancesOf(input: BudgetInput, lines: readonly LineEntry[]): readonly BalanceEntry[] {
  const said = new Map(input.lines.flatMap((each) => (each.line ? [] : [[each.budget, each.said] as const])));
  const saidOf = ({ index }: BudgetTable) =>
    said.get(index) ?? fail("budget.untagged", `the balance of budget ${index} is not tagged`);
  const converts = canConvert(input);
  const incomplete = new Set(lines.filter((each) => !each.known).map((each) => balanceKey(each.budget, each)));
  return input.budgets.flatMap((budget) =>
    budget.rest.map((rest): BalanceEntry => {
      const { fiscalYear, phase } = rest;
      const key = balanceKey(budget, rest);
      const item = `${budget.index}|balance|${fiscalYear}`;
      const known = converts(budget, fiscalYear) && !incomplete.has(key);
      const about = { key, budget, rest, said: saidOf(budget), fiscalYear, phase, group: groupOf(rest), item, known };
      return { ...BALANCE, ...about, per: perOf(budget, rest), beside: [], codes: {} };
    }),
  );
}

const BALANCE = { kind: "balance", lines: 1, counted: true, below: false, womens: false, partOnly: false } as const;

export function balanceTable(input: BudgetInput, entries: readonly BalanceEntry[], keys: readonly Key[]): PartTable {
  const given = budgetCells(input);
  return partTable({
    name: BALANCES,
    value: "rest",
    entries,
    keys,
    columns: [
      ...given.columns,
      calc(allocation, { name: "published-total", shown: { id: "published-total" } }),
      total(
        "listed",
        "money",
        { table: LINES, column: "allocation", key: BALANCE_KEY },
        { none: "zero", refused: input.refused, shown: { id: "budget-total", per: { lines: "listed" } } },
      ),
      calc(rest),
    ],
    known: (entry) => entry.known,
    row: (entry) => {
      const from = { file: input.analysisFile, pointer: entry.rest.pointer };
      const cells = { "file-amount": { value: entry.rest.total, from }, ...given.of(entry, entry.phase) };
      return { key: entry.key, per: entry.per, cells };
    },
  });
}

/** Lines against gender-based violence, each with its part; `wider` holds what a wider estimate adds. */
export function gbvTable(
  lines: PartTable,
  entries: readonly LineEntry[],
  keys: readonly Key[],
  { name = "gbv-lines", wider = false }: { readonly name?: string; readonly wider?: boolean } = {},
): PartTable {
  const shareOf = (entry: LineEntry): GivenCell => {
    const { said } = entry;
    const { share, from } = (wider && said.wider) || { share: said.gbv, from: said.gbvFrom };
    return { value: share, from: originOf(from, entry) };
  };
  return partTable({
    name: wider ? `${name}, wider` : name,
    value: "gbv-amount",
    entries: entries.filter((each) => each.counted && shareOf(each).value !== null),
    keys,
    columns: [
      text("line key"),
      lookup("allocation", "money", { table: lines.table.name, column: lines.value, key: "line key" }),
      given("gbv-line-share", "ratio"),
      wider ? calc(gbvAmount, { shown: { per: { estimate: "wider" } } }) : calc(gbvAmount),
    ],
    known: (entry) => entry.known,
    row: (entry) => ({
      key: entry.key,
      per: entry.per,
      cells: { "line key": keyCell(entry.key), "gbv-line-share": shareOf(entry) },
    }),
  });
}

/** The screened lines, or balances, of a scheme with weights, with the part of each that the scheme counts. */
export function weightedTable(
  input: BudgetInput,
  scheme: Scheme,
  from: PartTable,
  entries: readonly Entry[],
  keys: readonly Key[],
  name: string,
): PartTable {
  const codeOf = (entry: Entry): string | null => entry.said.tags[scheme.id]?.code ?? null;
  const weights = new Map(
    scheme.classes.map(({ code, weight }, at) => [
      code,
      { value: weight, from: weight === null ? { absent: "weight" } : classField(input, scheme, at, "weight") },
    ]),
  );
  const weightOf = (entry: Entry): GivenCell => {
    const at = (entry.budget.settings.weighted ?? []).indexOf(scheme.id);
    // Weighted in the file already: the weight of the line must not be applied again.
    if (at >= 0 && entry.kind === "line") {
      const pointer = `/budgets/${entry.budget.index}/weighted/${at}`;
      return { value: "1", from: { file: input.analysisFile, pointer } };
    }
    if (entry.womens) {
      const column = entry.kind === "line" ? entry.column : entry.phase;
      return { value: "1", from: settingFrom(input, entry.budget, "amountsAre", column) };
    }
    const tag = entry.said.tags[scheme.id];
    if (tag?.share !== undefined) return { value: tag.share, from: originOf(tag.from, entry) };
    return weights.get(codeOf(entry) ?? "") ?? { value: null, from: { absent: "weight" } };
  };
  return partTable({
    name,
    value: "weighted-amount",
    entries: entries.filter((each) => each.counted && codeOf(each) !== null),
    keys,
    columns: [
      text("line key"),
      lookup("tagged", "money", { table: from.table.name, column: from.value, key: "line key" }),
      given("weight", "ratio"),
      calc(weightedAmount),
    ],
    known: (entry) => entry.known && weightOf(entry).value !== null,
    ofParts: true,
    row: (entry) => ({
      key: entry.key,
      per: { ...entry.per, scheme: scheme.id },
      sources: [scheme.source],
      cells: { "line key": keyCell(entry.key), weight: weightOf(entry) },
    }),
  });
}

/** Where it was said of an entry; of a class by the place of its first line. */
function originOf(origin: Origin, entry: Entry): From {
  if (entry.kind === "balance") return "own" in origin ? { absent: "tag" } : origin;
  const { first, single, lines } = entry;
  const from = "own" in origin ? placeOf(first, origin.own) : origin;
  return single || !("cells" in from) ? from : { cells: from.cells, count: lines };
}

/** Where a field of a class of a scheme stands: on the shelf, or in the analysis file. */
export function classField(input: BudgetInput, scheme: Scheme, at: number, field: string): From {
  const custom = input.customSchemes.indexOf(scheme.id);
  if (custom < 0) return { shelf: `schemes/${scheme.id}`, field: `classes/${at}/${field}` };
  return { file: input.analysisFile, pointer: `/tagging/custom/${custom}/classes/${at}/${field}` };
}

// The rate is looked up only where a budget is in another currency: else the chain needs no table of indices.
function budgetCells(input: BudgetInput) {
  const foreign = input.budgets.some((each) => each.currency !== input.currency);
  const columns = [
    ...givens(take("file-amount", "file-unit")),
    text("foreign"),
    ...(foreign ? [text("exchange-rate key"), indexed("exchange-rate")] : [given("exchange-rate", "ratio")]),
  ];
  const cellsOf = (budget: BudgetTable, fiscalYear: string, column: string) => {
    const { currency } = budget;
    const key = currency === input.currency ? undefined : rateKey(currency, fiscalYear);
    return {
      "file-unit": { value: budget.unit, from: settingFrom(input, budget, "unit", column) },
      foreign: keyCell(key === undefined ? "no" : "yes"),
      ...(key === undefined ? {} : { "exchange-rate key": keyCell(key) }),
    };
  };
  // The lines of a column share these cells: there are few columns and many lines.
  const known = new Map<BudgetTable, Map<string, ReturnType<typeof cellsOf>>>();
  const of = ({ budget, fiscalYear }: Entry, column: string) =>
    entryOf(
      entryOf(known, budget, () => new Map<string, ReturnType<typeof cellsOf>>()),
      `${fiscalYear}|${column}`,
      () => cellsOf(budget, fiscalYear, column),
    );
  return { columns, of };
}

// The unit, or that amounts are the part for women, is said by the analysis, else by the header of the column.
function settingFrom(
  { analysisFile }: BudgetInput,
  { settings, index }: BudgetTable,
  field: "unit" | "amountsAre",
  column: string,
): From {
  if (settings[field] !== undefined) return { file: analysisFile, pointer: `/budgets/${index}/${field}` };
  return { cells: [{ file: settings.file, row: settings.headerRows?.[0] ?? 1, column }] };
}
