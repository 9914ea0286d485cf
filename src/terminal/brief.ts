import { type Locale, say } from "../formula/locale.js";
import type { Drawing, Report } from "../report/pieces.js";
import { type Exact, divide, exact, isZero, multiply, sum, whole } from "../money/exact.js";
import { BAR_SIGNS, barLine } from "./bar-line.js";
import { plainLocale, plainReport } from "./plain-report.js";
import { problemLines } from "./problem-lines.js";
import type { TerminalOptions } from "./terminal.js";
import { type Screen, bolder, shown, wrap } from "./text.js";
import { round } from "../money/round.js";

// What nobody screened is most of a budget: a row of question marks would look like a broken text.
const UNSCREENED = ".";

type Screening = Extract<Drawing, { kind: "screening" }>;

/** A budget as a bar of signs: what a method counts, what nobody screened, and what was screened and is not counted. */
function screeningLine(
  { targeted, other, unscreened }: Screening,
  locale: Locale,
  screen: Screen,
  width: number,
): string[] {
  const parts = [
    { sign: BAR_SIGNS.received, word: say(locale, "brief.counted"), value: sum(targeted.map(exact)) },
    { sign: UNSCREENED, word: say(locale, "brief.unscreened"), value: exact(unscreened) },
    { sign: BAR_SIGNS.signed, word: say(locale, "brief.screened"), value: exact(other) },
  ].filter(({ value }) => !isZero(value));
  const all = sum(parts.map(({ value }) => value));
  if (parts.some(({ value }) => value.n < 0n) || isZero(all)) return [];
  const columns = (value: Exact): number =>
    Math.max(Number(round(multiply(divide(value, all), whole(width)), 0, "half-up").n), 1);
  const line = parts
    .map(({ sign, value }) => sign.repeat(columns(value)))
    .join("")
    .slice(0, width);
  const key = parts.map(({ sign, word }) => `${sign}\u00a0${word}`).join("  ");
  return [shown(line, screen), ...wrap(shown(key, screen), screen.width)];
}

// The largest shortfalls that are named.
const NAMED = 3;
// A bar that is longer says no more.
const WIDEST = 74;

/**
 * A report on one screen: the answer first, a bar, where most is missing, and what must be answered. Tables, remarks and
 * how files were understood are left to others.
 *
 * @param report - the report
 * @param language - its language
 * @param options - width in columns, signs and colours of the terminal, and how a question is answered
 * @returns the lines, without line ends
 */
export function brief(report: Report, language: Locale, options: TerminalOptions): string[] {
  const page = plainReport(report, options);
  const locale = plainLocale(language, options);
  const { width, colour } = options;
  const { headline, sentences, below, checks } = page.answer;
  const must = new Set(checks.flatMap(({ says }) => says.map((each) => shown(each, options))));
  const others = [...sentences, ...below.filter((each) => must.has(each)), ...page.checked].join(" ");
  // What is covered, or what every promise would leave; the other facts stand with the tables.
  const beside = covered(page, locale) ?? page.front?.facts[0];
  const facts = [...largest(page, locale), ...(beside === undefined ? [] : [beside]), ...methods(page)].join(" ");
  const bar = barOf(page, locale, options);
  return [
    ...wrap(headline, width).map(bolder({ colour })),
    ...paragraph(others, width),
    ...(bar.length > 0 ? ["", ...bar] : []),
    ...(facts === "" ? [] : ["", ...wrap(facts, width)]),
    ...(page.answer.asked.length === 0 ? [] : ["", ...page.answer.asked.flatMap((each) => wrap(each, width))]),
    ...open(page, locale, options),
  ];
}

const paragraph = (text: string, width: number): string[] => (text === "" ? [] : wrap(text, width));

function barOf({ front, budget }: Report, locale: Locale, screen: TerminalOptions): string[] {
  const width = Math.min(screen.width, WIDEST);
  if (front?.bar && front.sum) {
    const end = front.bar.need;
    if (end === null || isZero(exact(end))) return [];
    const line = barLine(front.bar, end, width);
    return [shown(line, screen), ...wrap(shown(keyOf(line, locale), screen), screen.width)];
  }
  const drawing = budget.flatMap(({ rows }) => rows.flatMap((row) => row.drawing ?? [])).find(({ kind }) => kind === "screening"); // prettier-ignore
  return drawing?.kind === "screening" ? screeningLine(drawing, locale, screen, width) : [];
}

const SIGNS = ["covered", "received", "signed", "promised", "short", "need", "surplus"] as const;

// Each sign that is drawn stays with its word.
const keyOf = (line: string, locale: Locale): string =>
  SIGNS.filter((sign) => line.includes(BAR_SIGNS[sign]))
    .map((sign) => `${BAR_SIGNS[sign]}\u00a0${say(locale, `bar.${sign}`)}`)
    .join("  ");

// Of a range the bar draws what is covered for sure.
const covered = ({ front }: Report, locale: Locale): string | undefined =>
  front?.sum?.range && say(locale, "answer.covered", { covered: front.sum.covered.text, share: front.sum.share.text });

function largest({ front }: Report, locale: Locale): string[] {
  const { rows = [], columns = [] } = front?.centres ?? {};
  const at = columns.findIndex(({ id }) => id === "hard-gap");
  const short = rows.flatMap(({ kind, key, label, cells }) => {
    const { value, text = "" } = cells[at] ?? {};
    return kind === "item" && key !== "others" && value != null && !isZero(exact(value)) ? [`${label} ${text}`] : [];
  });
  return short.length < 2 ? [] : [say(locale, "brief.largest", { list: short.slice(0, NAMED).join(" · ") })];
}

// What several methods give for the same budget, where that differs.
const methods = ({ budget }: Report): string[] =>
  budget.flatMap(({ id, title, rows }) => {
    const shares = new Set(rows.map(({ cells }) => cells[1]?.text));
    return id === "methods" && /\d/.test(title) && shares.size > 1 ? [title] : [];
  });

// What must be mended or answered is printed whole; what only warns is counted.
function open({ problems }: Report, locale: Locale, options: TerminalOptions): string[] {
  const must = problems
    .filter(({ severity }) => severity !== "warning")
    // No figure here points at a problem, so they are counted by themselves.
    .map((each, at) => ({ ...each, number: at + 1 }));
  return must.length === 0 ? [] : ["", ...problemLines(must, options, locale, { all: options.all, how: options.how })];
}
