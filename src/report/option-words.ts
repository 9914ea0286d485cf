import type { Option } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import { format } from "../money/format.js";

/** An answer in words, after the total under it where that is known: `30,500: thousands`. */
export const optionWords = ({ total, meaning }: Option, { marks }: Locale): string =>
  total === null ? meaning : `${format(total, marks)}: ${meaning}`;

/** The settings of an answer as the analysis file has them: `"unit": 1000`; each is a line of the entry that is asked about. */
export const answerLines = ({ answer }: Option): readonly string[] =>
  Object.entries(answer).map(([key, value]) => `"${key}": ${JSON.stringify(value, null, 1).replace(/\s*\n\s*/g, " ")}`);
