import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/formula/figure.js";
import { wordsIn } from "../../src/headline/claim.js";
import { type Headline, headline } from "../../src/headline/headline.js";
import { type Analysis, locales, publish } from "../support/library.js";
import { compare, exact } from "../../src/money/exact.js";
import { registered } from "../../src/result/register.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../support/run.js";
import { PRINTED, runFolder } from "../support/examples.js";
import { drawNetwork } from "../support/drawn-network.js";
import { longSamples } from "../support/samples.js";

// Seen red: with the limit of words taken away (a long name of a level), and with checks that say nothing. A share above
// one takes two guards away at once: amounts below zero, and parts above their whole.
const ONE = exact("1");
const isAmount = (sentence: string): boolean => /\d/.test(sentence);
const KNOWN = ["budget-total", "requirement", "secured-funding", "units-needed", "package-standing"];

/** What is wrong with a headline, in words. */
function faults(result: Result, { sentences, below, checks, figures }: Headline): string[] {
  const shares = [...result.figures].filter(({ id, value }) => isShareOfWhole(id) && value !== null);
  const all = [...sentences, ...below];
  return [
    ...(sentences.length === 0 || sentences.length > 3 ? [`${String(sentences.length)} sentences`] : []),
    ...sentences.flatMap((each) => (wordsIn(each) > 20 ? [`too long: ${each}`] : [])),
    ...checks.flatMap(({ id, passed, says }) =>
      passed === says.length > 0 || !says.every((each) => all.includes(each)) ? [`check ${id} is not said`] : [],
    ),
    ...shares.flatMap(({ id, value }) => (compare(exact(value ?? "0"), ONE) > 0 ? [`${id} above one`] : [])),
    ...(hasKnown(result.figures) && !sentences.some(isAmount) ? [`no amount: ${sentences.join(" ")}`] : []),
    // A range says both ends or its least, and its least is not above its most.
    ...figures.flatMap(({ id, from, to }) =>
      from != null && to != null && compare(exact(from), exact(to)) > 0 ? [`${id} is turned around`] : [],
    ),
  ];
}

const SHARES = ["tagged-share", "gbv-share", "share-of-screened", "share-of-allocable", "screening-coverage", "funded-need-share"]; // prettier-ignore
const isShareOfWhole = (id: string): boolean => SHARES.includes(id) && registered(id)?.share === true;

const hasKnown = (figures: Iterable<Figure>): boolean => {
  for (const { id, value, from } of figures) if (KNOWN.includes(id) && (value ?? from) != null) return true;
  return false;
};

const faultsIn = (result: Result): string[] =>
  locales.flatMap((locale) => faults(result, headline(result, locale)).map((each) => `${locale.code}: ${each}`));

describe("headlines", () => {
  it("of all examples hold at most three sentences of twenty words, an amount, and what their checks say", () => {
    for (const example of PRINTED) {
      const { result } = runFolder(`examples/${example}`);
      expect([example, faultsIn(result)]).toEqual([example, []]);
      if (result.secrecy.questions.length === 0) expect([example, faultsIn(publish(result))]).toEqual([example, []]);
    }
  });

  it("of drawn networks do, for their owner and for the public", () => {
    for (let seed = 0; seed < longSamples(4).numRuns; seed += 1) {
      const { analysis, files } = drawNetwork(seed);
      const result = run(analysis, files);
      expect([seed, faultsIn(result)]).toEqual([seed, []]);
    }
  });

  const cell = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 9_000_000 }).map(String) },
    { weight: 1, arbitrary: fc.integer({ min: -900_000, max: -1 }).map(String) },
    { weight: 1, arbitrary: fc.constant("") },
  );
  const line = fc.record({ amount: cell, marker: fc.constantFrom("0", "1", "2", ""), gbv: fc.constantFrom("", "0", "1", "0.4") }); // prettier-ignore
  const table = fc.array(line, { minLength: 1, maxLength: 8 });

  it("of drawn budgets do, of one level and of two", () => {
    fc.assert(
      fc.property(
        table,
        fc.option(table),
        fc.constantFrom("oecd-dac", "eu-cohesion", undefined),
        (state, local, scheme) => {
          const budget = (file: string, level: string) => ({
            ...{ file, level, unit: 1000, fiscalYear: "2025", blank: "unknown" as const },
            columns: { id: "id", approved: "approved", marker: "marker", gbvShare: "gbv" },
          });
          const csv = (rows: typeof state): string =>
          ["id,approved,marker,gbv", ...rows.map((row, at) => `${String(at + 1)},${row.amount},${row.marker},${row.gbv}`)].join("\n"); // prettier-ignore
          const analysis: Analysis = {
            ...{ title: "t", currency: "KGS", fiscalYear: "2025" },
            budgets: [
              budget("s.csv", "state"),
              ...(local ? [budget("l.csv", "the budget of all districts of the republic")] : []),
            ],
            ...(scheme && { tagging: { schemes: [scheme] } }),
          };
          const result = run(analysis, { "s.csv": csv(state), ...(local && { "l.csv": csv(local) }) });
          expect(faultsIn(result)).toEqual([]);
        },
      ),
      longSamples(20),
    );
  });
});
