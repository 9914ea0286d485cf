// Numbers that a person can open: those of the first sentences, and how each was made.
import { type Figure, type FigureInput, type PerKeys, derived, sourceWords } from "../formula/figure.js";
import { roundedToSmallest, isCurrency } from "../money/currency.js";
import { indexFigures } from "../formula/figures.js";
import { type Locale, say } from "../formula/locale.js";
import { inputWords, valueWords } from "../formula/words.js";
import type { FundingTotal } from "../headline/network-figures.js";
import { headlineOf } from "../headline/headline.js";
import { percentWords } from "../headline/printer.js";
import type { Page } from "../report/page.js";
import { type Result, partCount } from "../result/result.js";
import { rowReader } from "../result/row-reader.js";
import { isShare } from "../result/register.js";
import { stepsOf } from "../result/steps.js";
import type { Files } from "../run/files.js";
import type { Opened, Part } from "./messages.js";
import { wordsOf } from "../result/find-figures.js";

/** The numbers that a person opens first: those of the first sentences. What each centre lacks is part of the total. */
export function firstNumbers(page: Page, total: FundingTotal): readonly Part[] {
  const { locale, result } = page;
  const find = indexFigures(result);
  // Of a sum that lacks a centre, that of the others is opened, once.
  const said = headlineOf(page, total).figures.flatMap(({ id, per }) => {
    const figure = find(id, per);
    return (figure?.value === null && Object.keys(per).length === 1 ? find(id, total.per) : undefined) ?? figure ?? [];
  });
  const known = { count: String(total.centres - total.missing), all: String(total.centres) };
  return [...new Set(said)].map((each) => {
    const part = partOf(each, each.id, total.per, result, locale);
    if (each.per["basis"] !== "known") return part;
    return { ...part, words: say(locale, "page.number-known", { part: part.words, ...known }) };
  });
}

const MOST_PARTS = 50;

/** How a figure was made: its rule, the same with its numbers, its parts, and what the rule comes from. */
export function openedOf(
  { result, held }: { readonly result: Result; readonly held: Files },
  locale: Locale,
  { id, per }: NonNullable<Part["figure"]>,
): Opened | undefined {
  const found = indexFigures(result)(id, per);
  if (!found) return undefined;
  const { behind, inputsOf, settled } = stepsOf(result);
  const readRow = rowReader({ result, files: held });
  const figure = settled(found);
  const told = wordsOf(figure, locale);
  const inputs = inputsOf(figure);
  const count = told ? inputs.length : Math.max(inputs.length, partCount(result, figure));
  const parts = inputs.slice(0, MOST_PARTS).map(([name, input]): Part => {
    const next = behind(input);
    if (next) return partOf(settled(next), name, figure.per, result, locale);
    const words = `${locale.labels[name] ?? name}: ${inputWords(input, figure, locale)}`;
    return { words, rows: placesOf(input, readRow, locale) };
  });
  return {
    rule: told ? `${locale.labels[figure.id] ?? figure.id} = ${told.rule}` : "",
    sum: told ? `${told.numbers} = ${figureWords(figure, locale)}` : `${say(locale, "explanation.parts")} ${String(count)}: ${figureWords(figure, locale)}`, // prettier-ignore
    parts,
    left: count - parts.length,
    // That a sum is the sum of its parts needs no source.
    sources: [...new Set(figure.sources.filter((each) => each !== derived).map(sourceWords))],
  };
}

function partOf(figure: Figure, name: string, known: PerKeys, result: Result, locale: Locale): Part {
  const isTold = ([key, value]: readonly [string, string]): boolean => known[key] !== value && key !== "part";
  const nameOf = ([key, value]: readonly [string, string]): string =>
    result.centres.find(({ id }) => key === "centre" && id === value)?.name ?? locale.codes[value] ?? value;
  const about = Object.entries(figure.per).filter(isTold).map(nameOf);
  const label = locale.labels[name] ?? locale.labels[figure.id] ?? name;
  return {
    words: `${[label, ...about].join(", ")}: ${figureWords(figure, locale)}`,
    figure: { id: figure.id, per: figure.per },
    rows: [],
  };
}

// A share of a whole is said of a hundred, as the first sentence says it, money to its smallest unit.
function figureWords(figure: Figure, locale: Locale): string {
  if (figure.value !== null && isShare(figure.id)) return percentWords(figure.value, locale);
  const value =
    figure.value !== null && isCurrency(figure.unit) ? roundedToSmallest(figure.value, figure.unit) : figure.value;
  return valueWords({ ...figure, value }, locale);
}

/** Where a value stands: the rows of tables with what is written in them, or what is built in. */
function placesOf({ from }: FigureInput, readRow: ReturnType<typeof rowReader>, locale: Locale): readonly string[] {
  if ("shelf" in from) return [`${say(locale, "explanation.builtIn")}: ${from.shelf}`];
  if (!("cells" in from)) return "pointer" in from ? [from.file] : [];
  const rows = new Map(from.cells.map((cell) => [`${cell.file} ${String(cell.row)}`, cell]));
  return [...rows.values()].slice(0, MOST_PARTS).map(({ file, row }) => {
    const { header = [], cells = [] } = readRow(file, row) ?? {};
    const said = cells.flatMap((cell, at) => (cell.trim() === "" ? [] : [`${header[at] ?? ""}: ${cell}`]));
    return `${file}, ${say(locale, "page.row", { row: String(row) })}. ${said.join("; ")}`;
  });
}
