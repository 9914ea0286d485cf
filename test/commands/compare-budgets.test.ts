import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { documentOf } from "../support/document-of.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

const COLUMNS = { id: ["programme", "line"], programme: "programme", description: "name", approved: "plan" };
const HEAD = "programme,line,name,plan,spent\n";

/** Two years of a small budget in thousands. */
function years(): string {
  const folder = temporary.make();
  const write = (year: string, rows: string, columns: object = COLUMNS): void => {
    writeFileSync(join(folder, `${year}.csv`), HEAD + rows);
    const budget = { file: `${year}.csv`, unit: 1000, hierarchy: "none", columns };
    writeFileSync(
      join(folder, `${year}.json`),
      JSON.stringify({ title: year, currency: "KGS", fiscalYear: year, budgets: [budget] }),
    );
  };
  write("2024", "10,1,Roads,600,500\n10,2,Bridges,400,400\n20,1,Shelters,50,40\n30,1,Parks,7,7\n");
  write("2025", "10,1,Roads,700,1\n10,2,Bridges,400,1\n21,1,Shelters,60,1\n40,1,Water,2,1\n", {
    ...COLUMNS,
    executed: "spent",
  });
  writeFileSync(join(folder, "map.csv"), "old,new,from,share\n30,40,2025,\n");
  return folder;
}

type Changed = {
  readonly change: {
    readonly by: string;
    readonly total: Readonly<Record<string, string>>;
    readonly units: readonly { readonly state: string; readonly code: string; readonly change: string }[];
  };
};
const changeOf = (out: string): Changed["change"] => (JSON.parse(out) as Changed).change;

// Derived: 1,057 and 1,162 thousand; 105 ÷ 1,057 = 9.9 %.
test("two years of a budget: the total, what became of each programme, and their money", async () => {
  const { code, out } = await umay(years(), ["compare", "2024.json", "2025.json"]);
  expect(code).toBe(0);
  const lines = out.replaceAll("\u00a0", " ").split("\n");
  expect(lines[0]).toBe("Budget 2025, approved: KGS 1.16 million, KGS 0.11 million (9.9%) more than 2024,");
  expect(lines.join(" ")).toContain("new 1 (≈ 0); ended 1 (−0.01); moved 1 (+0.01); changed 1 (+0.10).");
});

test("by line, by a map, and of two phases of one analysis", async () => {
  const folder = years();
  const told = async (...argv: string[]): Promise<readonly (readonly string[])[]> =>
    changeOf((await umay(folder, ["compare", ...argv, "--json"])).out).units.map((each) => [
      each.state,
      each.code,
      each.change,
    ]);
  expect(await told("2024.json", "2025.json")).toEqual([
    ["changed", "10", "100000"],
    ["moved", "21", "10000"],
    ["ended", "30", "-7000"],
    ["new", "40", "2000"],
  ]);
  expect(await told("2024.json", "2025.json", "--by", "line")).toContainEqual(["unchanged", "10/2", "0"]);
  // Derived: 2 − 7 = −5.
  expect(await told("2024.json", "2025.json", "--map", "map.csv")).toContainEqual(["moved", "40", "-5000"]);
  // Derived: spent are 2, 1 and 1 of 1,100, 60 and 2.
  expect(await told("2025.json", "2025.json", "--phase", "approved:executed")).toEqual([
    ["changed", "10", "-1098000"],
    ["changed", "21", "-59000"],
    ["changed", "40", "-1000"],
  ]);
});

test("a page and a table", async () => {
  const folder = years();
  const { code } = await umay(folder, ["compare", "2024.json", "2025.json", "--out", "o", "--format", "html", "csv"]);
  expect(code).toBe(0);
  const names = readdirSync(join(folder, "o"));
  expect(names.map((each) => each.split(".").at(-1)).sort()).toEqual(["csv", "html"]);
  const csv = readFileSync(join(folder, "o", names.find((each) => each.endsWith(".csv")) ?? ""), "utf8");
  expect(csv.split("\r\n").slice(0, 2)).toEqual([
    "\uFEFFkey,label,detail,before,after,change,share,remark",
    "10,10,changed,1000000,1100000,100000,0.1,",
  ]);
});

test("what cannot be compared says so in one sentence", async () => {
  const folder = years();
  writeFileSync(
    join(folder, "none.json"),
    JSON.stringify({ title: "", currency: "KGS", fiscalYear: "2025", centres: { file: "c.csv" } }),
  );
  writeFileSync(join(folder, "c.csv"), "centre_id,service\na,shelter\n");
  const codes = async (...argv: string[]) =>
    documentOf((await umay(folder, ["compare", "2024.json", ...argv, "--json"])).out).issues.map((each) => each.code);
  expect(await codes("none.json")).toEqual(["compare.nothing"]);
  expect(await codes("2025.json", "--phase", "executed")).toEqual(["compare.phase"]);
  expect((await umay(folder, ["compare", "none.json", "2025.json", "--map", "map.csv"])).code).toBe(2);
  expect((await umay(folder, ["compare", "2024.json", "2025.json", "--phase", "spent"])).code).toBe(2);
});
