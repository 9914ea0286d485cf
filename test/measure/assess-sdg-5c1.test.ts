import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Sdg5c1Answers, type Sdg5c1Class, type Sdg5c1Question, sdg5c1 } from "../../src/measure/assess/sdg-5c1.js";

const QUESTIONS: readonly Sdg5c1Question[] = [
  ...(["1.1", "1.2", "1.3"] as const),
  ...(["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7"] as const),
  ...(["3.1", "3.2", "3.3"] as const),
];
const RANK: Readonly<Record<Sdg5c1Class, number>> = { not: 0, approaches: 1, fully: 2 };

/** Every question answered: yes where its bit is set. */
const answersOf = (bits: number): Sdg5c1Answers =>
  Object.fromEntries(QUESTIONS.map((each, at) => [each, (bits >> at) % 2 === 1 ? "yes" : "no"]));

const yesTo = (...yes: readonly Sdg5c1Question[]): Sdg5c1Answers =>
  Object.fromEntries(QUESTIONS.map((each) => [each, yes.includes(each) ? "yes" : "no"]));

const VECTORS = Array.from({ length: 2 ** QUESTIONS.length }, (_, bits) => bits);

// Worked: thresholds and matrices of the metadata of indicator 5.c.1 (update of 6 December 2021), 4.c.
describe("SDG 5.c.1, the rule of the metadata", () => {
  test.each([
    ["fully", "A", yesTo("1.1", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2")],
    ["approaches", "F", yesTo("1.1", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2")],
    ["not", "H", yesTo("1.1", "2.1", "2.2", "2.3", "3.1")],
    ["approaches", "B", yesTo("1.2", "1.3")],
    ["approaches", "C", yesTo("2.4", "2.5", "2.6", "2.7")],
    ["approaches", "D", yesTo("3.1", "3.3")],
    ["approaches", "E", yesTo("1.1", "1.2", "2.1", "2.3", "2.5", "2.7")],
    ["approaches", "G", yesTo("2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3")],
  ])("%s, case %s", (expected, letter, answers) => {
    const result = sdg5c1(answers);
    expect([result.class, result.case]).toEqual([expected, letter]);
    expect([result.least, result.most, result.open]).toEqual([expected, expected, []]);
  });

  test("criteria carry their counts and the number they need", () => {
    const { criteria } = sdg5c1(yesTo("1.1", "1.3", "2.1", "3.2"));
    expect(criteria).toEqual([
      { criterion: "1", yes: 2, no: 1, open: 0, needed: 2, satisfied: true },
      { criterion: "2", yes: 1, no: 6, open: 0, needed: 4, satisfied: false },
      { criterion: "3", yes: 1, no: 2, open: 0, needed: 2, satisfied: false },
    ]);
  });
});

// Derived: 4 of 8 vectors satisfy criterion 1, 64 of 128 criterion 2 (35 + 21 + 7 + 1), 4 of 8 criterion 3, so that
// 4 × 64 × 4 = 1,024 satisfy all, as many satisfy none, and 8,192 − 2 × 1,024 = 6,144 one or two.
test("derived: of all 8,192 vectors 1,024 are fully, 6,144 approach, 1,024 are not", () => {
  const counts: Record<string, number> = {};
  for (const bits of VECTORS) {
    const { class: found } = sdg5c1(answersOf(bits));
    counts[String(found)] = (counts[String(found)] ?? 0) + 1;
  }
  expect(counts).toEqual({ fully: 1024, approaches: 6144, not: 1024 });
});

test("derived: one more yes never lowers the class, over all 53,248 pairs", () => {
  const ranks = VECTORS.map((bits) => RANK[sdg5c1(answersOf(bits)).least]);
  let pairs = 0;
  const lowered = VECTORS.flatMap((bits) =>
    QUESTIONS.flatMap((_, at) => {
      const raised = bits | (1 << at);
      if (raised === bits) return [];
      pairs += 1;
      return (ranks[raised] ?? 0) < (ranks[bits] ?? 0) ? [[bits, raised]] : [];
    }),
  );
  expect(lowered).toEqual([]);
  expect(pairs).toBe(13 * 2 ** 12);
});

describe("open questions", () => {
  test("nothing answered: not to fully, every question could change it", () => {
    const result = sdg5c1({});
    expect([result.class, result.case, result.least, result.most]).toEqual([null, null, "not", "fully"]);
    expect(result.open).toEqual(QUESTIONS);
  });

  test("only the questions that can tip the class are named", () => {
    const { "2.4": _, "1.2": __, ...rest } = yesTo("1.1", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2");
    const result = sdg5c1({ ...rest, "2.4": null });
    expect([result.class, result.least, result.most, result.open]).toEqual([null, "approaches", "fully", ["2.4"]]);
  });

  test("the class may be known where the case is not", () => {
    const { "2.4": _, ...rest } = yesTo("1.1", "1.3", "2.1", "2.2", "2.3");
    const result = sdg5c1(rest);
    expect([result.class, result.case, result.open]).toEqual(["approaches", null, []]);
  });

  // Property, against every completion of the open questions.
  test("a class is given exactly where every completion agrees, and each named question can tip it", () => {
    const vector = fc
      .tuple(fc.integer({ min: 0, max: 8191 }), fc.uniqueArray(fc.constantFrom(...QUESTIONS), { maxLength: 6 }))
      .map(([bits, open]) => ({ ...answersOf(bits), ...Object.fromEntries(open.map((each) => [each, null])) }));
    fc.assert(
      fc.property(vector, (answers) => {
        const all = completions(answers);
        const classes = all.map((each) => RANK[sdg5c1(each).least]);
        const result = sdg5c1(answers);
        expect([RANK[result.least], RANK[result.most]]).toEqual([Math.min(...classes), Math.max(...classes)]);
        expect(result.class === null).toBe(new Set(classes).size > 1);
        const tips = QUESTIONS.filter(
          (question) =>
            answers[question] == null &&
            all.some(
              (each) => sdg5c1({ ...each, [question]: "yes" }).class !== sdg5c1({ ...each, [question]: "no" }).class,
            ),
        );
        expect(result.open).toEqual(tips);
      }),
      { numRuns: 200 },
    );
  });
});

function completions(answers: Sdg5c1Answers): Sdg5c1Answers[] {
  const open = QUESTIONS.find((each) => answers[each] == null);
  if (open === undefined) return [answers];
  return [...completions({ ...answers, [open]: "yes" }), ...completions({ ...answers, [open]: "no" })];
}

test("data that were not published cannot have been published well: told, and counted as answered", () => {
  const result = sdg5c1(yesTo("3.2", "3.3"));
  expect(result.contradict).toEqual(["3.2", "3.3"]);
  expect(result.criteria[2]?.satisfied).toBe(true);
  expect(sdg5c1(yesTo("3.1", "3.2")).contradict).toEqual([]);
  expect(sdg5c1({ "3.2": "yes" }).contradict).toEqual([]);
});

test("a question or an answer that the questionnaire does not have is a mistake", () => {
  const given = (answers: Readonly<Record<string, string>>) => () => sdg5c1(answers);
  expect(given({ "2.8": "yes" })).toThrow(expect.objectContaining({ code: "sdg-5c1.question" }));
  expect(given({ "1.1": "Yes" })).toThrow(expect.objectContaining({ code: "sdg-5c1.answer" }));
});
