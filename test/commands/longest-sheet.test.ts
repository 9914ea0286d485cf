import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, expect, test } from "vitest";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(temporary.clear);

const told = ({ out, err }: { readonly out: string; readonly err: string }): string =>
  `${out}${err}`.replace(/\s+/g, " ");

const people = {
  name: "People",
  rows: [
    ["year", "population"],
    [2023, 13229],
    [2024, 13142],
  ],
};
const lines = { name: "Lines", rows: [["Code", "Item", "Approved 2024"], ...[10, 20, 30, 40].map((each) => [`c-${String(each)}`, "x", each])] }; // prettier-ignore

// Derived: 10 + 20 + 30 + 40. Seen red: the list of inhabitants was read, «holds no budget» was said, whatever sheet was named.
test("a list of inhabitants beside the longer sheet of a budget makes the workbook no table of inhabitants", async () => {
  const folder = temporary.make();
  writeFileSync(join(folder, "b.xlsx"), await writeXlsx({ sheets: [people, lines] }));
  const which = told(await umay(folder, ["check", "b.xlsx"]));
  expect(which).toContain("has several sheets with tables: People, Lines. Which one is meant?");
  expect(told(await umay(folder, ["budget", "b.xlsx", "--sheet", "Lines", "--unit", "1"]))).toContain("Budget: 100 (approved, 2024)"); // prettier-ignore
});

test("a table of inhabitants that is the longest sheet is one as before", async () => {
  const folder = temporary.make();
  const short = { ...lines, rows: lines.rows.slice(0, 2) };
  writeFileSync(join(folder, "p.xlsx"), await writeXlsx({ sheets: [people, short] }));
  expect(told(await umay(folder, ["check", "p.xlsx"]))).toContain("read as population");
});

// Derived: rows 4 and 5 repeat the code of row 2, row 6 that of row 3. Seen red: each was a message of its own.
test("rows that repeat the code of another are one message", async () => {
  const folder = temporary.make();
  writeFileSync(join(folder, "b.csv"), "Code,Item,Approved 2024\na,x,1\nb,y,2\na,z,3\na,v,4\nb,w,5\n");
  const says = told(await umay(folder, ["check", "b.csv"]));
  expect(says).toContain("a (id, fiscalYear) already stands in row 2");
  expect(says).toContain("The same: rows 5, 6.");
  expect(says).toContain("1 error,");
});
