import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { localize } from "../../src/formula/localize.js";
import { openFiles, readTable, tables } from "../support/library.js";
import { en } from "../../src/made/says/en.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";

const cells = (value: number) => ({
  sheets: [
    {
      name: "S",
      rows: [
        ["name", "value", "source"],
        ["overhead_rate", value, "assumption"],
      ],
      cells: new Map([["1,1", { value, style: { numFmt: "0%" } }]]),
    },
  ],
});
const readings = async (value: number) => {
  const opened = await openFiles({ xlsx: await writeXlsx(cells(value)), ods: await writeOds(cells(value)) });
  return Object.values(opened).map((bytes) => readTable(tables.assumptions, { name: "a", bytes }, {}, []));
};

// A percent cell that shows 75 % stores 0.75; one that shows 7500 % stores 75, as one does where somebody typed 75 first
// and formatted it afterwards. Nobody can know which is meant.
it("a percent cell that shows 75 % is 0.75, in XLSX and in ODS", async () => {
  for (const { rows, issues } of await readings(0.75)) {
    expect(rows.map((each) => each.values.value)).toEqual(["0.75"]);
    expect(issues).toEqual([]);
  }
});

it("a percent cell that shows 7500 % is asked about, with what it shows and what was probably typed", async () => {
  for (const { rows, issues } of await readings(75)) {
    expect(rows).toEqual([]);
    expect(issues).toMatchObject([
      { code: "rate.percent", severity: "question", row: 2, received: "75", expected: "75% / 7500%", detail: { percent: "75", plain: "7500" } }, // prettier-ignore
    ]);
  }
});

// Seen red: the question was dropped with the sentence of money behind it, where no need is calculated.
it.each([
  [en, "a, row 2, “value”: is “75” 75 % or 7500 %? Write it with its sign: 75% / 7500%."],
  [ru, "a, строка 2, «value»: «75» — это 75 % или 7500 %? Напишите со знаком: 75% / 7500%."],
  [kk, "a, 2-жол, «value»: «75» — 75 % па, әлде 7500 % па? Белгісімен жазыңыз: 75% / 7500%."],
  [ky, "a, 2-сап, «value»: «75» — 75 % бы же 7500 % бы? Белгиси менен жазыңыз: 75% / 7500%."],
])("both readings are said where there is no need to show: %#", async (locale, words) => {
  const [issue] = (await readings(75)).flatMap(({ issues }) => issues);
  expect(issue && localize(issue, locale).message).toContain(words);
});
