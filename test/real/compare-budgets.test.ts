import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exact, sum, toDecimal } from "../../src/money/exact.js";
import { umay } from "../commands/cli-host.js";
import { dataFolder } from "./data-folder.js";

const folder = dataFolder("armenia_budget");

type Printed = {
  readonly change: {
    readonly total: Readonly<Record<"before" | "after" | "change", string>>;
    readonly units: readonly { readonly state: string; readonly code: string; readonly change: string }[];
  };
};

// Worked: the totals are those that 2023_BUDGET_LAW_overall.json and 2024_BUDGET_LAW_overall.json print, in thousands.
it.skipIf(folder === undefined)("two budget laws of Armenia, programme by programme", async () => {
  const at = mkdtempSync(join(tmpdir(), "umay-armenia-"));
  try {
    for (const year of ["2023", "2024"])
      writeFileSync(
        join(at, `${year}.json`),
        JSON.stringify(analysisOf(year, join(folder ?? "", `${year}_BUDGET_LAW.csv`))),
      );
    const { code, out } = await umay(at, ["compare", "2023.json", "2024.json", "--json"]);
    expect(code).toBe(0);
    const { total, units } = (JSON.parse(out) as Printed).change;
    expect(total).toMatchObject({ before: "2590973151100", after: "3206517499600" });
    expect(toDecimal(sum(units.map((each) => exact(each.change))))).toBe(total.change);
    expect(new Set(units.map((each) => each.state))).toEqual(new Set(["new", "ended", "changed", "unchanged"]));
  } finally {
    rmSync(at, { recursive: true });
  }
});

const analysisOf = (fiscalYear: string, file: string): object => ({
  ...{ title: fiscalYear, currency: "AMD", fiscalYear },
  budgets: [
    {
      ...{ file, unit: 1000, hierarchy: "none" },
      columns: {
        id: ["program_code", "subprogram_code"],
        programme: "program_code",
        description: "subprogram_name",
        approved: "subprogram_total",
      },
    },
  ],
});
