import Papa from "papaparse";
import { expect, it } from "vitest";
import { csvText } from "../../src/formats/csv-text.js";
import { markdown } from "../../src/formats/md.js";
import { en } from "../../src/made/says/en.js";
import { restored } from "../../src/import/read/spreadsheet-text.js";
import { reportOf } from "../../src/report/report-of.js";
import { run } from "../support/library.js";

const RUN = /^["'\s]*[=+\-@＝＋－＠]/;
const TEXTS = ["=1+1", "a;=1+1", "a,@SUM(1)", "a\t+cmd", "a|-x", "＝1+1", "a; ＋1x", "a\r\n=1+1", 'a;"=1+1"', "x;'=1+1", " =1", "Oak, -Elm"]; // prettier-ignore

// Seen red with an apostrophe before a whole cell only.
it.each(TEXTS)("no program that splits by another delimiter runs %j", (text) => {
  const written = csvText([["first", text, "last"]], en.marks);
  for (const delimiter of [";", ",", "\t", "|"])
    for (const cell of Papa.parse<string[]>(written.replace("\ufeff", ""), { delimiter }).data.flat())
      expect(RUN.test(cell) && !/^["'\s]*'/.test(cell), `${delimiter} ${cell}`).toBe(false);
  const [cells] = Papa.parse<string[]>(written.replace("\ufeff", ""), { delimiter: "," }).data;
  // What a person hands back is what was refused.
  expect(restored(cells?.[1] ?? "")).toBe(text);
});

it("a report as text holds no sign that a terminal or a reader would act on", () => {
  const title = "A\u001b[31mB\u0007C\u009b2JD\u202eE\u2066F\rG";
  const result = run({ title, currency: "KGS", fiscalYear: "2025" }, {});
  const text = markdown(reportOf(result, en), en);
  expect(text).toContain("# A\\[31mBC2JDEF G");
  // oxlint-disable-next-line no-control-regex -- these are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});
