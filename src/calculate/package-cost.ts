import { type PackageElement, packageIncrement } from "../measure/methods/package-increment.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { PackageRow } from "../model/package-element.js";
import { ZERO, add, exact, multiply } from "../money/exact.js";
import { type Money, money } from "../money/money.js";
import { toDecimal } from "../money/to-decimal.js";
import { type GivenAssumptions, centreRequirement } from "./centre-requirement.js";

/** A cost standard with the assumptions that it needs. */
export type CostedBy = { readonly lines: readonly CostStandardLine[]; readonly assumptions: GivenAssumptions };

/** The column of the table that says how much of what drives a line there is. */
const DRIVEN = {
  capacity: ["place", "place_night", "person_night"],
  clients: ["client"],
  cases: ["case"],
} as const satisfies Record<string, readonly CostStandardLine["driver"][]>;
const COLUMNS = ["capacity", "clients", "cases"] as const;

/** An element that stands, must be added, or of which nobody said. */
export type PackageAnswer = {
  readonly element: PackageRow["element"];
  readonly stands: boolean | undefined;
  /** Once and in a year; null where nobody knows. */
  readonly establish: Money | null;
  readonly operate: Money | null;
  /** Columns that the pack needs and the row leaves blank. */
  readonly needs: readonly (keyof typeof DRIVEN)[];
  /** Whether an amount is from the numbers of a pack. */
  readonly byPack: boolean;
};

/**
 * What an element of the package would cost: the amounts of its row, else one centre by a cost standard.
 *
 * @param row - the row of the table
 * @param costed - the standard of its service; undefined where there is none in the currency
 */
export function packageAnswer(row: PackageRow, costed: CostedBy | undefined, currency: string): PackageAnswer {
  const own = (amount: string | undefined): Money | null => (amount === undefined ? null : money(amount, currency));
  const isCosted = row.stands === "no" && costed !== undefined;
  const pack = isCosted ? centreOf(row, costed, currency) : undefined;
  const [establish, operate] = [own(row.establish), own(row.operate)];
  return {
    element: row.element,
    stands: row.stands === undefined ? undefined : row.stands === "yes",
    establish: establish ?? pack?.establish ?? null,
    operate: operate ?? pack?.operate ?? null,
    needs: isCosted && operate === null ? COLUMNS.filter((column) => isBlank(row, column, costed.lines)) : [],
    byPack: (establish === null && pack?.establish != null) || (operate === null && pack?.operate != null),
  };
}

const isBlank = (row: PackageRow, column: keyof typeof DRIVEN, lines: readonly CostStandardLine[]): boolean => {
  const drivers: readonly string[] = DRIVEN[column];
  return row[column] === undefined && lines.some(({ driver }) => drivers.includes(driver));
};

function centreOf(row: PackageRow, { lines, assumptions }: CostedBy, currency: string) {
  const [line] = lines;
  if (!line) return undefined;
  const size = row.capacity === undefined ? {} : ({ capacity: row.capacity, capacity_unit: "family_place" } as const);
  const { clients, cases } = row;
  const { value } = centreRequirement(
    { centre_id: row.region, service: line.service, ...size, ...{ clients, cases } },
    lines,
    assumptions,
  );
  return { establish: setUp(lines, row, currency), operate: value === null ? null : money(value, currency) };
}

/** What all capital lines of one centre cost to buy; null where its places are not known. */
function setUp(lines: readonly CostStandardLine[], { capacity }: PackageRow, currency: string): Money | null {
  const capital = lines.filter(({ behaviour }) => behaviour === "capital");
  if (capacity === undefined && capital.some(({ driver }) => driver === "place")) return null;
  const bought = capital.map(({ driver, quantity, unit_cost: cost }) =>
    multiply(multiply(exact(quantity), exact(cost)), exact(driver === "place" ? (capacity ?? "0") : "1")),
  );
  return money(toDecimal(bought.reduce(add, ZERO)), currency);
}

/** What must be added in one region: with everything, and of what is known. What nobody answered is in neither. */
export function packageTotals(answers: readonly PackageAnswer[]) {
  const asElements = (some: readonly PackageAnswer[]): readonly PackageElement[] =>
    some.map(({ element, stands, establish, operate }) => ({
      ...{ sector: "", element, exists: stands === true, establish, operate },
    }));
  const total = (some: readonly PackageAnswer[]) =>
    some.length === 0 ? undefined : packageIncrement(asElements(some))[0];
  const said = answers.filter(({ stands }) => stands !== undefined);
  const missing = said.filter(({ stands }) => stands === false);
  const isKnown = ({ establish, operate }: PackageAnswer): boolean => establish !== null && operate !== null;
  return {
    unanswered: answers.filter(({ stands }) => stands === undefined).map(({ element }) => element),
    notCosted: missing.filter((each) => !isKnown(each)).map(({ element }) => element),
    known: total(missing.filter(isKnown)),
  };
}
