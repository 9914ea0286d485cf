import type { ChainTable } from "../formula/table.js";
import type { Scheme, SchemeClass } from "../model/scheme.js";
import type { BalanceEntry, Entry, LineEntry } from "./budget-entries.js";
import type { Execution, Subject } from "./budget-execution.js";
import type { BudgetInput } from "./budget-input.js";
import { weightedTable } from "./budget-parts.js";
import type { Key, PartTable } from "./part-table.js";
import { screeningCoverage } from "../measure/screening-coverage.js";
import { shareOfAllocable } from "../measure/share-of-allocable.js";
import { shareOfScreened } from "../measure/share-of-screened.js";
import { type Sum, type SumRow, sumTables } from "./sum-tables.js";

const UNSCREENED = "unscreened";

/** How one scheme looks at the entries of a run. */
export type SchemeView = {
  readonly scheme: Scheme;
  readonly codeOf: (entry: Entry) => string | null;
  readonly targeted: Subject;
  /** Key columns that lines and balances need for the totals of the scheme. */
  readonly keys: readonly Key[];
};

export function schemeView(scheme: Scheme): SchemeView {
  const classes = new Map(scheme.classes.map((each) => [each.code, each]));
  const codeOf = (entry: Entry): string | null => entry.tagged.tags[scheme.id]?.code ?? null;
  const classOf = (entry: Entry): SchemeClass | undefined => classes.get(codeOf(entry) ?? "");
  const key = (name: string, has: (entry: Entry) => boolean): Key => ({
    column: keyName(scheme, name),
    of: (entry) => (entry.counted && has(entry) ? entry.group : null),
  });
  return {
    scheme,
    codeOf,
    targeted: { name: `${scheme.id} `, has: (entry) => classOf(entry)?.targeted === true },
    keys: [
      {
        column: keyName(scheme, "class"),
        of: (entry) => (entry.counted ? classKey(entry.group, codeOf(entry) ?? UNSCREENED) : null),
      },
      key("targeted", (entry) => classOf(entry)?.targeted === true),
      key("screened", (entry) => codeOf(entry) !== null),
      key("allocable", (entry) => classOf(entry)?.allocable !== false),
    ],
  };
}

/** Totals and shares of one scheme: by class, then for the scheme, then how the targeted lines were executed. */
export function schemeTables(of: {
  readonly input: BudgetInput;
  readonly view: SchemeView;
  readonly rows: readonly SumRow[];
  readonly entries: { readonly lines: readonly LineEntry[]; readonly balances: readonly BalanceEntry[] };
  readonly parts: { readonly lines: PartTable; readonly balances: PartTable | undefined };
  readonly execution: Execution;
}): ChainTable[] {
  const { input, view, parts, entries, execution } = of;
  const { scheme, keys } = view;
  const refused = input.refused || input.tagsRefused === true;
  const screened = (group: string): boolean =>
    [parts.lines, parts.balances].some((each) => (each?.count(keyName(scheme, "screened"), group).parts ?? 0) > 0);
  const rows = of.rows.map((row) => ({ ...row, per: { ...row.per, scheme: scheme.id }, sources: [scheme.source] }));
  // Where nothing was screened no class has an amount, not even zero.
  const classRows = rows.flatMap((row) =>
    [...(screened(row.key) ? scheme.classes.map((each) => each.code) : []), UNSCREENED].map((code) => ({
      ...row,
      key: classKey(row.key, code),
      per: { ...row.per, code },
    })),
  );
  const sum = (id: string, name: string, none: Sum["none"], from: typeof parts = parts): Sum => ({
    name: id,
    id,
    ...from,
    key: keyName(scheme, name),
    none,
  });
  const zero = () => "zero" as const;
  const ifScreened = (group: string) => (screened(group) ? "zero" : "not-screened");
  const weighted = isWeighted(scheme) ? weightedParts() : undefined;

  function weightedParts() {
    const own = keys.filter((each) => each.column === keyName(scheme, "screened"));
    const table = (from: PartTable, list: readonly Entry[]) => weightedTable(input, scheme, from, list, own);
    const balances = entries.balances.filter((each) => view.codeOf(each) !== null);
    return {
      lines: table(parts.lines, entries.lines),
      balances: parts.balances && balances.length > 0 ? table(parts.balances, balances) : undefined,
    };
  }

  return [
    ...(weighted ? [weighted.lines.table, ...(weighted.balances ? [weighted.balances.table] : [])] : []),
    ...sumTables({
      name: `${scheme.id} classes`,
      rows: classRows,
      sums: [sum("tagged-total", "class", zero)],
      refused,
    }),
    ...sumTables({
      name: `${scheme.id} totals`,
      rows,
      sums: [
        sum("tagged-total", "targeted", ifScreened),
        sum("screened-total", "screened", zero),
        sum("allocable-total", "allocable", zero),
        ...(weighted ? [sum("weighted-total", "screened", ifScreened, weighted)] : []),
      ],
      quotients: [
        { formula: shareOfScreened, bind: { targeted: "tagged-total", screened: "screened-total" } },
        { formula: shareOfAllocable, bind: { targeted: "tagged-total", allocable: "allocable-total" } },
        { formula: screeningCoverage, bind: { screened: "screened-total", allocable: "allocable-total" } },
      ],
      refused,
    }),
    ...execution.tables(
      view.targeted,
      { id: "tagged-total", per: { of: "tagged", scheme: scheme.id }, sources: [scheme.source] },
      { ...parts, refused },
    ),
  ];
}

/** Whether a scheme counts parts of amounts: by the weights of its classes, or by a share of each line. */
export const isWeighted = ({ scale, classes }: Scheme): boolean =>
  scale?.kind === "share" || classes.some((each) => each.weight !== null);

const keyName = (scheme: Scheme, name: string): string => `${scheme.id} ${name} key`;
const classKey = (group: string, code: string): string => `${group}|${code}`;
