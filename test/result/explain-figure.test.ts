import { expect, test } from "vitest";
import { all } from "../../src/run/all.js";
import { en } from "../../src/made/says/en.js";
import { explain, findFigures } from "../../src/result/find-figures.js";
import { fundingGap } from "../../src/made/measure/gaps.js";
import { isUmayError } from "../../src/money/fail.js";
import { money } from "../../src/money/money.js";
import { register } from "../../src/result/register.js";
import { runFolder } from "../support/examples.js";

// Worked: Women's Aid 2024, 427 needed less 195 secured.
test("a figure is explained in words", () => {
  const gap = fundingGap({ required: money("427", "GBP"), secured: money("195", "GBP") });
  expect(explain(gap, en)).toMatchObject({ rule: "needed − secured, not below 0", numbers: "427 − 195, not below 0", value: "232 GBP", sources: [{ title: "Funding Safer Futures" }] }); // prettier-ignore
  expect(explain(fundingGap({ required: money("427", "GBP") }), en).value).toContain("secured");
  const total = findFigures(runFolder("examples/open-network").result, "hard-gap")[0];
  expect(total && explain(total, en)).toMatchObject({ rule: null, inputs: [{ name: "parts" }] });
});

test("numbers of JavaScript are refused with what to give", () => {
  const call = fundingGap as (given: object) => unknown;
  for (const [given, said] of [
    [5, "the number 5, no text"],
    [Number.NaN, "the number NaN, no text"],
    [{ amount: 5, currency: "GBP" }, '{"amount":5,"currency":"GBP"}, no text'],
  ] as const) {
    const error = thrownBy(() => call({ required: money("1", "GBP"), secured: given }));
    expect(isUmayError(error) && [error.code, error.message]).toEqual(["number.invalid", `"secured" is ${said}: give money("${given === 5 ? "5" : "1.50"}", "KGS")`]); // prettier-ignore
  }
});

test("an id that is none is refused with the nearest", () => {
  const error = thrownBy(() => findFigures([], "hard-gaps" as "hard-gap"));
  expect(isUmayError(error) && [error.code, error.message]).toEqual(["figures.unknown", 'there is no figure "hard-gaps"; the nearest is "hard-gap"']); // prettier-ignore
});

test("what is shared is frozen", () => {
  const [scheme, norm] = [all.schemes[0], all.standards[0]];
  for (const each of [all, all.schemes, scheme?.classes[0], norm?.source, register, register[0]]) expect(Object.isFrozen(each)).toBe(true); // prettier-ignore
});

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
