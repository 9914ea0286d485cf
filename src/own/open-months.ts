// How long a centre of a register is open in the year, by the days on which it opens and closes.
import { divide, round, subtract, toDecimal, whole } from "../money/exact.js";
import type { StarterRow as Row } from "../interview/starter-table.js";
import type { Day } from "./values.js";

/** What a register says of when a centre is open. */
export type OpenMonths =
  /** The months of the year, and the year in which it opens where that is a later one. */
  | { readonly row: Row }
  /** It closed before the year. */
  | { readonly isGone: true }
  /** A year alone does not say how many of its months. */
  | { readonly isOpenQuestion: true };

/**
 * The months of a year in which a centre is open.
 *
 * @example openMonths("2025", { opened: undefined, closed: dayIn("30.06.2025") }) // { row: { months_open: "6" } }
 */
export function openMonths(
  fiscalYear: string,
  { opened, closed }: { readonly opened: Day | undefined; readonly closed: Day | undefined },
): OpenMonths {
  const year = Number(fiscalYear);
  if (closed && closed.year < year) return { isGone: true };
  const isLater = opened !== undefined && opened.year > year;
  // The months of a centre that opens later are those of its own year.
  const [from, to] = [opened && opened.year >= year ? opened : undefined, closed?.year === (isLater ? opened.year : year) ? closed : undefined]; // prettier-ignore
  if ((from && from.month === undefined && !isLater) || (to && to.month === undefined)) return { isOpenQuestion: true };
  const end = to ? passed(to, true) : whole(MONTHS);
  const months = subtract(end, from?.month === undefined ? whole(0) : passed(from, false));
  return {
    row: {
      months_open: toDecimal(round(months, PLACES, "half-up")),
      ...(isLater && { opening_year: String(opened.year) }),
    },
  };
}

const [MONTHS, PLACES] = [12, 2];

// Months of a year until a day; the last day of a centre is one of its own, the first one is, too.
function passed({ year, month = 1, day }: Day, isLast: boolean) {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const until = day === undefined ? (isLast ? days : 0) : day - (isLast ? 0 : 1);
  return divide(whole(month * days - days + until), whole(days));
}
