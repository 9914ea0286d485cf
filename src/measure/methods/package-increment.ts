// What a multisectoral response costs beyond what is there.
import type { Undefined } from "../../formula/figure.js";
import { exact, sum, toDecimal } from "../../money/exact.js";
import { fail } from "../../money/fail.js";
import { type Money, money, sameCurrency } from "../../money/money.js";

/** Something that the response needs in a sector: a building, a post round the clock, a forensic kit, a training. */
export type PackageElement<C extends string = string> = {
  /** Such as health, social services, police and justice, coordination. */
  readonly sector: string;
  readonly element: string;
  /** Whether it is there and paid for already. */
  readonly exists: boolean;
  /** What it costs once to set it up; null where nobody knows. */
  readonly establish: Money<C> | null;
  /** What it costs in a year to run it; null where nobody knows. */
  readonly operate: Money<C> | null;
};

export type SectorIncrement<C extends string = string> = {
  readonly sector: string;
  readonly existing: readonly string[];
  readonly added: readonly string[];
  /** Once; null where it is not known for an element that is missing. */
  readonly establish: Money<C> | null;
  /** In a year; null where it is not known for an element that is missing. */
  readonly operate: Money<C> | null;
  /** Why there is no amount: `input` is the name of the element. */
  readonly undefined?: Undefined;
};

/**
 * What a multisectoral response costs beyond what is there: the incremental logic of the Essential Services Package.
 *
 * Formula: for each sector the sum over the required elements that do not exist, to establish them (once) and to operate
 * them (in a year), apart from each other. What exists adds nothing: its cost stands in another budget. Where a sector
 * has no infrastructure, the infrastructure is itself an element that is missing.
 *
 * @param elements - every element that the package requires, at least one; amounts of any sign in one currency
 * @returns a sector each, in the order in which they first stand; once and yearly are never added together
 * @throws `package.elements` where there are none; `package.element` where one stands twice in a sector;
 * `money.currency` for two currencies
 * Source: UN Women, UNFPA, WHO, UNDP and UNODC, Essential Services Package, module 7 (estimating resource requirements),
 * read in an excerpt: additional elements where infrastructure exists, else establish and operate.
 * @example packageIncrement([{ sector: "police", element: "desk", exists: false, establish: money("500", "KGS"),
 * operate: money("90", "KGS") }])[0]?.operate // { amount: "90", currency: "KGS" }
 */
export function packageIncrement<C extends string>(
  elements: readonly PackageElement<C>[],
): readonly SectorIncrement<C>[] {
  if (elements.length === 0) fail("package.elements", "a package has at least one element");
  const amounts = elements.flatMap(({ establish, operate }) => [establish, operate].filter(isMoney));
  sameCurrency(amounts);
  const currency = amounts[0]?.currency;
  return [...new Set(elements.map((each) => each.sector))].map((sector) => {
    const required = elements.filter((each) => each.sector === sector);
    const names = required.map((each) => each.element);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) fail("package.element", `"${twice}" stands twice in ${sector}`);
    const added = required.filter((each) => !each.exists);
    const total = (kind: "establish" | "operate"): Money<C> | null => {
      const known = added.map((each) => each[kind]).filter(isMoney);
      if (known.length < added.length || currency === undefined) return null;
      return money<C>(toDecimal(sum(known.map((each) => exact(each.amount)))), currency);
    };
    const unknown = added.find((each) => each.establish === null || each.operate === null);
    return {
      sector,
      existing: required.flatMap((each) => (each.exists ? [each.element] : [])),
      added: added.map((each) => each.element),
      establish: total("establish"),
      operate: total("operate"),
      ...(unknown ? { undefined: { code: "missing-input", input: unknown.element } as const } : {}),
    };
  });
}

const isMoney = <C extends string>(each: Money<C> | null): each is Money<C> => each !== null;
