import { describe, expect, test } from "vitest";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { run } from "../support/run.js";

// Words that umay.json is written with: a sentence about that file must name them.
const OF_THE_ANALYSIS = /"[^"]*"|«(?:currency|source:)»|\{[\w-]+[|}]/g;

describe.each([ru, kk, ky])("in $name", (locale) => {
  // Derived: a Latin word that is a column of a table is the name of a field, and not what the table says.
  // Seen red: the contributions of a line were to be written “in on_cost”, a range had “min” and “max”.
  test("no sentence about a table says a key instead of a header", () => {
    const keys = new Set(Object.keys(locale.headers));
    const told = Object.entries(locale.issues).flatMap(([code, sentence]) =>
      [...sentence.replaceAll(OF_THE_ANALYSIS, "").matchAll(/(?<![\w.-])\w+(?![\w.])/g)].flatMap(([word]) =>
        keys.has(word) ? [`${code}: ${word}`] : [],
      ),
    );
    expect(told).toEqual([]);
  });
});

const FILES = {
  "c.csv": ["код центра,услуга,регион,очаг", "a,убежище,Нарын,x", "a,убежище,Нарын,", "b,убежище,Нарын,"].join("\n"),
  "n.csv": [
    "код норматива,услуга,статья,вид расхода,на что начисляется,норма,цена единицы,валюта,индекс цен",
    "s,убежище,место,переменный,место,1,1000,KGS,cpi",
    "t,убежище,место,переменный,место,1,1000,KGS,",
  ].join("\n"),
  "f.csv": ["источник,состояние,объёмище,валюта,бюджетный год", "Фонд,получено,100,KGS,2025"].join("\n"),
  "a.csv": ["показатель,значение,минимум,источник", "overhead_mode,половина,,допущение", "days,365,300,допущение"].join(
    "\n",
  ),
};

// Derived: what each sentence says was written down from the tables above, by their headers and their words.
describe("a run over tables that are filled in in Russian", () => {
  const { issues } = run(
    {
      ...{ title: "T", language: "ru", currency: "KGS", fiscalYear: "2025" },
      ...{ centres: { file: "c.csv" }, costStandards: { file: "n.csv" } },
      ...{ funding: { file: "f.csv" }, assumptions: { file: "a.csv" } },
    },
    FILES,
  );
  test.each([
    // Seen red: with the codes of the key as they are in the file of results, “shelter”.
    ["key.duplicate", "a, убежище (код центра, услуга) уже есть в строке 2; прочитана только первая."],
    ["standard.several", "действует больше одного норматива: s, t. Впишите нужный в столбец «норматив» у центра"],
    // Seen red: “price_year”, for a column that the table does not have.
    ["index.price-year", "назван ряд cpi, но не указан год цен. Заполните «год цен»."],
    // Seen red: “amount / сумма / объём”, and the key of a budget's columns.
    [
      "column.missing",
      "нет столбца «сумма». Ближе всего: «объёмище». Добавьте столбец или назовите так столбец, в котором это стоит.",
    ],
    ["column.unknown", "столбец «очаг» не знаком и не прочитан."],
    ["assumption.value", "допущение «способ расчёта косвенных расходов»: «половина» не подходит. Нужно: надбавка, доля от всего."], // prettier-ignore
    ["range.incomplete", "указан только один край диапазона (у 365 нет «максимум»)"],
  ])("%s", (code, words) => {
    const messages = issues.filter((issue) => issue.code === code).map(({ message }) => message);
    expect(messages[0]).toContain(words);
    expect(messages.join(" ")).not.toMatch(/columns|«id»|shelter|[a-z]_[a-z]/);
  });
});
