import { expect, test } from "vitest";
import type { Result } from "../../src/result/result.js";
import { examine } from "../../src/run/run.js";
import { EXAMPLES, runFolder } from "../support/examples.js";

const told = ({ inputs, issues, rejects }: Pick<Result, "inputs" | "issues" | "rejects">): unknown => ({
  inputs,
  issues,
  rejects,
});

// Derived: both read the same files.
test.each([...EXAMPLES])("what is told of the reading of %s is what a run tells", (name) => {
  const { analysis, files, result } = runFolder(`examples/${name}`);
  expect(told(examine(analysis, files).found)).toEqual(told(result));
});

// Seen red with draws that are made before they are asked for.
test("nothing is drawn before figures are asked for", () => {
  const { analysis, files } = runFolder("examples/network/umay-plan.json");
  const draws: number[] = [];
  const progress = (done: number): void => void draws.push(done);
  const drawn = { ...analysis, simulation: { seed: 1, ...analysis.simulation, draws: 50 } };
  const { result } = examine(drawn, files, { progress });
  expect(draws).toEqual([]);
  const whole: Result = result();
  expect(draws.length).toBeGreaterThan(0);
  expect(whole.figures.some(({ id }) => id === "simulated-gap")).toBe(true);
});
