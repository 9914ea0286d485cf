import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { InputRecord, Understood } from "../../src/model/input-record.js";
import { understoodLines } from "../../src/terminal/understood-lines.js";
import { widthOf } from "../../src/terminal/text.js";

const screen = (width: number, utf8 = true) => ({ width, utf8, colour: false });

const understood: Understood = {
  encodingBy: "letters",
  words: ["Министерство", "труда", "расходы"],
  sheet: "Лист1",
  otherSheets: ["Справочник", "План"],
  headerRows: [3, 4],
  title: ["Приложение 5 к закону о республиканском бюджете", "тыс. тенге", "x".repeat(300), "далее"],
  columns: [
    { field: "id", header: "Код", index: 0, by: "word", language: "ru" },
    { field: "description", header: "Наименование расходов по функциональной классификации", index: 1, by: "analysis" },
    { field: "approved", header: "2024", index: 2, by: "word", fiscalYear: "2024" },
    { field: "executed", header: "executed", index: 3, by: "name" },
  ],
  unused: ["Примечание", "№ п/п"],
  unit: { value: "1000", currency: "KZT", by: "title", text: "тыс. тенге", row: 2 },
  fiscalYear: { value: "2024", by: "header" },
  decimalProof: { column: "2024", cell: " 1 234,5 " },
  aside: { parents: 3, totals: 1, notes: 0, filtered: 2 },
  hierarchy: "codes",
  checks: [
    { kind: "control", key: "2024:approved", count: 1, mismatches: 0, stated: "1234.5", sum: "1234.5" },
    { kind: "control", key: "executed:kept", count: 1, mismatches: 0, stated: "10", sum: "10.4" },
    { kind: "total", key: "2024", count: 1, mismatches: 1, stated: "1000", sum: "999.5" },
    { kind: "parents", key: "2024", count: 12, mismatches: 1 },
    { kind: "parents", key: "approved", count: 3, mismatches: 0 },
  ],
  mended: 1,
};
const input: InputRecord = {
  file: "бюджет-2024.csv",
  sha256: "0".repeat(64),
  rows: 27,
  accepted: 19,
  setAside: 6,
  rejected: 2,
  encoding: "windows-1251",
  delimiter: ";",
  decimal: ",",
  reader: "budget",
  understood,
};

describe("what was understood of a file", () => {
  // Golden: read and agreed to, word for word.
  test("in Russian, 80 columns", () => {
    expect(understoodLines(input, screen(80), ru).join("\n").replaceAll("\u00a0", " ")).toBe(
      `бюджет-2024.csv: прочитан как таблица «бюджет»
  Строк 27 = учтено 19 + отложено 6 (родителей 3, итогов 1, по условию, стороне
  или периоду 2) + не принято 2.
  Кодировка Windows-1251, узнана по буквам: проверьте слова. Прочитаны слова:
  «Министерство», «труда», «расходы». Между ячейками: «;».
  Лист «Лист1».
  Другие листы книги не прочитаны: «Справочник», «План».
  Строк взято из исправленного файла: 1.
  Над таблицей: «Приложение 5 к закону о республиканском бюджете»; «тыс. тенге»;
  «${"x".repeat(77)}
  ${"x".repeat(43)}…»; … +1.
  Заголовок: строки 3, 4.
  Столбцы прочитаны по своим именам: Код, executed.
  Прочитано как    Заголовок                                        Почему
  наименование     «Наименование расходов по функциональной         файл расчёта
                   классификации»
  утверждено 2024  «2024»                                           слово
  Не прочитаны: «Примечание», «№ п/п».
  Суммы: тысячи (тенге). Так сказано над таблицей (строка 2: «тыс. тенге»).
  Знак дроби «,»: это видно по ячейке «1 234,5» в столбце «2024».
  Бюджетный год 2024: из заголовков столбцов.
  Родители и итоги найдены по кодам и суммам. Считаем только строки под ними.
  Опубликованный итог, утверждено, 2024: сходится, 1 234,5.
  Опубликованный итог, исполнено (факт), после keep и drop: 10, по строкам 10,4,
  в пределах допуска (0,4).
  Итог в самом файле, «2024»: НЕ СХОДИТСЯ на −0,5. Указано 1 000, по строкам
  999,5.
  Родители и их части, «2024»: НЕ СХОДИТСЯ 1 из 12.
  Родители и их части, утверждено: сравнено сумм 3, все сходятся.`,
    );
  });

  test.each([80, 72, 40, 20])("nothing is wider than %d columns, nothing is lost", (width) => {
    for (const locale of [en, ru])
      for (const utf8 of [true, false]) {
        const lines = understoodLines(input, screen(width, utf8), locale);
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
        const all = lines.join("").replace(/\s/g, "");
        for (const each of [...understood.words, ...understood.unused, "Справочник", "План", "тыс.тенге"])
          expect(all).toContain(each.replace(/\s/g, ""));
        if (width < 60) for (const { header } of understood.columns) expect(all).toContain(header.replace(/\s/g, ""));
      }
  });

  // Derived: the three parts are those of the record, and they add up to its rows.
  test("rows are always told, and add up", () => {
    const { understood: _, ...unopened } = { ...input, rows: 0, accepted: 0, setAside: 0, rejected: 0 };
    expect(understoodLines(unopened, screen(80), en)).toEqual(["бюджет-2024.csv: not read"]);
    expect(understoodLines(input, screen(80), en).slice(1, 3)).toEqual([
      "  27 rows = 19 counted + 6 set aside (3 parents, 1 total, 2 by condition, side",
      "  or period) + 2 refused.",
    ]);
  });

  test("a plain table of ASCII letters says no more than there is", () => {
    const plain: InputRecord = {
      ...input,
      file: "population.csv",
      reader: "population",
      rows: 1,
      accepted: 1,
      setAside: 0,
      rejected: 0,
      encoding: "utf-8",
      decimal: "none",
      understood: {
        encodingBy: "valid",
        words: [],
        headerRows: [1],
        title: [],
        columns: [{ field: "population", header: "population", index: 0, by: "name" }],
        unused: [],
        aside: { parents: 0, totals: 0, notes: 0, filtered: 0 },
        checks: [],
        mended: 0,
      },
    };
    expect(understoodLines(plain, screen(80), en)).toEqual([
      "population.csv: read as population",
      "  1 row = 1 counted + 0 set aside + 0 refused.",
      "  Text in UTF-8: the whole file fits it. Between cells: “;”.",
      "  Header: row 1.",
      "  Columns read by their own names: population.",
    ]);
  });

  test("a control character of a file does not reach the terminal", () => {
    const lines = understoodLines({ ...input, file: "a\u001b[31m.csv" }, screen(80), en);
    expect(lines.join("\n")).not.toContain("\u001b");
  });
});
