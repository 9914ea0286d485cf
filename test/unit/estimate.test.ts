import { describe, expect, it } from "vitest";
import { ru } from "../../src/languages/ru/says.js";
import { estimate } from "../../src/report/estimate.js";
import { run } from "../../src/run/run.js";
import { ANALYSIS, files } from "../support/estimate-case.js";

describe("x", () => {
  it("y", () => {
    const result = run(ANALYSIS, files(), { estimate: true });
    const doc = estimate(result, ru);
    for (const s of doc?.whole.sections ?? []) {
      console.log([s.title, s.sums.needed.text, ...s.sums.paid.map((c) => c.text), s.sums.requested.text].join(" | "));
      for (const l of s.lines)
        console.log([l.number, l.name, l.assumed, l.economic, l.quantity?.text, l.unit, l.months?.text, l.price?.text, l.needed.text, ...l.paid.map((c) => c.text), l.requested.text].join(" | "));
    }
    console.log(JSON.stringify({ ...doc, whole: undefined }, null, 1));
    expect(1).toBe(1);
  });
});
