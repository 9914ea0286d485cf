import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../../src/run/run.js";
import { followsPages } from "./follows-page.js";
import { root } from "./source-files.js";

// Derived: one place × 100 × 1.2 by the rate of the file. Seen red with a rate of 0.3 in the page.
it("somebody who writes the country of docs/adding/profile.md beside umay.json needs no code", () => {
  const page = readFileSync(join(root, "docs/adding/profile.md"), "utf8");
  const block = (title: string): string => page.split('```json title="' + title + '"\n')[1]?.split("```")[0] ?? "";
  const keys = JSON.parse(block("umay.json, two keys")) as { currency: string; country: { file: string } };
  const files = {
    "xa.json": block("xa.json"),
    "centres.csv": "centre_id,service,region,capacity\na,shelter,North,1\n",
    "lines.csv":
      "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency,vat\ns,shelter,food,variable,place,1,100,EUR,yes\n",
  };
  const tables = { centres: { file: "centres.csv" }, costStandards: { file: "lines.csv", use: { shelter: "s" } } };
  const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  const result = run({ title: "T", fiscalYear: "2025", ...keys, ...tables }, Object.fromEntries(bytes));
  expect(result.issues.filter(({ code }) => code.startsWith("country.") && code !== "country.until")).toEqual([]);
  expect(result.figures.find(({ id }) => id === "line-amount")?.value).toBe("120");
});

followsPages([
  {
    page: "docs/adding/scheme.md",
    shelf: "schemes",
    id: "example-ministry",
    test: "test/schemes/example-ministry.test.ts",
    data: ["src/schemes/example-ministry.json"],
    needed: ["test/support/printed.ts", "test/schemes/said-of.ts"],
    shown: "| `part` | one purpose of several | одна из целей | 0.4 | yes |",
  },
  {
    page: "docs/adding/standard.md",
    shelf: "standards",
    id: "example-places",
    test: "test/standards/example-places.test.ts",
    data: ["src/standards/standards.csv"],
    needed: ["test/support/network.ts"],
    shown: "One family place for every 100,000 inhabitants.",
  },
  {
    page: "docs/adding/pack.md",
    shelf: "packs",
    id: "example-day-centre",
    test: "test/packs/example-day-centre.test.ts",
    data: ["packs", "lines", "named-by"].map((table) => `src/packs/${table}.csv`),
    needed: [],
  },
  {
    page: "docs/adding/profile.md",
    shelf: "profiles",
    id: "xa",
    test: "test/profiles/example-land.test.ts",
    data: ["country", "regions", "values", "employers", "contributions", "questions", "choices", "sources"].map(
      (table) => `src/profiles/xa/${table}.csv`,
    ),
    needed: [],
    shown: "| `pension` | Pension insurance | employer | ngo | 0.1 |",
  },
]);
