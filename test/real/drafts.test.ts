import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkAnalysis } from "../../src/model/check-analysis.js";
import { type Answer, type Asked, answerDraft } from "../support/answer-draft.js";
import { umay } from "../unit/cli-host.js";
import { analysisNames, analysisOf, runReal } from "./data-files.js";
import { dataFolder } from "./data-folder.js";

const data = dataFolder(".");
const cwd = mkdtempSync(join(tmpdir(), "umay-drafts-"));
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

type Draft = { readonly questions?: readonly Asked[]; readonly budgets: readonly object[] };
type Printed = {
  readonly figures: readonly { readonly id: string; readonly per: object; readonly value: string | null }[];
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly row?: number }[];
};

const path = (folder: string): string => join(cwd, folder, "umay.json");
const draftOf = (folder: string): Draft => JSON.parse(readFileSync(path(folder), "utf8")) as Draft;

async function drafted(file: string, folder: string, ...more: string[]): Promise<Draft> {
  const made = await umay(cwd, ["init", folder, "--from", join(data ?? "", file), ...more]);
  expect([made.code, made.err], file).toEqual([0, ""]);
  return draftOf(folder);
}

/** Answers every question as the draft says, writes the file back, and runs it. */
async function answered(folder: string, answers: Readonly<Record<string, Answer>>, change: object = {}) {
  const of = ({ set, options }: Asked): Answer => answers[set ?? options[0]?.set ?? ""];
  writeFileSync(path(folder), JSON.stringify({ ...answerDraft(draftOf(folder), of), ...change }));
  return ranOf(folder);
}

async function ranOf(folder: string) {
  const ran = await umay(cwd, ["run", path(folder), "--json"]);
  const { figures, issues } = JSON.parse(ran.out) as Printed;
  return { totals: totalsOf(figures), found: issues.filter((each) => each.severity !== "warning") };
}

const TOTAL = new Set(["fiscalYear", "phase", "basis"]);

const totalsOf = (figures: Printed["figures"]): unknown[][] =>
  figures
    // Over all lines: not by programme, nor those of growth.
    .filter(({ id, per }) => id === "budget-total" && Object.keys(per).every((key) => TOTAL.has(key)))
    .map(({ per, value }) => [...Object.values(per as Record<string, string>), value])
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe.skipIf(data === undefined)("a draft for a real file, its questions answered to the letter", () => {
  // Published: the totals of MANIFEST.md, as in the analyses that are kept.
  test("Madrid", async () => {
    await drafted("openspending_demos/madrid_gastos_v40_2012-2015.csv", "madrid", "--currency", "EUR");
    const { totals, found } = await answered("madrid", {
      fiscalYear: 0,
      "budgets/0/columns/proposed": 1,
      "budgets/0/level": 1,
      "budgets/0/unit": 0,
    });
    expect(found).toEqual([]);
    expect(totals).toEqual(MADRID.map(([year, value]) => [year, "approved", value]));
  });

  test("Ethiopia", async () => {
    await drafted("ethiopia/eth_budget_2014.csv", "ethiopia", "--currency", "ETB", "--fiscal-year", "2014");
    const { totals } = await answered("ethiopia", {
      "budgets/0/columns/proposed": 1,
      "budgets/0/fiscalYear": 0,
      "budgets/0/level": 0,
      "budgets/0/unit": 0,
    });
    expect(totals).toEqual([["2014", "approved", "183548361544"]]);
  });

  test("English refuges, from the workbook", async () => {
    await drafted("shelters_uk/foi.xlsx", "refuges", "--currency", "GBP");
    const { totals } = await answered(
      "refuges",
      { fiscalYear: 0, "budgets/0/amounts/-": 3, "budgets/0/level": 1, "budgets/0/unit": 0 },
      { accept: [{ code: "total.own-row", reason: "the source is £2 off" }] },
    );
    // Derived: the sums of the 84 cells of each column, as the workbook stores them.
    expect(totals).toEqual([
      ["2010/11", "executed", "31795320.37"],
      ["2016/17", "executed", "24160105.1"],
    ]);
  });

  // Cross: the totals of the analysis that is kept for this file.
  test("India, and what is asked once the columns are known", async () => {
    await drafted("india_gbs/women.csv", "women", "--currency", "INR");
    // The rows that are called totals are left out; what is blank stays unknown.
    const answers = {
      fiscalYear: 0,
      "budgets/0/amounts/-": 3,
      "budgets/0/level": 0,
      "budgets/0/unit": 4,
      "budgets/0/drop/-": 0,
      "budgets/0/blank": 1,
    };
    const accept = [{ code: "parent.mismatch", reason: "the source's own sums differ from their parts" }];
    await answered("women", answers, { accept });
    const draft = draftOf("women");
    // What Part A holds, no sum tells: a person who has read the statement knows it.
    const partA = { column: "source:index_name", startsWith: "Outlays in Part A" };
    const budgets = draft.budgets.map((each) => ({
      ...each,
      drop: [...(Reflect.get(each, "drop") as object[]), partA],
    }));
    writeFileSync(path("women"), JSON.stringify({ ...draft, budgets }));
    const kept = await runReal(data ?? "", "india-women");
    const { totals } = await ranOf("women");
    expect(totals.filter((each) => each.at(-1) !== null).length).toBeGreaterThan(3);
    expect(totals).toEqual(totalsOf(kept.figures));
  });
});

const MADRID = [
  ["2012", "4942020428"],
  ["2013", "4564125024"],
  ["2014", "4699310629"],
  ["2015", "4650554218"],
] as const;

describe.skipIf(data === undefined)("a draft for every real budget", () => {
  const files = [
    ...new Set(analysisNames.flatMap((name) => (analysisOf(name).budgets ?? []).map((each) => each.file))),
  ];

  test.each(files.map((file, at) => [file, `every-${String(at)}`] as const))("%s", async (file, folder) => {
    const draft = await drafted(file, folder);
    expect(checkAnalysis(draft)).toHaveProperty("analysis");
    for (const { set, options } of draft.questions ?? []) {
      const places = options.flatMap((each) => each.set ?? []);
      // Each question has a place for its answer, or says what is to be done in the file.
      expect(set !== undefined || places.length > 0 || options.length > 1, JSON.stringify(options)).toBe(true);
    }
  });
});
