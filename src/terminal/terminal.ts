import { type Locale, say } from "../formula/locale.js";
import { paidByPool } from "../report/money-bar.js";
import type { Report, Table } from "../report/pieces.js";
import { BAR_SIGNS } from "./bar-line.js";
import { plainLocale, plainReport } from "./plain-report.js";
import { type ProblemOptions, problemSection } from "./problem-lines.js";
import { tableLines } from "./table-lines.js";
import { type Screen, bolder, shown, wrap } from "./text.js";

/** How a report is printed; `all` prints every row. */
export type TerminalOptions = Screen & ProblemOptions;

/**
 * A report as lines for a terminal: what was read, the answer, its tables, what was assumed, and the problems last so
 * that they stay in sight. No line is wider than the screen, and no cell is cut.
 *
 * @param report - the report
 * @param language - its language
 * @param options - width in columns, signs and colours of the terminal, and whether all rows are printed
 * @returns the lines, without line ends
 */
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
    const about = detail === undefined ? "" : ` (${detail})`;
    return `${label}${about} ${cells[0]?.text ?? ""}`;
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
