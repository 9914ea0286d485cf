import type { Issue } from "../formula/issue.js";
import type { Alone } from "./alone.js";
import { type Texts, spoken } from "./command.js";
import type { DraftOptions, DraftPlace } from "./draft-types.js";

const WORDS = {
  sheet: { en: "the sheet “{name}”", ru: "лист «{name}»", kk: "«{name}» парағы", ky: "«{name}» барагы" },
  table: {
    en: "the table with its header in row {name}",
    ru: "таблица с заголовком в строке {name}",
    kk: "тақырыбы {name}-жолдағы кесте",
    ky: "аталыштары {name}-сапта турган таблица",
  },
  apart: {
    en: "these rows are no part of the table",
    ru: "эти строки не из этой таблицы",
    kk: "бұл жолдар осы кестеден емес",
    ky: "бул саптар ушул таблицадан эмес",
  },
} satisfies Record<string, Texts>;

/**
 * The answers to a question about where in a file its table is: its letters, its sheet, its header.
 *
 * @returns undefined where the question is about something else
 */
export function tableOptions(
  issue: Issue,
  alone: Alone,
  { place, file, locale }: DraftPlace,
): DraftOptions | undefined {
  const { code, expected = "", detail = {} } = issue;
  const word = (key: keyof typeof WORDS, name = ""): string => spoken(locale, WORDS[key]).replace("{name}", name);
  switch (code) {
    case "file.encoding-unsure":
      return {
        set: `${place}/encoding`,
        options: (detail["choices"] ?? "")
          .split(/; (?=[a-z\d-]+: )/)
          .map((each) => ({ value: each.split(":")[0], means: each.slice(each.indexOf(":") + 1).trim() })),
      };
    case "file.sheet-which":
      return {
        set: `${place}/sheet`,
        options: alone.sheets.map((name) => ({ value: name, means: word("sheet", name) })),
      };
    case "table.second": {
      const headers = [alone.input.understood?.headerRows ?? [], expected.split(", ").map(Number)];
      const options = headers.map((value) => ({ value, means: word("table", String(value.at(-1))) }));
      return { set: `${place}/headerRows`, options };
    }
    case "table.rows-above": {
      const means = word("apart");
      return { set: "accept/-", options: [{ value: { code, budget: file, reason: means }, means }] };
    }
    default:
      return undefined;
  }
}
