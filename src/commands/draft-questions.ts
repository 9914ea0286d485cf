import type { Issue } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { PHASES } from "../model/budget-line.js";
import { isDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { type Texts, spoken } from "./command.js";

/** A doubt that only a person can settle. It stops a run until it is taken out of the analysis file. */
export type DraftQuestion = {
  /** The file, and the column where one is meant. */
  readonly about: string;
  readonly question: string;
  /** Place in the analysis file that the answer belongs to, such as `budgets/0/unit`. */
  readonly set?: string;
  /** Answers with what each would mean; the last is always that one does not know. */
  readonly options: readonly DraftOption[];
};

/** What to write at the place; an object or list is added to what is there. */
type DraftOption = { readonly value?: unknown; readonly means: string };

const WORDS = {
  unknown: { en: "do not know: leave this file out", ru: "не знаю: оставить этот файл вне расчёта" },
  total: { en: "the file adds up to {sum}", ru: "в файле всего {sum}" },
  unit1: { en: "whole currency units", ru: "целые единицы валюты" },
  unit1000: { en: "thousands", ru: "тысячи" },
  unit1000000: { en: "millions", ru: "миллионы" },
  point: { en: "the point marks decimals", ru: "точка отделяет дробную часть" },
  comma: { en: "the comma marks decimals", ru: "запятая отделяет дробную часть" },
  state: { en: "the state budget", ru: "государственный (республиканский) бюджет" },
  local: { en: "a local budget", ru: "местный бюджет" },
  currency: { en: "In which currency is the analysis?", ru: "В какой валюте расчёт?" },
  year: { en: "For which fiscal year is the analysis?", ru: "За какой бюджетный год расчёт?" },
  assumed: { en: "“{value}” was put in for now", ru: "пока вписано «{value}»" },
} satisfies Record<string, Texts>;

/**
 * The question that an issue asks, with what each answer would mean in money where that is known.
 *
 * @param issue - an issue of severity `question`
 * @param place - where the file stands in the analysis file, such as `budgets/0`
 * @param headers - the headers of the file
 * @param locale - the language
 */
export function draftQuestion(issue: Issue, place: string, headers: readonly string[], locale: Locale): DraftQuestion {
  const { file = "", column, code } = issue;
  const { set, options } = answers(issue, place, headers, locale);
  return {
    about: column === undefined || code.startsWith("budget.") ? file : `${file}, ${column}`,
    question: localize(issue, locale).message,
    ...(set === undefined ? {} : { set }),
    options: [...options, { means: spoken(locale, WORDS.unknown) }],
  };
}

/** The question for what no file tells and the analysis needs: what stands there for now is said. */
export const draftUnknown = (key: "currency" | "fiscalYear", value: string, locale: Locale): DraftQuestion => ({
  about: "umay.json",
  question: spoken(locale, key === "currency" ? WORDS.currency : WORDS.year),
  set: key,
  options: [{ value, means: spoken(locale, WORDS.assumed).replace("{value}", value) }],
});

type Answers = { readonly set?: string; readonly options: readonly DraftOption[] };

function answers(issue: Issue, place: string, headers: readonly string[], locale: Locale): Answers {
  const { code, column = "", expected = "", detail = {} } = issue;
  const word = (key: keyof typeof WORDS): string => spoken(locale, WORDS[key]);
  const money = (sum: string | undefined): string =>
    sum === undefined || !isDecimal(sum) ? "" : `: ${word("total").replace("{sum}", format(sum, locale.marks))}`;
  switch (code) {
    case "budget.unit-unknown":
      return {
        set: `${place}/unit`,
        options: [
          { value: 1, means: word("unit1") + money(detail["one"]) },
          { value: 1000, means: word("unit1000") + money(detail["thousand"]) },
          { value: 1_000_000, means: word("unit1000000") + money(detail["million"]) },
        ],
      };
    case "unit.ambiguous":
    case "unit.conflict":
      return {
        set: `${place}/unit`,
        options: expected.split(" / ").map((unit) => ({ value: Number(unit), means: format(unit, locale.marks) })),
      };
    case "budget.year-unknown":
      return { set: `${place}/fiscalYear`, options: [] };
    case "budget.level-unknown":
      return {
        set: `${place}/level`,
        options: (["state", "local"] as const).map((value) => ({ value, means: word(value) })),
      };
    case "amount.ambiguous":
      return {
        set: `${place}/decimal`,
        options: [
          { value: ".", means: word("point") + money(detail["sumPoint"] ?? detail["point"]) },
          { value: ",", means: word("comma") + money(detail["sumComma"] ?? detail["comma"]) },
        ],
      };
    case "file.encoding-unsure":
      return {
        set: `${place}/encoding`,
        options: (detail["choices"] ?? "").split("; ").map((each) => ({ value: each.split(":")[0], means: each })),
      };
    case "column.phase": {
      const year = detail["fiscalYear"] ?? "";
      return {
        set: `${place}/${year === "" ? "columns" : "amounts"}`,
        options: PHASES.map((phase) => ({
          value: year === "" ? { [phase]: column } : [{ header: column, fiscalYear: year, phase }],
          means: locale.codes[phase] ?? phase,
        })),
      };
    }
    case "column.ambiguous":
      return {
        set: `${place}/columns`,
        options: headers
          .filter((each) => (detail["candidates"] ?? "").includes(`«${each}»`))
          .map((header) => ({ value: { [detail["field"] ?? ""]: header }, means: header })),
      };
    default:
      return { options: [] };
  }
}
