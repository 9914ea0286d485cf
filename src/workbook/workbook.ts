import { BEHIND, figuresIn } from "../formula/behind.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { sheetNamesOf } from "../formula/sheet-names.js";
import { needWords } from "../headline/need-words.js";
import type { Report } from "../report/pieces.js";
import { type Result, tablesBehind } from "../result/result.js";
import { assumptionSheet } from "./assumption-sheet.js";
import type { Book } from "./book.js";
import { isTooLarge } from "./book-size.js";
import { chainSheets } from "./chain-sheets.js";
import { checkSheet } from "./check-sheet.js";
import { FRONT_PARTS, frontSheets } from "./front-sheets.js";
import { inputAddresses } from "./input-address.js";
import { inputSheet } from "./input-sheet.js";
import { type LiveFigures, isLive, liveFigures } from "./live-figures.js";
import { sourceSheet } from "./source-sheet.js";
import { textSheet } from "./text-sheet.js";
import type { FigureId } from "../result/register.js";

// The totals that others build on: theirs is a name, not an address.
const NAMED = [
  "requirement",
  "secured-funding",
  "covered-need",
  "hard-gap",
  "expected-gap",
  "soft-gap",
  "surplus",
  "net-gap",
  "coverage-ratio",
  "funded-need-share",
] as const satisfies readonly FigureId[];

/** Names of the cells of the totals of the fiscal year, such as `umay_hard_gap`. */
function namedCells(figures: LiveFigures, fiscalYear: string): Book["names"] {
  return NAMED.flatMap((id) => {
    const all = figures.find(id, { fiscalYear });
    const known = figures.find(id, { fiscalYear, basis: "known" });
    const name = `umay_${id.replaceAll("-", "_")}`;
    return [
      ...(all && isLive(all) ? [{ name, address: all.address }] : []),
      ...(known && isLive(known) ? [{ name: `${name}_known`, address: known.address }] : []),
    ];
  });
}

const BACK_PARTS = ["assumptions", "checks", "sources", "record"] as const;

type SheetNames = ReadonlyMap<string, string>;

/**
 * A result as a workbook: first the answer, then what it rests on, then everything that was read and every table that it
 * was computed by. Every computed number is a live formula that leads back to a cell that was read.
 *
 * @param result - what `publish` gives, for the public; what a run found, for internal use
 * @param report - its report
 * @param language - the language
 * @returns the workbook without a format; undefined for a result without a chain, such as one that was read back, and for one that is too large
 */
export function workbook(result: Result, report: Report, language: Locale): Book | undefined {
  const locale = needWords(result, language);
  if (isTooLarge(tablesBehind(result))) return undefined;
  const chain = result[BEHIND]?.sheets();
  if (!chain || chain.tables.length === 0) return undefined;
  // Numbered, so that they stand apart from the tables behind them: every name that one may have is its own.
  const parts = [...FRONT_PARTS, ...BACK_PARTS];
  const titleOf = (part: (typeof parts)[number], number: number): string => `${number} ${say(locale, `sheet.${part}`)}`;
  const [ofParts, ofInputs, ofTables] = sheetNamesOf([
    parts.flatMap((part) => parts.map((_, at) => titleOf(part, at + 1))),
    chain.inputs.map((each) => each.name),
    chain.tables.map((each) => each.name),
  ]) as [SheetNames, SheetNames, SheetNames];
  const inputs = inputAddresses(chain.inputs, ofInputs);
  const figures = liveFigures(chain, ofTables, figuresIn(result));
  return {
    title: report.title,
    stamp: report.modeWords,
    names: namedCells(figures, result.analysis.fiscalYear),
    sheets: function* () {
      let number = 0;
      const next = (part: (typeof parts)[number]): string => {
        number += 1;
        const title = titleOf(part, number);
        return ofParts.get(title) ?? title;
      };
      for (const { part, make } of frontSheets({ result, report, figures, locale, classed: chain.classed }))
        yield make(next(part));
      if (result.assumptions.length > 0) yield assumptionSheet(next("assumptions"), result.assumptions, inputs, locale);
      yield checkSheet(next("checks"), figures, { sheets: chain.inputs, addresses: inputs }, locale);
      yield sourceSheet(next("sources"), result, locale);
      yield textSheet(next("record"), [report.read, ...report.record]);
      for (const each of chain.inputs) yield inputSheet(each, ofInputs.get(each.name) ?? each.name, locale);
      yield* chainSheets(chain, ofTables, inputs, locale);
    },
  };
}
