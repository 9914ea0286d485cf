import type { ChainTable } from "../../formula/table.js";
import type { Scheme, SchemeClass } from "../../model/scheme.js";
import type { Entry } from "./budget-entries.js";
import type { Execution, Subject } from "./budget-execution.js";
import type { BudgetInput } from "./budget-input.js";
import type { Key } from "./part-table.js";
import { screeningCoverage, shareOfAllocable, shareOfScreened } from "../../measure/budget-shares.js";
import type { Parts } from "./scheme-weights.js";
import { type Sum, type SumRow, sumTables } from "./sum-tables.js";

/** Totals and shares of one scheme: by class, then for the scheme, then how the targeted lines were executed. */
export function schemeTables(of: {
  readonly input: BudgetInput;
  readonly view: SchemeView;
  readonly rows: readonly SumRow[];
  readonly parts: Parts;
  /** Amounts times weights, where the scheme has weights. */
  readonly weighted: Parts | undefined;
  readonly execution: Execution;
}): ChainTable[] {
  const { input, view, parts, weighted, execution } = of;
  const { scheme } = view;
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
  return [
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

/** Code of the lines that nobody said anything about. */
export const UNSCREENED = "unscreened";

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
  const codeOf = (entry: Entry): string | null => entry.said.tags[scheme.id]?.code ?? null;
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

/** Name of a key column of a scheme. */
export const keyName = (scheme: Scheme, name: string): string => `${scheme.id} ${name} key`;
/** Key of a class in a year and phase. */
export const classKey = (group: string, code: string): string => `${group}|${code}`;
