// Problems on a terminal: each with its number, the row that is meant, and its answers; and, as a section, with what
// was let pass.
import type { Option } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import { type Report, optionWords } from "../report/page.js";
import type { Problem } from "../report/problems.js";
import { type Screen, shown, widthOf, wrap, wrapAfter } from "./text.js";

// Problems of one kind in one column are one; more than these are read in the report.
const FIRST = 20;
const FIRST_ALIKE = 10;
const FIRST_ANSWERS = 40;

/** Whether all problems are printed, and how a question of a file is answered. */
export type ProblemOptions = {
  readonly all: boolean;
  readonly how?:
    | ((file: string | undefined, option: Option, options: readonly Option[]) => string | undefined)
    | undefined;
};

/** The problems, then what was let pass; nothing where there is neither. */
export const problemSection = (
  { problems, accepted }: Pick<Report, "problems" | "accepted">,
  locale: Locale,
  screen: Screen,
  { all, how }: ProblemOptions,
): string[] => [
  ...(problems.length > 0 ? ["", ...problemLines(problems, screen, locale, { all, how })] : []),
  ...(accepted.length > 0 ? ["", ...accepted.flatMap((each) => wrap(each, screen.width))] : []),
];

/** The problems with their numbers, each with the row that is meant where it can be shown, a question with its answers. */
export function problemLines(
  problems: readonly Problem[],
  screen: Screen,
  locale: Locale,
  { all, how }: ProblemOptions,
): string[] {
  const listed = all ? problems : problems.slice(0, FIRST);
  const lead = Math.max(...listed.map((each) => `[${each.number ?? 1}] `.length), 0);
  const more = problems.length - listed.length;
  return [
    ...listed.flatMap(({ options = [], ...each }) => {
      const answers = all ? options : options.slice(0, FIRST_ANSWERS);
      const unsaid = options.length - answers.length;
      return [
        ...problemText(each, lead, screen, locale),
        ...answers.flatMap((option) => {
          const way = how?.(each.file, option, options);
          const text = `${optionWords(option, locale)}${way === undefined ? "" : ` [${way}]`}`;
          return wrapAfter(`${" ".repeat(lead)}- `, shown(text, screen), screen.width, lead + 2);
        }),
        ...(unsaid > 0 ? [" ".repeat(lead) + say(locale, "more-rows", { count: unsaid })] : []),
      ];
    }),
    ...(more > 0 ? [say(locale, "more-rows", { count: more })] : []),
  ];
}

function problemText({ number, text, alike, frame }: Problem, lead: number, screen: Screen, locale: Locale): string[] {
  const lines = wrapAfter(`[${number ?? 1}] `.padEnd(lead), text, screen.width, lead);
  const indent = " ".repeat(lead);
  const same =
    alike.length > 0
      ? wrapAfter(indent, say(locale, "alike", { count: alike.length, rows: rowList(alike) }), screen.width, lead)
      : [];
  return [...lines, ...(frame ? frameLines(frame, lead, screen) : []), ...same];
}

const rowList = (rows: readonly number[]): string =>
  rows.length > FIRST_ALIKE
    ? `${rows.slice(0, FIRST_ALIKE).join(", ")} (+${String(rows.length - FIRST_ALIKE)})`
    : rows.join(", ");

/** The row with a mark under what is meant; a row too long for the screen is shown around the mark. */
function frameLines(frame: NonNullable<Problem["frame"]>, lead: number, { width }: Screen): string[] {
  const gutter = `${" ".repeat(lead)}> ${frame.row} | `;
  const room = width - widthOf(gutter);
  if (room < 8) return [];
  const start = Math.max(0, Math.min(frame.from - 4, frame.text.length - room));
  const from = frame.from - start;
  const text = frame.text.slice(start, start + room);
  const mark = "^".repeat(Math.max(1, Math.min(frame.length, room - from)));
  return [gutter + text, " ".repeat(gutter.length - 2) + `| ${" ".repeat(from)}${mark}`];
}
