import type { Funding } from "../../model/funding.js";

/** The months of the fiscal year that money is for, first and last included; a blank one is the end of the year. */
export function spanOf({ month_from: from, month_to: to }: Funding): string {
  return `${Number(from ?? "1")}–${Number(to ?? "12")}`;
}

/** Whether nothing says which months money is for, so that it is spread over the whole year. */
export const isSpread = ({ month_from: from, month_to: to }: Funding): boolean =>
  from === undefined && to === undefined;
