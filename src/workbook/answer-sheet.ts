// The first sheet of a workbook: the answer in a sentence, and its amounts with bars.
import { countedBy } from "../calculate/budget/scheme-tables.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { shortTitle } from "../headline/network-figures.js";
import { budgetMethods } from "../report/budget-range.js";
import { exact, isZero } from "../money/exact.js";
import type { FigureId } from "../result/register.js";
import { type BookCell, type BookSheet, PERCENT, acrossColumns, headRow } from "./book.js";
import { type Front, best, distinct, labelOf, yearOf } from "./front-part.js";
import { type BookFigure, liveCell } from "./live-figures.js";

// Spreadsheets show no longer text in a cell that one reads at a glance.
const LONGEST = 500;
// Blocks of a bar that stands for the whole.
const BLOCKS = 40;
const MOST = 14;

/** A row of the answer: its words, its amount, and what share of the whole it is, where that is not the row of the whole. */
type Line = {
  readonly label: string;
  readonly amount: BookFigure | undefined;
  readonly share?: BookFigure | "whole" | "of-whole";
  readonly block?: string;
};

/** The answer in a sentence, and amounts with bars of blocks that move with the numbers; it prints on one page. */
export function answerSheet(front: Front, name: string): BookSheet {
  const { report, locale } = front;
  const lines = [...moneyLines(front), ...methodLines(front), ...placeLines(front)].slice(0, MOST);
  const rows: (readonly BookCell[])[] = [
    [{ text: report.title, style: "title" }],
    [{ text: report.answer.headline, style: "answer" }],
  ];
  if (lines.length > 0) {
    rows.push(headRow([say(locale, "sheet.figure"), report.fiscalYear, "%", ""]));
    let whole = 0;
    for (const line of lines) {
      if (line.share === "whole") whole = rows.length + 1;
      rows.push(
        lineCells(front, line, rows.length + 1, {
          row: whole,
          value: lines.find(({ share }) => share === "whole")?.amount?.value,
        }),
      );
    }
  }
  rows.push([]);
  rows.push(...remarksOf(front).map((text) => [{ text, style: "wrapped" } as const]));
  return acrossColumns({ name, rows, widths: [62, 20, 9, 46], frozen: { rows: 0, columns: 0 }, onePage: true });
}

function remarksOf({ report, locale, classed }: Front): string[] {
  const { answer, modeWords: mode, currency, fiscalYear: year, kept } = report;
  const missing = (report.front?.missing ?? []).filter((each) => !answer.sentences.includes(each));
  return [
    ...answer.sentences,
    ...missing,
    ...answer.below,
    ...kept,
    [...(mode === "" ? [] : [`${mode}.`]), say(locale, "sheet.unit", { currency, year })].join(" "),
    ...(locale.reviewed ? [] : [say(locale, "not-reviewed")]),
    ...(classed === undefined ? [] : [say(locale, "sheet.classes", { lines: String(classed) })]),
  ].flatMap(pieces);
}

/** A long text in parts that end where its sentences do. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  for (const sentence of text.split(/(?<=[.!?]) /)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length < LONGEST) parts[parts.length - 1] = `${last} ${sentence}`;
    else parts.push(sentence);
  }
  return parts;
}

function moneyLines(front: Front): Line[] {
  const { figures, locale } = front;
  const of = (id: FigureId) => best(figures, { figure: id, per: yearOf(front, {}) }).figure;
  const need = of("requirement");
  if (need === undefined) return [];
  // One set of centres: where the need leaves some out, the money beside it does.
  const { basis } = need.per;
  const beside = (id: FigureId) =>
    (basis === undefined ? undefined : figures.find(id, yearOf(front, { basis }))) ?? of(id);
  // Money that names no centre is why a sentence may give a range of the shortfall.
  const open = figures.find("secured-funding", yearOf(front, { bucket: "unallocated" }));
  const hasOpen = open?.value != null && !isZero(exact(open.value));
  const undecided: Line = {
    label: `${labelOf("secured-funding", locale)}, ${locale.codes["unallocated"] ?? ""}`,
    amount: open,
  };
  const lines = (["requirement", "secured-funding", "covered-need", "hard-gap"] as const).flatMap((id): Line[] => {
    const amount = beside(id);
    // What is covered is said where it is not all that is secured.
    if (amount === undefined || (id === "covered-need" && amount.value === beside("secured-funding")?.value)) return [];
    const share = id === "requirement" ? "whole" : "of-whole";
    const label = id === "hard-gap" ? say(locale, "word.hard-gap") : labelOf(id, locale);
    return [{ label, amount, share, block: id === "hard-gap" ? "▒" : "█" }];
  });
  return hasOpen ? [...lines, undecided] : lines;
}

function methodLines(front: Front): Line[] {
  const { figures, result, locale } = front;
  const phases = distinct(front, "phase", "tagged-share");
  return budgetMethods(result).flatMap((scheme) =>
    phases.flatMap((phase): Line[] => {
      const per: PerKeys = yearOf(front, { phase, scheme: scheme.id });
      const kind = countedBy(scheme);
      const share = figures.find("tagged-share", { ...per, of: kind, denominator: "all" });
      const amount = figures.find(`${kind}-total`, per);
      const label = [shortTitle(scheme.title, locale), locale.codes[phase] ?? phase].join(", ");
      return share === undefined && amount === undefined ? [] : [{ label, amount, ...(share && { share }) }];
    }),
  );
}

// Places are the answer where nothing else is.
function placeLines(front: Front): Line[] {
  const { figures, result, locale } = front;
  if (figures.find("requirement", yearOf(front, {})) !== undefined) return [];
  return result.supplyStandards.flatMap(({ id, title }): Line[] => {
    const amount = best(figures, { figure: "units-needed", per: yearOf(front, { standard: id }) }).figure;
    return amount === undefined
      ? []
      : [{ label: `${labelOf("units-needed", locale)}: ${shortTitle(title, locale)}`, amount }];
  });
}

type Whole = { readonly row: number; readonly value: string | null | undefined };

function lineCells({ locale }: Front, line: Line, row: number, whole: Whole): BookCell[] {
  const { label, amount, share, block = "█" } = line;
  const words: BookCell[] = [{ text: label }, liveCell(amount, locale)];
  const value = amount?.value;
  if (share === undefined || value == null) return words;
  if (typeof share === "object")
    return share.value === null
      ? [...words, liveCell(share, locale)]
      : [...words, liveCell(share, locale), barCell(`$C${row}`, Number(share.value), block)];
  if (whole.value == null || Number(whole.value) === 0) return words;
  const part = `IF(AND(ISNUMBER($B$${whole.row}),ISNUMBER($B${row})),IF($B$${whole.row}=0,0,$B${row}/$B$${whole.row}),0)`;
  const found = Number(value) / Number(whole.value);
  return [
    ...words,
    { formula: part, cached: { number: String(found) }, format: PERCENT },
    barCell(`$C${row}`, found, block),
  ];
}

/** A bar of blocks; what is not nothing is seen, however small, and what is more than the whole ends with it. */
function barCell(share: string, value: number, block: string): BookCell {
  const count = Math.min(BLOCKS, Math.round(BLOCKS * value));
  const text = count > 0 ? block.repeat(count) : value > 0 ? "▏" : "";
  const blocks = `ROUND(${BLOCKS}*${share},0)`;
  return {
    formula: `IF(ISNUMBER(${share}),IF(${blocks}>0,REPT("${block}",MIN(${BLOCKS},${blocks})),IF(${share}>0,"▏","")),"")`,
    cached: { text },
    format: "General",
    style: "bar",
  };
}
