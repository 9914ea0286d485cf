import { addYears } from "date-fns/addYears";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";

/**
 * Days of the fiscal year that starts on a day.
 *
 * @param firstDay - ISO date
 * @returns 365 or 366; undefined where the text is no date
 * @example daysOfYear("2023-07-01") // 366: it holds 29 February 2024
 */
export function daysOfYear(firstDay: string): number | undefined {
  const first = parseISO(firstDay);
  return isValid(first) ? differenceInCalendarDays(addYears(first, 1), first) : undefined;
}
