import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { documentOf } from "../support/document-of.js";
import { folders, umay } from "../commands/cli-host.js";

const temporary = folders();
afterAll(temporary.clear);

// Twelve codes, each once with each value: 100, 107, … 177 with the first, ten times as much with the second.
const rows = (values: readonly [string, string]): string =>
  Array.from({ length: 12 }, (_, place) =>
    values.map((value, at) => `${String(101 + place)},${value},${String((100 + 7 * place) * 10 ** at)}`),
  )
    .flat()
    .join("\n");

async function budget(header: string, ...flags: readonly string[]) {
  return budgetOf(header, ["North", "South"], flags);
}

async function budgetOf(header: string, values: readonly [string, string], flags: readonly string[] = []) {
  const folder = temporary.make();
  writeFileSync(join(folder, "b.csv"), `Code,${header},Approved 2024\n${rows(values)}\n`);
  const { code, out, err } = await umay(folder, ["budget", "b.csv", "--unit", "1", ...flags, "--json"]);
  const { figures, issues, inputs } = documentOf(out === "" ? "{}" : out);
  return { code, err, issues, inputs, total: figures.find(({ id }) => id === "budget-total")?.value };
}

// Derived: 1,662 + 16,620. Seen red: each code was read once, and the rest was refused as repeated.
describe("a code that stands once for each value of a column", () => {
  it("is a line in each of what is known to part the money, and that is said", async () => {
    const { total, inputs, issues } = await budget("Region");
    expect([total, inputs[0]?.rejected]).toEqual(["18282", 0]);
    expect(inputs[0]?.understood?.parts).toEqual(["Region"]);
    expect(issues.filter(({ severity }) => severity !== "warning")).toEqual([]);
  });

  it("is asked about where nothing is known of the column, with the sum of each and of all", async () => {
    const { issues, total } = await budget("Xyzzy");
    const [asked] = issues.filter(({ code }) => code === "rows.crossed");
    expect([total ?? null, asked?.options?.map((each) => each.total)]).toEqual([null, ["1662", "16620", "18282"]]);
    expect((await budget("Xyzzy", "--keep", "Xyzzy=South")).total).toBe("16620");
    expect((await budget("Xyzzy", "--accept", "rows.crossed=two parts")).total).toBe("18282");
  });

  // Seen red: it was asked which of the numbers of regions count.
  it("is not asked about where the column says each region by a code", async () => {
    const { issues, total } = await budgetOf("Xyzzy,Region", ["1,North", "2,South"]);
    expect([total, issues.filter(({ severity }) => severity !== "warning")]).toEqual(["18282", []]);
  });

  it("is told where it stands twice in one of them", async () => {
    const folder = temporary.make();
    writeFileSync(join(folder, "b.csv"), `Code,Region,Approved 2024\n${rows(["North", "South"])}\n103,South,1140\n`);
    const { out } = await umay(folder, ["budget", "b.csv", "--unit", "1", "--json"]);
    const [repeated] = documentOf(out).issues.filter(({ code }) => code === "key.duplicate");
    expect([repeated?.row, repeated?.expected]).toEqual([26, "id, fiscalYear, Region"]);
  });

  it("needs nothing to be accepted where nothing is asked", async () => {
    const { code, err } = await budget("Region", "--accept", "rows.crossed");
    expect([code, err]).toEqual([2, expect.stringContaining("--accept changes nothing in b.csv")]);
  });
});
