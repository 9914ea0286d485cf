// Compares totals that a budget document prints, and rows that state sums of other rows, with what was read.
// Also: rows that may explain a difference, what a key of a printed total means, and the issue of an unknown key.
import { type Issue, listed, problem } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { type Phase, PHASES } from "../../model/budget-line.js";
import type { BudgetAmount } from "../../model/budget-table.js";
import type { Exact } from "../../money/exact.js";
import { compare, exact, isZero, magnitude, multiply, negate, subtract, sum, toDecimal } from "../../money/exact.js";
import type { SumCheck } from "../../model/input-record.js";
import type { ParentCheck } from "../hierarchy/hierarchy-types.js";
import { entryOf } from "../../model/once-for.js";

/** Compares the totals that a document prints with the sums of the file, before `keep` and `drop` unless a key ends in `:kept`. */
export function checkTotals(
  settings: BudgetSettings,
  sums: Readonly<Record<"all" | "kept", Sums>>,
  held: () => readonly Held[],
): Judged {
  const { file } = settings;
  const checks: SumCheck[] = [];
  const issues = Object.entries(settings.controlTotals ?? {}).flatMap(([key, stated]): readonly Issue[] => {
    const total = totalOf(key, settings.fiscalYear ?? "");
    const place = total && `${total.fiscalYear}:${total.phase}`;
    const sum = place === undefined ? undefined : (total?.kept ? sums.kept : sums.all).get(place);
    if (!sum) return [unknownTotal(settings, key, sums.all)];
    const difference = subtract(sum, exact(stated));
    const isMet = compare(magnitude(difference), exact(settings.tolerance ?? "0")) <= 0;
    checks.push({ kind: "control", key, count: 1, mismatches: isMet ? 0 : 1, stated, sum: toDecimal(sum) });
    if (isMet) return [];
    const detail = { key, difference: toDecimal(difference) };
    const facts = { file, received: toDecimal(sum), expected: stated, detail };
    const here = held().filter((each) => each.key === place);
    return [problem("total.mismatch", facts), ...culprits({ file, key, difference, tell: held().length > 0 }, here)];
  });
  return { checks, issues };
}

type Judged = { readonly checks: readonly SumCheck[]; readonly issues: readonly Issue[] };

/** Sums of a budget file by `year:phase`, in the unit of the file. */
export type Sums = Map<string, Exact>;

/** The sums of which some amount is known, in the order of the amounts. */
export function knownSums(sums: Sums, amounts: readonly BudgetAmount[]): Sums {
  const keys = amounts.flatMap(({ fiscalYear, phase, amount }) => (amount === null ? [] : [`${fiscalYear}:${phase}`]));
  return new Map(
    keys.flatMap((key) => {
      const sum = sums.get(key);
      return sum ? [[key, sum] as const] : [];
    }),
  );
}

type Total = { readonly fiscalYear: string; readonly phase: Phase; readonly kept: boolean };

/** `approved`, `2024:executed`, `approved:kept`: which total a key of the analysis file means. */
export function totalOf(key: string, fiscalYear: string): Total | undefined {
  const parts = key.split(":");
  const kept = parts.at(-1) === "kept";
  if (kept) parts.pop();
  const phase = PHASES.find((each) => each === parts.at(-1));
  if (!phase || parts.length > 2) return undefined;
  return { fiscalYear: parts.length === 2 ? (parts[0] ?? "") : fiscalYear, phase, kept };
}

/** The published totals by `year:phase`, of the whole file. */
export const totalsByKey = (settings: BudgetSettings): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(settings.controlTotals ?? {}).flatMap(([key, stated]) => {
      const total = totalOf(key, settings.fiscalYear ?? "");
      return total && !total.kept ? [[`${total.fiscalYear}:${total.phase}`, stated] as const] : [];
    }),
  );

export function unknownTotal(settings: BudgetSettings, key: string, sums: Sums): Issue {
  const known = [...sums.keys()].sort().flatMap((each) => {
    const [year, phase = ""] = each.split(":");
    return year === settings.fiscalYear ? [phase, each] : [each];
  });
  const detail = { key, nearest: nearest(key, known) ?? "" };
  return problem("total.unknown", { file: settings.file, received: key, expected: known.join(", "), detail });
}

/** The rows that make a difference: a line of just that, two, one with its sign turned, a row left out, or all refused ones. */
export function culprits(
  found: { readonly file: string; readonly key: string; readonly difference: Exact; readonly tell: boolean },
  held: readonly Held[],
): readonly Issue[] {
  const { file, key, difference, tell } = found;
  const missing = negate(difference);
  const holding = (roles: readonly Held["role"][], amount: Exact): readonly number[] =>
    held.flatMap((each) => (roles.includes(each.role) && compare(exact(each.amount), amount) === 0 ? [each.row] : []));
  const told = (code: string, rows: readonly number[]): readonly Issue[] => {
    const detail = { key, difference: toDecimal(difference), rows: listed(rows), count: String(rows.length) };
    const row = rows[0];
    return [problem(code, { file, ...(row !== undefined && { row }), detail }, "warning")];
  };
  if (isZero(difference)) return [];
  const counted = holding(["line"], difference);
  if (counted.length > 0) return told(counted.length > 1 ? "mismatch.twice" : "mismatch.counted", counted);
  const left = holding(["refused", "aside"], missing);
  if (left.length > 0) return told("mismatch.left-out", left);
  const refused = held.filter((each) => each.role === "refused");
  if (refused.length > 1 && compare(sum(refused.map((each) => exact(each.amount))), missing) === 0)
    return told("mismatch.refused", refused.map((each) => each.row)); // prettier-ignore
  const turned = holding(["line"], multiply(difference, HALF));
  if (turned.length > 0) return told("mismatch.sign", turned);
  return tell ? told("mismatch.unexplained", []) : [];
}

/** An amount of the file and what became of its row. */
export type Held = {
  readonly row: number;
  /** What the amount belongs to, such as `2025:approved`; only amounts of one key are compared. */
  readonly key: string;
  readonly amount: string;
  /** `aside`: set aside as a parent, a total or by a condition. */
  readonly role: "line" | "aside" | "refused";
};

const HALF = exact("0.5");

/** Judges the sums that rows state, by column; a difference of rounding is a warning, one of whole turns of 32 bits is told. */
export function parentIssues(checks: readonly ParentCheck[], { file, headers, held, tolerance: most }: Stated): Judged {
  const tolerance = exact(most);
  const issues: Issue[] = [];
  const sums = headers.flatMap((key, column) => {
    let near: ReturnType<typeof amountsNear> | undefined;
    return (["parent", "total"] as const).flatMap((kind): SumCheck[] => {
      const own = checks.filter((each) => each.column === column && each.kind === kind);
      const [first, ...more] = own;
      if (!first) return [];
      let mismatches = 0;
      for (const check of own) {
        const difference = subtract(exact(check.sum), exact(check.stated));
        const size = magnitude(difference);
        if (compare(size, tolerance) <= 0) continue;
        mismatches++;
        const { row, stated, sum: received, parts, isRounding } = check;
        const place = { file, row, column: key };
        const detail = { key, difference: toDecimal(difference), rows: listed(parts), count: String(parts.length) };
        const code = kind === "total" ? "total.own-row" : "parent.mismatch";
        issues.push(problem(code, { ...place, received, expected: stated, detail }, isRounding ? "warning" : "error"));
        if (isWrapped(size)) issues.push(problem("amount.wrapped", { ...place, received: stated }));
        near ??= amountsNear(held().filter((each) => each.key === String(column)));
        issues.push(...culprits({ file, key, difference, tell: false }, near(check, negate(difference))));
      }
      const counted = { kind: kind === "total" ? kind : ("parents" as const), key, count: own.length, mismatches };
      return [{ ...counted, ...(kind === "total" && more.length === 0 && { stated: first.stated, sum: first.sum }) }];
    });
  });
  return { checks: sums, issues };
}

type Stated = Record<"file" | "tolerance", string> & { headers: readonly string[]; held: () => readonly Held[] };

/** Amounts that may make the difference of a sum, in file order: its parts, and refused rows with what is missing. */
function amountsNear(held: readonly Held[]): (check: ParentCheck, missing: Exact) => readonly Held[] {
  const [places, refused] = [new Map<number, number[]>(), new Map<string, number[]>()];
  for (const [at, each] of held.entries()) {
    entryOf(places, each.row, () => []).push(at);
    if (each.role === "refused") entryOf(refused, toDecimal(exact(each.amount)), () => []).push(at);
  }
  const all = [...refused.values()].flat();
  const sumAt = (some: readonly number[]): Exact =>
    sum(some.flatMap((at) => held[at] ?? []).map((each) => exact(each.amount)));
  const whole = sumAt(all);
  return ({ row, parts }, missing) => {
    const isRefused = (at: number): boolean => held[at]?.role === "refused";
    const own = (places.get(row) ?? []).filter(isRefused);
    const others = compare(subtract(whole, sumAt(own)), missing) === 0 ? all : (refused.get(toDecimal(missing)) ?? []);
    const beside = parts.flatMap((part) => places.get(part) ?? []).filter((at) => !isRefused(at));
    const near = [...new Set([...beside, ...others])].sort((one, other) => one - other);
    return near.flatMap((at) => held[at] ?? []).filter((each) => each.row !== row);
  };
}

// A program that holds 32 bits loses whole turns of them.
const isWrapped = (size: Exact): boolean => size.n > 0n && size.n % (size.d * 2n ** 32n) === 0n;
