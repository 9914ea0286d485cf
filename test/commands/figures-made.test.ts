import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { afterEach, expect, test } from "vitest";
import { folders, umay } from "./cli-host.js";

const { make, clear } = folders();
afterEach(clear);

function budgetFolder(): string {
  const folder = make();
  const budget = { file: "b.csv", unit: 1, fiscalYear: "2025", level: "state", hierarchy: "none" };
  const rules = [{ where: [{ column: "programme", equals: "5001" }], codes: { "oecd-dac": "2" }, because: "shelters" }];
  const tagging = { schemes: ["oecd-dac"], rules };
  writeFileSync(join(folder, "umay.json"), JSON.stringify({ title: "Demo", currency: "KGS", fiscalYear: "2025", budgets: [budget], tagging })); // prettier-ignore
  const rows = ["1,201,5001,1001,Osh,10", "2,201,5002,1001,Chui,20", "3,202,5003,1002,Osh,30"];
  writeFileSync(join(folder, "b.csv"), ["id,admin,programme,function,region,approved", ...rows, ""].join("\n"));
  return folder;
}

const names = (folder: string): readonly string[] => readdirSync(join(folder, "out")).sort();

// Derived: the report has no table of programmes, so a call that only prints makes none of their figures, and says the same.
// The sums by ministry are worked by hand: 10 + 20, and 30.
test("what is shown hangs on no figure by programme", async () => {
  const folder = budgetFolder();
  type Told = { readonly figures: readonly { readonly id: string; readonly per: Record<string, string>; readonly value: string }[] }; // prettier-ignore
  const told = async (...more: readonly string[]): Promise<Told> =>
    JSON.parse((await umay(folder, ["run", "--json", ...more])).out) as Told;
  const [shown, all] = [await told(), await told("--figures", "all")];
  const sums = ({ figures }: Told, by: string): readonly string[] =>
    figures.flatMap(({ id, per, value }) => (id === "budget-total" && by in per ? `${per[by] ?? ""} ${value}` : []));
  expect(sums(shown, "admin")).toEqual(["201 30", "202 30"]);
  expect([sums(shown, "programme"), sums(all, "programme")]).toEqual([[], ["5001 10", "5002 20", "5003 30"]]);
  const said = (of: Told): readonly string[] =>
    of.figures.map(({ id, per, value }) => JSON.stringify([id, per, value]));
  const known = new Set(said(all));
  expect(said(shown).filter((each) => !known.has(each))).toEqual([]);
});

// Derived: the workbook has every cell of the chain, and another format of the same run stands beside it. Seen red with the
// figures by programme left out of the workbook, and with those of each call in the hash of the run: its record left the workbook out.
test("a workbook has every programme, and formats of one run stand beside each other", async () => {
  const folder = budgetFolder();
  await umay(folder, ["run", "--format", "xlsx"]);
  const written = names(folder);
  const [book = ""] = written.filter((each) => each.endsWith(".xlsx"));
  const { sheets } = await readXlsx(readFileSync(join(folder, "out", book)));
  expect(JSON.stringify(sheets.map((each) => each.rows))).toContain("by programme");
  await umay(folder, ["run", "--format", "md"]);
  const record = JSON.parse(readFileSync(join(folder, "out", "umay-run.json"), "utf8")) as {
    files: { name: string }[];
  };
  expect(names(folder)).toEqual(expect.arrayContaining([...written]));
  expect(record.files.map((each) => each.name)).toContain(book);
});

// Seen red with the hash of the analysis and its tables alone: a country of a file of one's own is none of them.
test("the hash of a run is another where a file of the country says another rate", async () => {
  const folder = make();
  const source = {
    id: "law",
    title: "Law",
    publisher: "Parliament",
    year: "2024",
    locator: "art. 1",
    mark: "official",
  };
  const country = (rate: string): void => {
    const empty = Object.fromEntries(["regions", "population", "series", "employers", "contributions", "economicClasses", "bodies", "procedures", "questions"].map((each) => [each, []])); // prettier-ignore
    const vat = { name: "vat_rate", definition: { en: "VAT" }, value: rate, source: "law" };
    const own = { id: "xa", name: { en: "Example land" }, languages: ["en"], currency: "KGS", fiscalYear: { starts: "01-01", source: "law" } }; // prettier-ignore
    writeFileSync(join(folder, "xa.json"), JSON.stringify({ ...own, ...empty, values: [vat], sources: [source] }));
  };
  const analysis = { title: "Demo", currency: "KGS", fiscalYear: "2025", country: { file: "xa.json" } };
  const files = { centres: { file: "c.csv" }, costStandards: { file: "s.csv", use: { shelter: "s" } } };
  writeFileSync(join(folder, "umay.json"), JSON.stringify({ ...analysis, ...files }));
  writeFileSync(join(folder, "c.csv"), "centre_id,service,region,capacity,confidential\na,shelter,North,1,no\n");
  writeFileSync(join(folder, "s.csv"), "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency,vat\ns,shelter,food,variable,place,1,100,KGS,yes\n"); // prettier-ignore
  const hashAfter = async (rate: string): Promise<unknown> => {
    country(rate);
    await umay(folder, ["run", "--format", "md"]);
    return (JSON.parse(readFileSync(join(folder, "out", "umay-run.json"), "utf8")) as { run: unknown }).run;
  };
  const [first, second, again] = [await hashAfter("0.2"), await hashAfter("0.5"), await hashAfter("0.2")];
  expect(again).toBe(first);
  expect(second).not.toBe(first);
});
