import { describe, expect, test } from "vitest";
import { readMended } from "../../src/import/read/read-mended.js";

const words = [
  ["file", "row", "reason"],
  ["файл", "строка", "причина"],
];
const read = (text: string) => readMended({ name: "m.csv", bytes: new TextEncoder().encode(text) }, {}, words);
const codes = (text: string) => read(text).issues.map(({ code, row, received }) => [code, row, received]);

describe("mended rows", () => {
  // Worked: two files, one under another header; a row that was deleted is simply not there.
  test("of several files stand at their places", () => {
    const { rows, issues } = read(
      "Файл;Строка;Причина;код;сумма\nf.csv;14;пусто;0801;1,5\nf.csv;16;;0802;'=2\nфайл;строка;причина;a\ng.csv;3;x;y\n",
    );
    expect(issues).toEqual([]);
    expect(rows.get("f.csv")).toEqual(
      new Map([
        [14, ["0801", "1,5"]],
        [16, ["0802", "=2"]],
      ]),
    );
    expect(rows.get("g.csv")).toEqual(new Map([[3, ["y"]]]));
  });

  test("twice with the same cells is no matter; with others neither counts", () => {
    const head = "file,row,reason,a\n";
    expect(codes(`${head}f.csv,2,,x\nf.csv,2,,x\n`)).toEqual([]);
    const twice = read(`${head}f.csv,2,,x\nf.csv,3,,z\nf.csv,2,,y\nf.csv,2,,x\n`);
    expect(twice.issues).toMatchObject([{ code: "mended.twice", row: 4, received: "f.csv", detail: { place: "2" } }]);
    expect(twice.rows.get("f.csv")).toEqual(new Map([[3, ["z"]]]));
  });

  test("without a place are told, and not used", () => {
    const { rows } = read("file,row,reason,a\nf.csv,?,,x\n,2,,y\nf.csv,4,,z\n");
    expect(rows).toEqual(new Map([["f.csv", new Map([[4, ["z"]]])]]));
    expect(codes("file,row,reason,a\nf.csv,?,,x\n,2,,y\nf.csv,4,,z\n")).toEqual([
      ["mended.place", 2, "f.csv, ?"],
      ["mended.place", 3, ", 2"],
    ]);
  });

  test("whose quotes are broken are told, and not used", () => {
    const { rows, issues } = read('file,row,reason,a\nf.csv,2,,x\nf.csv,3,,"y\n');
    expect(issues).toMatchObject([{ code: "row.quotes", row: 3 }]);
    expect(rows.get("f.csv")).toEqual(new Map([[2, ["x"]]]));
  });

  test("another file is not taken for one of refused rows", () => {
    const other = read("centre_id,service,name\nc-1,shelter,x\n");
    expect(other.rows.size).toBe(0);
    expect(other.issues).toMatchObject([
      { code: "mended.not-rejects", received: "centre_id, service, name", expected: "file, row, reason" },
    ]);
  });
});
