import type { Issue } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { type Texts, spoken } from "./command.js";
import type { Alone } from "./alone.js";
import { draftOptions } from "./draft-options.js";
import type { DraftPlace, DraftQuestion } from "./draft-types.js";

const WORDS = {
  unknown: {
    en: "do not know: leave this file out",
    ru: "не знаю: оставить этот файл вне расчёта",
    kk: "білмеймін: бұл файлды есептен тыс қалдыру",
    ky: "билбейм: бул файлды эсептен тышкары калтыруу",
  },
  currency: {
    en: "In which currency is the analysis? “{value}” stands there until you write it: three capital letters.",
    ru: "В какой валюте расчёт? Пока вместо неё стоит «{value}»: впишите три заглавные буквы.",
    kk: "Талдау қай валютада? Жазғаныңызша онда «{value}» тұрады: үш бас әріп жазыңыз.",
    ky: "Эсептөө кайсы валютада? Азырынча анын ордунда «{value}» турат: үч баш тамга жазыңыз.",
  },
  fiscalYear: {
    en: "For which fiscal year is the analysis? “{value}” stands there until you write it.",
    ru: "За какой бюджетный год расчёт? Пока вместо него стоит «{value}».",
    kk: "Талдау қай қаржы жылына арналған? Жазғаныңызша онда «{value}» тұрады.",
    ky: "Эсептөө кайсы бюджеттик жылга арналган? Азырынча анын ордунда «{value}» турат.",
  },
} satisfies Record<string, Texts>;

/** What stands for a currency or a year that nobody has told: nobody can take it for an answer. */
export const UNKNOWN = { currency: "XXX", fiscalYear: "0000" } as const;

/**
 * The questions of a file that was read by itself, with what each answer would mean in money where that is known.
 *
 * @param alone - the file as it was read
 * @param at - where it stands in the analysis file
 */
export function draftQuestions(alone: Alone, at: DraftPlace): readonly DraftQuestion[] {
  const asked = askedOf(alone);
  return asked.map((issue) => {
    const { file = "", column, code } = issue;
    const { set, options } = draftOptions(issue, asked, alone, at);
    return {
      about: column === undefined || code.startsWith("budget.") ? file : `${file}, ${column}`,
      question: localize(issue, at.locale).message,
      ...(set === undefined ? {} : { set }),
      options: [...options, { means: spoken(at.locale, WORDS.unknown) }],
    };
  });
}

/** The question for what no file tells and the analysis needs. */
export const draftUnknown = (key: keyof typeof UNKNOWN, found: readonly string[], locale: Locale): DraftQuestion => ({
  about: "umay.json",
  question: spoken(locale, WORDS[key]).replace("{value}", UNKNOWN[key]),
  set: key,
  options: found.map((value) => ({ value, means: value })),
});

// A doubt about a column is one question, however many cells have it.
function askedOf({ issues }: Alone): readonly Issue[] {
  const questions = issues.filter((each) => each.severity === "question");
  const asked = new Map(
    questions.map((each) => [JSON.stringify([each.code, each.column, keyOf(each)]), each] as const).reverse(),
  );
  const dated = yearsAsked(issues).length > 0;
  return (
    [...asked.values()]
      .reverse()
      // In another encoding the headers have other letters: first the encoding, then the columns.
      .filter((each) => !isEncodingOpen(issues) || each.column === undefined)
      // Another table has columns, a unit and a year of its own.
      .filter((each) => !isTableOpen(issues) || OF_ANY_TABLE.test(each.code))
      // The years stand in the headers of the columns that are asked about.
      .filter((each) => each.code !== "budget.year-unknown" || !dated)
  );
}

const OF_ANY_TABLE = /^(?:file|table)\.|^budget\.level-unknown$/;

const keyOf = ({ code, row, detail }: Issue): unknown => (code.startsWith("hierarchy.") ? row : detail?.["key"]);

/** Years in the headers that are asked about. */
export const yearsAsked = (issues: readonly Issue[]): readonly string[] =>
  issues.flatMap(({ code, detail = {} }) => {
    const year = code === "column.phase" ? detail["fiscalYear"] : code === "column.ambiguous" ? yearOf(detail) : "";
    return year === undefined || year === "" ? [] : [year];
  });

const yearOf = ({ field = "" }: Readonly<Record<string, string>>): string =>
  field.includes(":") ? (field.split(":")[0] ?? "") : "";

/** Whether it is not known which of several tables is meant. */
export const isTableOpen = (issues: readonly Issue[]): boolean =>
  issues.some((each) => each.code === "table.second" && each.severity === "question");

/** Whether it is not known in which letters a file is written. */
export const isEncodingOpen = (issues: readonly Issue[]): boolean =>
  issues.some((each) => each.code === "file.encoding-unsure");
