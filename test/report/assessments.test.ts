import { expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Analysis } from "../../src/model/analysis.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";

const rated = (assessments: Analysis["assessments"], locale = en) =>
  report(run({ title: "t", currency: "KGS", fiscalYear: "2025", assessments }, {}), locale).budget;

// Worked: vector T10 of the metadata of indicator 5.c.1; with 2.4 as no the case is F.
test("answers of the analysis give the class and case of SDG 5.c.1 in the report", () => {
  const yes = ["1.1", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2"] as const;
  const no = ["1.2", "2.5", "2.6", "2.7", "3.3"] as const;
  const answers = Object.fromEntries([
    ...yes.map((each) => [each, "yes"]),
    ...no.map((each) => [each, "no"]),
  ]) as Record<string, "yes" | "no">;
  expect(rated({ sdg5c1: answers })[0]?.title).toBe("SDG indicator 5.c.1: fully meets the requirements (case A)");
  expect(rated({ sdg5c1: { ...answers, "2.4": "no" } }, ru)[0]?.title).toBe(
    "Показатель ЦУР 5.c.1: приближается к требованиям (случай F)",
  );
  const { "3.3": _, ...without } = answers;
  const open = rated({ sdg5c1: { ...without, "3.1": "no" } })[0];
  expect(open?.title).toContain("answers are missing");
  expect(open?.remarks.join(" ")).toMatch(/Answers that could change the class: 3\.3.*Question 3\.1/s);
});

// Worked: assessment 5260 of PEFA, dimensions 1.1 to 5.2.
test("scores of dimensions give those of indicators; what was not scored has no score", () => {
  const scores = { "1.1": "D", "1.2": "D", "2.1": "D", "3.1": "D", "4.1": "B", "5.1": "D", "5.2": "D" } as const;
  const [pefa] = rated({ pefaGrpfm: scores });
  expect(pefa?.rows.map((each) => each.cells[0]?.text).slice(0, 6)).toEqual([
    "D",
    "D",
    "D",
    "B",
    "D",
    "no score: 6.1 missing",
  ]);
});
