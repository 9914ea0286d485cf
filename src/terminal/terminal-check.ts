import { type Locale, say } from "../formula/locale.js";
import type { InputRecord } from "../model/input-record.js";
import type { Report } from "../report/pieces.js";
import { type Head, type TerminalOptions, headLines } from "./terminal.js";
import { plainLocale, plainProblem } from "./plain-report.js";
import { problemSection } from "./problem-lines.js";
import { shown, wrap } from "./text.js";
import { understoodLines } from "./understood-lines.js";

/** What was read and what is wrong with it; the head is that of an analysis. */
export type CheckPage = Pick<Report, "problems" | "accepted"> & {
  readonly head?: Head;
  readonly inputs: readonly InputRecord[];
};

/**
 * How every file was understood, then what is wrong, then how much: no figures. No line is wider than the screen.
 *
 * @param page - files, problems, and the head of an analysis
 * @param language - its language
 * @param options - width and signs of the terminal, and whether all problems are printed
 * @returns the lines, without line ends
 */
export function terminalCheck(page: CheckPage, language: Locale, { all, how, ...screen }: TerminalOptions): string[] {
  const locale = plainLocale(language, screen);
  const problems = page.problems.map((each) => plainProblem(each, screen));
  const accepted = page.accepted.map((each) => shown(each, screen));
  const count = (severity: string): number => problems.filter((each) => each.severity === severity).length;
  const counts = { errors: count("error"), questions: count("question"), warnings: count("warning") };
  const verdict = say(locale, problems.length === 0 ? "problems.none" : "check.counts", counts);
  return [
    ...(page.head ? [...headLines(page.head, screen), ""] : []),
    ...(page.inputs.length > 0
      ? unread(page.inputs).flatMap((each, at) => [...(at > 0 ? [""] : []), ...understoodLines(each, screen, locale)])
      : wrap(say(locale, "read.none"), screen.width)),
    ...problemSection({ problems, accepted }, locale, screen, { all, how }),
    "",
    ...wrap(verdict, screen.width),
  ];
}

// Sheets of one workbook are several inputs: what none of them has read is told once.
function unread(inputs: readonly InputRecord[]): readonly InputRecord[] {
  const workbook = (input: InputRecord): string => `${input.sha256} ${input.file.split("#")[0] ?? ""}`;
  return inputs.map((input, at) => {
    const { understood } = input;
    if (!understood?.otherSheets) return input;
    const same = inputs.filter((each) => workbook(each) === workbook(input));
    const read = new Set(same.map((each) => each.understood?.sheet));
    const others = same[0] === inputs[at] ? understood.otherSheets.filter((each) => !read.has(each)) : [];
    return { ...input, understood: { ...understood, otherSheets: others } };
  });
}
