// A result on a terminal: the whole report, what was read and is wrong, and the answer in brief.
import { type Locale, say } from "../formula/locale.js";
import { paidByPool } from "../report/money-bar.js";
import type { Drawing, Report, Table } from "../report/page.js";
import { BAR_SIGNS, barLine } from "./bar-line.js";
import { plainLocale, plainProblem, plainReport } from "./plain-report.js";
import { type ProblemOptions, problemLines, problemSection } from "./problem-lines.js";
import { tableLines } from "./table-lines.js";
import { type Screen, bolder, shown, wrap } from "./text.js";
import type { InputRecord } from "../model/input-record.js";
import { understoodLines } from "./understood-lines.js";
import { type Exact, divide, exact, isZero, multiply, round, sum, whole } from "../money/exact.js";

export type TerminalOptions = Screen & ProblemOptions;

/** What was read, the answer, its tables, what was assumed; problems last, so that they stay in sight. */
export function terminal(report: Report, language: Locale, options: TerminalOptions): string[] {
  const page = plainReport(report, options);
  const locale = plainLocale(language, options);
  const tables = [
    page.centres,
    page.regions,
    page.sources,
    ...page.money,
    ...page.plan,
    ...page.supply,
    ...page.budget,
  ].filter((each) => each !== undefined);
  return [
    ...headLines(page, options),
    "",
    ...(page.read.rows.length > 0
      ? tableLines(page.read, { screen: options, locale, all: true })
      : [say(locale, "read.none")]),
    ...answerLines(page, options),
    ...tables.flatMap((each) => ["", ...titled(each, page, locale, options)]),
    ...page.kept.flatMap((each) => ["", ...wrap(each, options.width)]),
    "",
    ...assumedLines(page, locale, options),
    ...problemSection(page, locale, options, options),
    ...(locale.reviewed ? [] : ["", ...wrap(say(locale, "not-reviewed"), options.width)]),
  ];
}

function answerLines({ answer }: Report, { width, colour }: TerminalOptions): string[] {
  const { headline, sentences, below, facts } = answer;
  return [
    "",
    ...wrap(headline, width).map(bolder({ colour })),
    ...[sentences, below].flatMap((each) => (each.length > 0 ? wrap(each.join(" "), width) : [])),
    ...facts.flatMap((each) => wrap(`- ${each}`, width - 2).map((line, at) => (at === 0 ? line : `  ${line}`))),
  ];
}

function titled(table: Table, page: Report, locale: Locale, options: TerminalOptions): string[] {
  const unit = table.unit === undefined || table.unit === page.shortUnit ? "" : ` (${table.unit})`;
  const bars = table.scale !== undefined && table.rows.some((each) => each.bar !== undefined);
  return [
    ...wrap(table.title + unit, options.width),
    ...tableLines(table, { screen: options, locale, all: options.all }),
    ...(bars ? wrap(shown(legend(table, locale), options), options.width) : []),
  ];
}

// Each sign stays with its word.
const legend = ({ rows }: Table, locale: Locale): string =>
  [
    ...(rows.some(({ bar }) => bar?.covered !== undefined)
      ? (["covered", "short", "need", "surplus"] as const).map(
          (sign) => `${BAR_SIGNS[sign]} ${say(locale, `bar.${sign}`)}`,
        )
      : [say(locale, "legend", { ...BAR_SIGNS })]),
    ...(rows.some(({ bar }) => bar && paidByPool(bar)) ? [`${BAR_SIGNS.pool} ${say(locale, "bar.pool")}`] : []),
  ]
    .join(" ")
    .replace(/(?<=(?:^| )[^\p{L}\s]) /gu, "\u00a0");

function assumedLines({ assumed }: Report, locale: Locale, { width, all, ...screen }: TerminalOptions): string[] {
  if (all && assumed.rows.length > 0)
    return [...wrap(assumed.title, width), ...tableLines(assumed, { screen: { width, ...screen }, locale, all })];
  const list = assumed.rows.map(({ label, detail, cells }) => {
    return `${label}${detail === undefined ? "" : ` (${detail})`} ${cells[0]?.text ?? ""}`;
  });
  const short = list.length === 0 ? [] : [say(locale, "assumed.short", { count: list.length, list: list.join(", ") })];
  return [...short, ...assumed.remarks].flatMap((each) => wrap(each, width));
}

/** What the head of a page says; without figures there is no unit. */
export type Head = Pick<Report, "version" | "title" | "fiscalYear" | "modeWords"> & Partial<Pick<Report, "unit">>;

/** The head of a page: who speaks, about what, in which unit and for whom. */
export function headLines({ version, title, fiscalYear, unit, modeWords }: Head, screen: Screen): string[] {
  const named = title.includes(fiscalYear) ? title : `${title}, ${fiscalYear}`;
  return wrap(
    shown(
      [`umay ${version}`, named, ...(unit === undefined ? [] : [unit]), modeWords]
        .filter((each) => each !== "")
        .join(" · "),
      screen,
    ),
    screen.width,
  );
}

/** What was read and what is wrong with it; the head is that of an analysis. */
export type CheckPage = Pick<Report, "problems" | "accepted"> & {
  readonly head?: Head;
  readonly inputs: readonly InputRecord[];
};

/** How every file was understood, then what is wrong, then how much: no figures. */
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

function screeningLine(
  { targeted, other, unscreened }: Extract<Drawing, { kind: "screening" }>,
  locale: Locale,
  screen: Screen,
  width: number,
): string[] {
  const parts = [
    { sign: BAR_SIGNS.received, word: say(locale, "brief.counted"), value: sum(targeted.map(exact)) },
    // What nobody screened is most of a budget: a row of question marks would look like a broken text.
    { sign: ".", word: say(locale, "brief.unscreened"), value: exact(unscreened) },
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

const NAMED = 3;
// A bar that is longer says no more.
const WIDEST = 74;

/** The answer first, a bar, where most is missing, and what must be answered; the rest is left to others. */
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
    ...(others === "" ? [] : wrap(others, width)),
    ...(bar.length > 0 ? ["", ...bar] : []),
    ...(facts === "" ? [] : ["", ...wrap(facts, width)]),
    ...(page.answer.asked.length === 0 ? [] : ["", ...page.answer.asked.flatMap((each) => wrap(each, width))]),
    ...open(page, locale, options),
  ];
}

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
