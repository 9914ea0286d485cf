import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { answered } from "../../src/questions/questions-of.js";
import { checkAnalysis } from "../../src/model/check-analysis.js";
import { umay } from "../commands/cli-host.js";
import { analysisNames, analysisOf } from "./data-files.js";
import { dataFolder } from "./data-folder.js";
import type { Figure } from "../../src/formula/figure.js";
import { documentOf } from "../support/document-of.js";

const data = dataFolder(".");
const cwd = mkdtempSync(join(tmpdir(), "umay-drafts-"));
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

type Draft = { readonly budgets: readonly object[] };

const path = (folder: string): string => join(cwd, folder, "umay.json");
const draftOf = (folder: string): Draft => JSON.parse(readFileSync(path(folder), "utf8")) as Draft;

async function drafted(file: string, folder: string, ...more: string[]): Promise<Draft> {
  const made = await umay(cwd, ["init", folder, "--from", join(data ?? "", file), ...more]);
  expect([made.code, made.err], file).toEqual([0, ""]);
  return draftOf(folder);
}

/** Answers each question by the number of its option, writes the file back, and runs it. */
async function answeredBy(folder: string, answers: Readonly<Record<string, number>>) {
  let analysis: object = draftOf(folder);
  let { found } = await ranOf(folder);
  for (const [code, index] of Object.entries(answers)) {
    // What one answer leaves open may have been asked before it.
    if (!found.some((each) => each.code === code)) ({ found } = await ranOf(folder));
    const option = found.find((each) => each.code === code)?.options?.[index];
    expect(option, `${code} ${JSON.stringify(found)}`).toBeDefined();
    analysis = answered(analysis, "budgets/0", option?.answer ?? {});
    writeFileSync(path(folder), JSON.stringify(analysis));
  }
  return ranOf(folder);
}

async function ranOf(folder: string) {
  const ran = await umay(cwd, ["run", path(folder), "--json"]);
  const { figures, issues } = documentOf(ran.out);
  return { totals: totalsOf(figures), found: issues.filter((each) => each.severity !== "warning") };
}

const TOTAL = new Set(["fiscalYear", "phase", "basis"]);

const totalsOf = (figures: readonly Figure[]): unknown[][] =>
  figures
    // Over all lines: not by programme, nor those of growth.
    .filter(({ id, per }) => id === "budget-total" && Object.keys(per).every((key) => TOTAL.has(key)))
    .map(({ per, value }) => [...Object.values(per), value])
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe.skipIf(data === undefined)("a draft for a real file", () => {
  // Published: the totals of MANIFEST.md, as in the analyses that are kept.
  test("Madrid", async () => {
    await drafted("openspending_demos/madrid_gastos_v40_2012-2015.csv", "madrid", "--currency", "EUR");
    const { totals, found } = await answeredBy("madrid", { "column.phase": 1, "budget.unit-unknown": 0 });
    expect(found).toEqual([]);
    expect(totals).toEqual(MADRID.map(([year, value]) => [year, "approved", value]));
  });

  test("Ethiopia, by flags alone", async () => {
    const flags = ["--currency", "ETB", "--year", "2014", "--phase", "approved", "--unit", "1"];
    await drafted("ethiopia/eth_budget_2014.csv", "ethiopia", ...flags);
    expect((await ranOf("ethiopia")).totals).toEqual([["2014", "approved", "183548361544"]]);
  });
});

const MADRID = [
  ["2012", "4942020428"],
  ["2013", "4564125024"],
  ["2014", "4699310629"],
  ["2015", "4650554218"],
] as const;

// Drafted above, and answered to the end.
const DRAFTED = ["openspending_demos/madrid_gastos_v40_2012-2015.csv", "ethiopia/eth_budget_2014.csv"];

describe.skipIf(data === undefined)("a draft for a budget of every kind", () => {
  const files = [
    // Of the years of one budget, which have one shape, the first.
    ...new Set(analysisNames.flatMap((name) => (analysisOf(name).budgets ?? []).slice(0, 1).map((each) => each.file))),
  ];

  test.each(files.filter((each) => !DRAFTED.includes(each)).map((file, at) => [file, `every-${String(at)}`] as const))(
    "%s",
    async (file, folder) => {
      expect(checkAnalysis(await drafted(file, folder))).toHaveProperty("analysis");
      const { found } = await ranOf(folder);
      // Each question has answers, or is one that is written by hand: a year.
      const bare = found.filter((each) => each.severity === "question" && (each.options ?? []).length === 0);
      expect(bare.filter((each) => !["budget.year-unknown", "analysis.no-year"].includes(each.code))).toEqual([]);
    },
  );
});
