import { format } from "../money/format.js";
import type { Page } from "./page.js";

const PLACES = 2;

/** An amount for one person: in whole units of the currency with two decimals, as it is far below the unit of the page. */
export const perHeadMoney = (value: string, { locale, print }: Page): string =>
  `${format(value, locale.marks, PLACES)}\u00a0${print.currency}`;
