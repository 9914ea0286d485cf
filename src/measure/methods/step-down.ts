// Step-down allocation of the cost of shared departments.
import type { DecimalString, Exact } from "../../money/exact.js";
import { ZERO, add, divide, exact, isZero, multiply, sum, toDecimal } from "../../money/exact.js";
import { fail } from "../../money/fail.js";
import { type Money, money, sameCurrency } from "../../money/money.js";
import { type Ratio, ratio } from "../../money/ratio.js";

/** A department with its own cost; one that serves others is a shared one, such as administration. */
export type Department<C extends string = string> = {
  readonly name: string;
  readonly cost: Money<C>;
  /** How much of the base (staff, square metres, hours) each department has that it serves; none for the last ones. */
  readonly serves?: Readonly<Record<string, DecimalString>>;
};

/** What a department that serves nobody bears at the end. */
export type FullCost<C extends string = string> = {
  readonly name: string;
  readonly own: Money<C>;
  /** From shared departments. */
  readonly received: Money<C>;
  readonly total: Money<C>;
  /** The total as a quotient, for sums that must be exact where its decimals do not end. */
  readonly exactly: Ratio;
};

/**
 * Step-down allocation: the cost of shared departments, one after another, onto those that stand after them.
 *
 * Formula: each shared department in the order given hands on what it has by then: its cost × base of a later
 * department ÷ bases of all later departments. A department that was closed receives nothing back, so its base is not
 * looked at.
 *
 * @param departments - in the order of closing, those that serve others first; costs of any sign, bases 0 or more
 * @returns cost of each department that serves nobody, in the order given; together exactly what was put in
 * @throws `step-down.department` where a name stands twice, is unknown, or a shared department stands behind one that
 * serves nobody; `step-down.base` where a base is below 0, or all later bases are 0; `money.currency`, `number.invalid`
 * Source: the step-down method of cost accounting, as manuals of costing describe it; the rule is arithmetic.
 * @example stepDown([{ name: "office", cost: money("100", "KGS"), serves: { a: "1", b: "3" } }, { name: "a", cost:
 * money("10", "KGS") }, { name: "b", cost: money("20", "KGS") }]).map((each) => each.total.amount) // ["35", "95"]
 */
export function stepDown<C extends string>(departments: readonly Department<C>[]): readonly FullCost<C>[] {
  const names = departments.map((each) => each.name);
  checkNames(departments, names);
  sameCurrency(departments.map((each) => each.cost));
  const received = new Map<string, Exact>(names.map((name) => [name, ZERO]));
  const held = ({ name, cost }: Department<C>): Exact => add(exact(cost.amount), received.get(name) ?? ZERO);
  departments.forEach((department, at) => {
    if (!department.serves) return;
    const later = names.slice(at + 1);
    const bases = later.map((name) => baseOf(department, name));
    const whole = sum(bases);
    if (isZero(whole)) fail("step-down.base", `${department.name} serves no department that stands after it`);
    later.forEach((name, to) => {
      received.set(name, add(received.get(name) ?? ZERO, divide(multiply(held(department), bases[to] ?? ZERO), whole)));
    });
  });
  return departments.flatMap((department) => {
    if (department.serves) return [];
    const { name, cost } = department;
    const total = held(department);
    const asMoney = (value: Exact): Money<C> => money<C>(toDecimal(value), cost.currency);
    return [
      {
        name,
        own: cost,
        received: asMoney(received.get(name) ?? ZERO),
        total: asMoney(total),
        exactly: ratio(total.n.toString(), total.d.toString()),
      },
    ];
  });
}

type Serving = Omit<Department, "cost">;

function checkNames(departments: readonly Serving[], names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) fail("step-down.department", `the department "${twice}" stands twice`);
  const firstLast = departments.findIndex((each) => !each.serves);
  departments.forEach(({ name, serves }, at) => {
    if (!serves) return;
    if (firstLast >= 0 && at > firstLast)
      fail("step-down.department", `"${name}" serves others: put it before "${names[firstLast] ?? ""}"`);
    const unknown = Object.keys(serves).find((each) => !names.includes(each) || each === name);
    if (unknown !== undefined)
      fail("step-down.department", `"${name}" serves "${unknown}", which is no other department`);
  });
}

function baseOf({ name, serves = {} }: Serving, to: string): Exact {
  const base = Object.hasOwn(serves, to) ? exact(serves[to] ?? "0") : ZERO;
  return base.n < 0n ? fail("step-down.base", `${name}: a base of ${serves[to] ?? ""} for ${to} is below 0`) : base;
}
