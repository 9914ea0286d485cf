import type { Option } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import { format } from "../money/format.js";

/** An answer in words, after the total under it where that is known: `30,500: thousands`. */
export const optionWords = ({ total, meaning }: Option, { marks }: Locale): string =>
  total === null ? meaning : `${format(total, marks)}: ${meaning}`;
