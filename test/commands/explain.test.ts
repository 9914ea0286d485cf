import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folders, umay } from "./cli-host.js";
import { documentOf } from "../support/document-of.js";

const temporary = folders();
let network = "";

beforeAll(() => {
  network = temporary.make("examples/network");
});
afterAll(() => temporary.clear());

describe("explain", () => {
  it("gives rule, numbers, value, the rows and the source of a centre's gap", async () => {
    const { code, out } = await umay(network, ["explain", "hard-gap", "--per", "centre=b-3"], {
      columns: 200,
    });
    expect(code).toBe(0);
    // Golden: the library's figure; the walk test shows that it follows from the cells.
    expect(out).toContain("Numbers: 1,743,147.945 = 1,743,147.945 KGS");
    expect(out).toMatch(/needed by standard .*= 1,509,219 \+ 150,921\.9 \+ 83,007\.045/);
    expect(out).toContain("unit cost = 33,000");
    expect(out).toContain("← cost-standards.csv:13:unit_cost");
    expect(out).toContain("demo-counselling;counselling;coordinator;211;fixed;centre;1;;33000;month;yes");
    expect(out).toContain("Women's Aid Federation of England");
    expect(out).toContain("https://www.womensaid.org.uk/");
  });

  // The row that is printed holds the amount: for every cell behind the figure.
  it.each([
    ["network", "hard-gap", "centre=b-2"],
    ["network", "secured-funding", "centre=a-1"],
    ["network", "units-missing", "region=Region A"],
    ["armenia", "gbv-total", "phase=executed"],
    ["kyrgyzstan", "units-needed", "basis=national"],
  ])("prints rows that hold the amounts: %s %s %s", async (example, id, per) => {
    const folder = temporary.make(`examples/${example}`);
    const { code, out } = await umay(folder, ["explain", id, "--per", per, "--json", "--all"]);
    expect(code).toBe(0);
    const { rows } = JSON.parse(out) as { rows: { file: string; row: number; header: string[]; cells: string[] }[] };
    const cells = documentOf(out).figures.flatMap((each) =>
      Object.values(each.inputs).flatMap(({ value, from }) =>
        "cells" in from && from.cells.length === 1 ? [{ value, cell: from.cells[0] }] : [],
      ),
    );
    expect(cells.length).toBeGreaterThan(0);
    for (const { value, cell } of cells) {
      if (!cell || value === null || !/^\d+$/.test(value)) continue;
      const row = rows.find((each) => each.file === cell.file && each.row === cell.row);
      expect(
        row?.cells[row.header.indexOf(cell.column)]?.replace(/\s|\.0+$/g, ""),
        `${cell.file}:${cell.row}:${cell.column}`,
      ).toBe(value);
    }
  });

  it("says why there is no figure, down to the blank cell", async () => {
    const { code, out } = await umay(network, ["explain", "requirement", "--per", "centre=b-1", "service=shelter"], {
      columns: 200,
    });
    expect(code).toBe(0);
    expect(out).toContain("not calculated (“capacity” is not given)");
    expect(out).toContain("centres.csv:10:capacity");
  });

  it("of a total shows what can be read, and the rest when asked", async () => {
    const [short, long] = [
      await umay(network, ["explain", "hard-gap"]),
      await umay(network, ["explain", "hard-gap", "--all"]),
    ];
    expect(short.out.split("\n").length).toBeLessThan(250);
    expect(short.out).toContain("--all");
    expect(long.out.length).toBeGreaterThan(short.out.length * 5);
  });

  it("fits the screen, also a narrow one", async () => {
    for (const columns of [80, 40]) {
      const { out } = await umay(network, ["explain", "hard-gap", "--per", "centre=b-2"], { columns });
      expect(out.split("\n").filter((line) => Array.from(line).length > columns)).toEqual([]);
    }
  });

  it("shows its owner the rows of a closed centre", async () => {
    const { out } = await umay(network, ["explain", "requirement", "--per", "centre=a-3"], { columns: 200 });
    expect(out).toContain("Centre A3");
  });

  it("shows no control characters that a file may hold", async () => {
    const folder = temporary.make("examples/network");
    appendFileSync(
      join(folder, "funding.csv"),
      "b-3,,,\u001b[31mRed,donor,cash,committed,,10,,,KGS,2025,1,12,,,assumption\n",
    );
    const { out } = await umay(folder, ["explain", "secured-funding", "--per", "centre=b-3"]);
    expect(out).toContain("Red");
    expect(out).not.toContain("\u001b");
  });

  it("speaks Russian, and reads another analysis file", async () => {
    const above = temporary.make();
    const { code, out } = await umay(above, [
      "explain",
      "hard-gap",
      "--per",
      "centre=b-2",
      "--in",
      join(network, "umay.json"),
      "--language",
      "ru",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("Правило:");
    expect(out).toContain("Источники");
    expect(out).not.toContain(network);
  });
});
