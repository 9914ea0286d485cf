import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { documentOf } from "../support/document-of.js";
import { umay } from "./cli-host.js";
import { someOf } from "../support/samples.js";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/questions-of-a-year.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.includes("| `--"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

const asArguments = (command: string): readonly string[] =>
  [...command.replaceAll("`", "").matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
const printed = (value: string | null | undefined): string =>
  Number(value).toLocaleString("en-US", { maximumFractionDigits: 1 });

it("asks each question of the page", () => {
  expect(rows).toHaveLength(22);
});

// Derived: the answers of the page were computed by a program of another language from the tables of the example.
it.each(
  someOf(rows).map(([, question = "", command = "", need = "", gap = ""]) => [question, command, need, gap] as const),
)("%s", async (_, command, need, gap) => {
  const { code, out } = await umay(root, ["whatif", "examples/year", ...asArguments(command), "--json"]);
  const then = (id: string) =>
    documentOf(out).figures.find(
      ({ id: each, per }) => each === id && per["scenario"] === "what-if" && Object.keys(per).length === 2,
    )?.value;
  expect([code, printed(then("requirement")), printed(then("hard-gap"))]).toEqual([0, need, gap]);
});

// Derived: 200,000 of the ministry and 145,750 of the donor come a month, and 30,000 of rent are given: less than the
// 407,300.67 that a month needs. Seen as cash in hand in January, the gift of a year would have lasted until May.
it("takes a gift for no cash: the money does not last a month", async () => {
  const { out } = await umay(root, ["run", "examples/year", "--json", "--figures", "all"]);
  const { figures } = documentOf(out);
  expect(figures.find(({ id, per }) => id === "runway" && per["centre"] === "c-1")?.value).toBe("0");
});

it.each([
  ["no change", []],
  ["a month that is none", ["--pay", "+10%", "--from", "13"]],
  ["a month without pay or funder", ["--index", "8%", "--from", "June"]],
  ["a funder whom nobody knows", ["--without", "Nobody"]],
  ["pay that is no share", ["--pay", "more"]],
  ["places that are none", ["--places", "some"]],
])("refuses %s", async (_, change) => {
  const { code, err } = await umay(root, ["whatif", "examples/year", ...change]);
  expect([code, err.length > 20]).toEqual([2, true]);
});
