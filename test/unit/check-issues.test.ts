import { expect, test } from "vitest";
import { publicIssues } from "../../src/disclosure/public-issues.js";
import { publish } from "../../src/disclosure/publish.js";
import type { Issue } from "../../src/formula/issue.js";
import type { Examined, Result } from "../../src/result/result.js";
import { examine } from "../../src/run/run.js";
import { EXAMPLES, runFolder } from "../support/examples.js";

const told = ({ inputs, issues, rejects }: Examined): unknown => ({ inputs, issues, rejects });

// Derived: a publication of the whole run tells the same. Seen red with a check that tells what a run for internal use does.
test.each([...EXAMPLES])("what is told of the reading of %s is what a run tells", (name) => {
  const { analysis, files, result } = runFolder(`examples/${name}`);
  const { found } = examine(analysis, files);
  expect(told(found)).toEqual(told(result));
  const shown = publicIssues(found);
  expect(told({ ...found, ...shown })).toEqual(told(publish(result)));
  expect(shown.hides).toBe(publish(result).hides);
});

// Derived: a publication withholds the amounts of a-1 with those of a hidden centre. Seen red without the audit.
test("a check is silent about the rows of a centre that stands beside a hidden one", () => {
  const { analysis, files, result } = runFolder("examples/network");
  const { found } = examine(analysis, files);
  const place = found.centres.find(({ id }) => id === "a-1")?.places[0];
  const issue: Issue = { code: "amount.step", severity: "warning", ...place, received: "7771", message: "7771" };
  const issues = [...found.issues, issue];
  const shown = publicIssues({ ...found, issues });
  expect(shown.issues).toEqual(publish({ ...result, issues }).issues);
  expect(JSON.stringify(shown.issues)).not.toContain("7771");
});

// Seen red with draws that are made before they are asked for.
test("nothing is drawn before figures are asked for", () => {
  const { analysis, files } = runFolder("examples/network/umay-plan.json");
  const draws: number[] = [];
  const progress = (done: number): void => void draws.push(done);
  const drawn = { ...analysis, simulation: { seed: 1, ...analysis.simulation, draws: 50 } };
  const { found, result } = examine(drawn, files, { progress });
  publicIssues(found);
  expect(draws).toEqual([]);
  const whole: Result = result();
  expect(draws.length).toBeGreaterThan(0);
  expect(whole.figures.some(({ id }) => id === "simulated-gap")).toBe(true);
});
