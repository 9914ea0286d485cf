import { expect, test } from "vitest";
import * as umay from "../../src/index.js";
import { en } from "../../src/languages/index.js";
import { oecdDac } from "../../src/schemes/index.js";

// What a program without types hands over: nothing compiles here that TypeScript knows.
const call = (name: keyof typeof umay, ...given: readonly unknown[]): unknown =>
  (umay[name] as (...given: readonly unknown[]) => unknown)(...given);
const som = (amount: unknown): unknown => call("money", amount, "KGS");
const gap = { required: som("4"), secured: som("1") };
const line = { id: "a", amount: som("5") };

test.each<readonly [code: string, message: RegExp, made: () => unknown]>([
  ["arguments", /one object with its inputs: required, secured/, () => call("fundingGap")],
  ["formula.input", /money\("100", currency\)/, () => call("fundingGap", { required: "100", secured: som("1") })],
  ["number.invalid", /give money\("100", "KGS"\)/, () => call("fundingGap", { required: 100, secured: som("1") })],
  ["number.invalid", /give money\("1.50", "KGS"\)/, () => call("fundingGap", { required: Number.NaN })],
  ["formula.input", /secured-funding, requirement/, () => call("coverageRatio", { required: som("1") })],
  ["number.invalid", /"1 000" is not an amount.*"1250.50"/, () => som("1 000")],
  ["currency.invalid", /the currency is undefined: give .*"KGS"/, () => call("money", "5")],
  ["currency.invalid", /the currency is "som": give .*"KGS"/, () => call("money", "5", "som")],
  ["arguments", /readTable\(centres, \{ name: "centres.csv"/, () => call("readTable", "centres", "a,b\n1,2\n")],
  ["arguments", /readTable\(centres/, () => call("readTable", umay.centres)],
  ["arguments", /list of lines.*and a scheme, such as oecdDac/, () => call("tag")],
  ["arguments", /list of lines.*and a scheme, such as oecdDac/, () => call("tag", [line], {})],
  ["arguments", /amount: money\("5", "KGS"\)/, () => call("tag", line, oecdDac)],
  ["arguments", /amount: money\("5", "KGS"\)/, () => call("tag", [{ id: "1", amount: "5", code: "2" }], oecdDac)],
  ["tag.code", /line a: the code is 2, no text: give "2"/, () => call("tag", [{ ...line, code: 2 }], oecdDac)],
  ["arguments", /\{ needs, funding, currency \}/, () => call("fundingGaps")],
  ["currency.invalid", /the currency is undefined/, () => call("fundingGaps", { needs: "", funding: "" })],
  // Seen red: rows as arrays were read as rows without a column, with a gap of 0; «null» was «object».
  [
    "file.content",
    /"needs" is an array of other things/,
    () => call("fundingGaps", { needs: [["centre_id"], ["osh"]], funding: "", currency: "KGS" }),
  ],
  ["file.content", /"funding" is null: give/, () => call("fundingGaps", { needs: "", funding: null, currency: "KGS" })],
  [
    "file.content",
    /to be awaited first/,
    () => call("fundingGaps", { needs: Promise.resolve(""), funding: "", currency: "KGS" }),
  ],
  ["arguments", /issueText\(issue, en\)/, () => call("issueText", { code: "x" })],
  // Seen red: each of these ended in a TypeError that named inner words.
  ["arguments", /an issue has a code/, () => call("issueText", {}, en)],
  ["arguments", /an amount is an object: money/, () => call("addMoney", som("5"))],
  ["arguments", /an amount is an object: money/, () => call("compareMoney", null, som("5"))],
  ["currency.invalid", /the currency is 5: give/, () => call("money", "5", 5n)],
  ["arguments", /ratioValue\(ratio/, () => call("ratioValue", "1/2")],
  ["arguments", /addRatios\(\[ratio/, () => call("addRatios", { numerator: "1", denominator: "2" })],
  ["arguments", /format\("1250.5", en.marks\)/, () => call("format", "5")],
  ["number.invalid", /5 is no text/, () => call("format", 5, en.marks)],
  ["arguments", /explain\(figure, en\)/, () => call("explain", call("fundingGap", gap))],
  ["arguments", /explain\(figure, en\)/, () => call("explain", call("fundingGap", gap), {})],
  ["arguments", /report\(result, en\)/, () => call("report", {}, en)],
  ["arguments", /findFigures\(result, "hard-gap"/, () => call("findFigures", undefined, "hard-gap")],
  ["figures.unknown", /the id is undefined: give one/, () => call("findFigures", [])],
  ["arguments", /partsOf\(result, figure\)/, () => call("partsOf", {}, {})],
  ["arguments", /give compare\(run\(last/, () => call("compare", {})],
  ["arguments", /centreRequirement\(centre, lines/, () => call("centreRequirement", { centre_id: "a" }, {})],
  ["arguments", /give simulate\(ranges, outcome/, () => call("simulate", [], () => null)],
  ["arguments", /the outcome is a function/, () => call("simulate", [], null, { seed: 1, draws: 1 })],
  ["arguments", /readAnalysis\(\{ name: "umay.json"/, () => call("readAnalysis", "umay.json")],
  ["arguments", /the name of the file is no text/, () => call("readTable", umay.centres, { bytes: "" })],
  ["arguments", /readTable\(centres/, () => call("readTable", {}, { name: "a.csv", bytes: "" })],
  ["arguments", /publish\(result, \{ for: "public" \}\)/, () => call("publish")],
  ["arguments", /publish\(result, \{ for: "public" \}\)/, () => call("publish", {}, "public")],
  ["arguments", /run\(analysis, \{ "centres.csv": text \}\)/, () => call("run")],
])("%s says what to give: %s", (code, message, made) => {
  const said: unknown = expect.stringMatching(message);
  expect(made).toThrow(expect.objectContaining({ code, message: said }));
});

test("a table that is read alone needs no more than its model and its file; an issue has its code until a language says it", () => {
  const bytes = "centre_id,service,capacity\na,shelter,ten\n";
  const { issues } = umay.readTable(umay.centres, { name: "c.csv", bytes });
  expect(issues.map(({ code, message }) => [code, message])).toEqual([["amount.invalid", "amount.invalid"]]);
});

// Seen red: a TypeError, as of the others above.
test("openFiles is refused what is no set of files", async () => {
  await expect(call("openFiles", "a.csv")).rejects.toMatchObject({ code: "arguments" });
});

// Seen red: «Known: .», and nothing on what to do.
test("a run without what is built in says how it is handed in", () => {
  const analysis = { title: "T", currency: "KGS", fiscalYear: "2025", budgets: [{ file: "b.csv" }], tagging: { schemes: ["oecd-dac"] } }; // prettier-ignore
  const { issues } = umay.run(analysis, { "b.csv": "id,approved (KGS)\n1,5\n" });
  expect(issues.map(({ message }) => message)).toEqual([
    "There is no tagging scheme “oecd-dac”. Hand in what is built in: run(analysis, files, all).",
  ]);
});
