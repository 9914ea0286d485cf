import type { Option } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";
import { answerLines } from "../report/page.js";
import { flagsOf } from "./budget-flags.js";
import { isOfAnalysis, placeOf } from "../questions/questions-of.js";

/** How an answer to a question about a file is given; undefined where nothing that is written gives it. */
export type HowToAnswer = (file: string | undefined, option: Option, options: readonly Option[]) => string | undefined;

/** By the flags of the command. */
export const byFlags: HowToAnswer = (_, option, options) => {
  const { answer, detail = {} } = option;
  const { phase, header } = detail;
  const alike = options.filter((each) => each.detail?.["phase"] === phase);
  if (phase !== undefined && alike.length === 1) return `--phase ${phase}`;
  return flagsOf(answer, header);
};

/** By flags that say the settings themselves, for what has no file of its own to write them into: a data package. */
export const bySettings: HowToAnswer = (_, { answer, detail }) => flagsOf(answer, detail?.["header"]);

/** By what is written into the analysis file: the place and the line, such as `budgets/0 "unit": 1000`. */
export const byFile =
  (analysis: Analysis): HowToAnswer =>
  (file, option) => {
    const keys = Object.keys(option.answer);
    const lines = answerLines(option).map((line, at) => {
      const place = isOfAnalysis(keys[at] ?? "") ? "" : placeOf(file, analysis);
      return place === "" ? line : `${place} ${line}`;
    });
    return lines.length > 0 ? lines.join(", ") : undefined;
  };
