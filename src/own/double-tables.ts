// Which tables of a centre are not counted, since another one says the same: a summary beside its details, a list of
// staff beside a budget with pay.
import { type Exact, compare, exact, sum, toDecimal } from "../money/exact.js";
import type { OwnLines } from "./read-lines.js";
import type { OwnKind } from "./recognise.js";

/** A table of lines as it was read alone. */
export type Draft = {
  readonly kind: OwnKind;
  /** The centre that it names; blank where it names none. */
  readonly centre: string;
  readonly lines: OwnLines;
};

/** Why a table is not counted: another one comes to the same, or says the same of the same people. */
export type Twice = { readonly as: "same" | "staff-beside"; readonly received: string; readonly expected: string };

/** For each table why it is not counted; undefined where it is. Tables of two centres are never one. */
export const twice = (drafts: readonly Draft[]): readonly (Twice | undefined)[] => {
  const found = drafts.map((draft, place) => {
    for (const [other, { kind, centre, lines }] of drafts.entries()) {
      if (other === place || kind !== "budget" || (centre !== draft.centre && centre !== "" && draft.centre !== ""))
        continue;
      const again =
        draft.kind === "staff" ? staffBeside(draft.lines, lines) : summary(draft.lines, lines, other < place);
      if (again) return again;
    }
    return undefined;
  });
  return drafts.map(
    (draft, place) =>
      found[place] ??
      sumOfAll(
        draft,
        drafts.filter((each, at) => each !== draft && each.kind === "budget" && !found[at]),
      ),
  );
};

// What all other budgets come to together is their sum.
function sumOfAll({ kind, centre, lines }: Draft, others: readonly Draft[]): Twice | undefined {
  if (kind !== "budget" || centre !== "" || others.length < 2) return undefined;
  if (others.some((each) => each.lines.total === "" || each.lines.currency !== lines.currency)) return undefined;
  const all = toDecimal(sum(others.map((each) => exact(each.lines.total))));
  return isSame(lines.total, all) ? { as: "same", received: lines.total, expected: all } : undefined;
}

const isSame = (a: string, b: string): boolean => a !== "" && b !== "" && compare(exact(a), exact(b)) === 0;

function summary(one: OwnLines, other: OwnLines, isLater: boolean): Twice | undefined {
  const isShorter = one.costs.length < other.costs.length || (isLater && one.costs.length === other.costs.length);
  return isShorter && one.currency === other.currency && isSame(one.total, other.total)
    ? { as: "same", received: one.total, expected: other.total }
    : undefined;
}

function staffBeside(staff: OwnLines, budget: OwnLines): Twice | undefined {
  const pay: Exact = budget.payroll;
  const expected = toDecimal(pay);
  if (expected === "0") return undefined;
  return { as: isSame(staff.total, expected) ? "same" : "staff-beside", received: staff.total, expected };
}
