import fc from "fast-check";
import { expect, test } from "vitest";
import { splitText } from "../../src/import/open/split-text.js";
import { samples } from "../support/samples.js";

const sentence = fc.constantFrom(
  "Приложение 3, к закону о бюджете, 2025",
  "Отчёт об исполнении; часть 1",
  "Source: Ministry of Finance, 2024, 2025",
  "(тыс. сом)",
  "Примечание: суммы, округлены",
  "Бюджет",
);
const name = fc.constantFrom("Школы, сады", "Приют", 'ООО "Мир"', "Расходы; прочие", "a\nb", "x | y");
const amount = fc.constantFrom("1,5", "1.234,50", "1 234", "1,234,567", "-", "0", "12.5", "");
const delimiter = fc.constantFrom(";", "\t", ",", "|");

const quoted = (cell: string, by: string): string =>
  cell.includes(by) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const file = fc.record({
  by: delimiter,
  end: fc.constantFrom("\n", "\r\n", "\r"),
  title: fc.array(sentence, { maxLength: 15 }),
  notes: fc.array(sentence, { maxLength: 3 }),
  columns: fc.integer({ min: 1, max: 8 }),
  rows: fc.array(fc.tuple(name, fc.array(amount, { minLength: 8, maxLength: 8 })), { minLength: 3, maxLength: 30 }),
});

test("a table between a title and notes is split as it was written, whatever its delimiter", () => {
  fc.assert(
    fc.property(file, ({ by, end, title, notes, columns, rows }) => {
      const header = ["Код и название", "План", "Факт", "2023", "2024", "Всего", "В том числе", "Доля", "Код"];
      const table = [header, ...rows.map(([first, amounts]) => [first, ...amounts])].map((each) =>
        each.slice(0, columns + 1),
      );
      const lines = table.map((each) => each.map((cell) => quoted(cell, by)).join(by));
      // A sentence that holds the delimiter is quoted, as programs do it.
      const around = (each: string): string => quoted(each, by);
      const text = [...title.map(around), ...lines, ...notes.map(around)].join("\n").replaceAll("\n", end);
      const split = splitText(text);
      expect(split.delimiter).toBe(by);
      expect(split.rows.slice(title.length, title.length + table.length).map((each) => each.cells)).toEqual(table);
      expect(split.rows).toHaveLength(title.length + table.length + notes.length);
    }),
    samples(400),
  );
});

test("no line vanishes, whatever is damaged: each stands in a row, in a cell of one, or is blank", () => {
  const piece = fc.constantFrom('"', ";", ",", "\n", "\r\n", "a", "1,5", '""', " ", "\0", "é");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const { rows } = splitText(text, ";");
      const lines = text.replace(/\r\n?/g, "\n").split("\n");
      const held = new Set<number>();
      for (const { row, cells } of rows) {
        const height = cells.join("").split("\n").length;
        for (let line = row; line < row + height; line++) held.add(line);
      }
      lines.forEach((line, index) => {
        if (!/^[\s;,|"]*$/.test(line)) expect(held, JSON.stringify(text)).toContain(index + 1);
      });
    }),
    samples(700),
  );
});

// Derived: what was written is what is expected of every other row. Seen red: with all lines behind the mark faulty.
test("a mark that opens in one row and is not closed leaves every other row as it was written", () => {
  const table = fc.array(fc.tuple(fc.constantFrom("Приют", "Школы", "Дороги"), fc.nat({ max: 10 ** 7 })), {
    minLength: 4,
    maxLength: 30,
  });
  fc.assert(
    fc.property(table, fc.nat(), fc.constantFrom(";", ",", "\t", "|"), (rows, draw, by) => {
      const broken = draw % rows.length;
      const lines = rows.map(([name, amount], at) => [
        String(at + 1),
        at === broken ? `"${name}` : name,
        String(amount),
      ]);
      const split = splitText(`id${by}name${by}sum\n${lines.map((cells) => cells.join(by)).join("\n")}\n`);
      expect(split.delimiter).toBe(by);
      expect(split.rows.slice(1).map(({ row, cells }) => [row, cells])).toEqual(
        lines.map((cells, at) => [at + 2, cells]),
      );
      expect(split.rows.flatMap(({ row, fault }) => (fault ? [[row, fault.code]] : []))).toEqual([
        [broken + 2, "row.quotes"],
      ]);
    }),
    samples(120),
  );
});
