// A fiscal year by its first day: its last day, its days, its months, and periods of months of which the same is said;
// and the day so many months after another.
import { addYears } from "date-fns/addYears";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { formatISO } from "date-fns/formatISO";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { subDays } from "date-fns/subDays";

/** Months of a fiscal year, one after another, of which the same is said. */
export type YearPeriod<T> = {
  readonly from: string;
  /** Number of its first month in the fiscal year, from 1. */
  readonly month: number;
  readonly months: number;
  readonly holds: T;
};

/** The periods of a fiscal year: each as long as what is said of the first day of its months stays the same. */
export function yearPeriods<T>(firstDay: string, onDay: (day: string) => T): readonly YearPeriod<T>[] {
  const periods: YearPeriod<T>[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const from = monthsLater(firstDay, month - 1);
    const holds = onDay(from);
    const last = periods.at(-1);
    if (last && JSON.stringify(last.holds) === JSON.stringify(holds))
      periods[periods.length - 1] = { ...last, months: last.months + 1 };
    else periods.push({ from, month, months: 1, holds });
  }
  return periods;
}

export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const at = month - 1 + months;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year + Math.floor(at / 12)}-${two((at % 12) + 1)}${day.slice(7)}`;
}

/** Days of the fiscal year that starts on an ISO date; undefined where the text is no date. */
export function daysOfYear(firstDay: string): number | undefined {
  const first = parseISO(firstDay);
  return isValid(first) ? differenceInCalendarDays(addYears(first, 1), first) : undefined;
}

/** The last day of the fiscal year that starts on an ISO date; undefined where the text is no date. */
export function lastDay(firstDay: string): string | undefined {
  const first = parseISO(firstDay);
  return isValid(first) ? formatISO(subDays(addYears(first, 1), 1), { representation: "date" }) : undefined;
}
