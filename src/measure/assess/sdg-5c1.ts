// How SDG indicator 5.c.1 classes a country by its answers to the questionnaire.
import type { Source } from "../../formula/figure.js";
import { fail } from "../../money/fail.js";

// Least number of yes that satisfies a criterion, and its questions.
const CRITERIA = [
  { criterion: "1", needed: 2, questions: ["1.1", "1.2", "1.3"] },
  { criterion: "2", needed: 4, questions: ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7"] },
  { criterion: "3", needed: 2, questions: ["3.1", "3.2", "3.3"] },
] as const;

/** A question of the questionnaire, by its number there. */
export type Sdg5c1Question = (typeof CRITERIA)[number]["questions"][number];
export type Sdg5c1Answers = Readonly<Partial<Record<Sdg5c1Question, "yes" | "no" | null | undefined>>>;
export type Sdg5c1Class = "fully" | "approaches" | "not";
/** Case of the matrices in the metadata, by which criteria are satisfied. */
export type Sdg5c1Case = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H";

export type Sdg5c1Criterion = {
  readonly criterion: (typeof CRITERIA)[number]["criterion"];
  readonly yes: number;
  readonly no: number;
  /** Questions without an answer. */
  readonly open: number;
  /** Least number of yes that satisfies it. */
  readonly needed: number;
  /** Null where the open questions decide it. */
  readonly satisfied: boolean | null;
};

export type Sdg5c1 = {
  /** Null where an open question could change it. */
  readonly class: Sdg5c1Class | null;
  /** Null where an open question could change it; the class may be known all the same. */
  readonly case: Sdg5c1Case | null;
  /** The class if every open question were answered no. */
  readonly least: Sdg5c1Class;
  /** The class if every open question were answered yes. */
  readonly most: Sdg5c1Class;
  readonly criteria: readonly Sdg5c1Criterion[];
  /** Open questions that could change the class; none where the class is known. */
  readonly open: readonly Sdg5c1Question[];
  /** Questions answered yes that ask how data were published, where 3.1 says that they were not. */
  readonly contradict: readonly Sdg5c1Question[];
  readonly source: Source;
};

const source: Source = {
  title: "SDG indicator metadata, indicator 5.c.1",
  locator: "4.c method of computation: criteria and matrices of cases",
  publisher: "UN Women, OECD, UNDP",
  year: "2021",
  url: "https://github.com/worldbank/sdg-metadata/blob/081362cebc78ce6e8caf534eef465016b9b16561/metadata/en/5-c-1/index.html",
  kind: "published",
  note: "update of 6 December 2021, read in the translation project of the World Bank; it says cases A to G and lists A to H",
};

const CASES: Readonly<Record<string, Sdg5c1Case>> = {
  "123": "A",
  "1": "B",
  "2": "C",
  "3": "D",
  "12": "E",
  "13": "F",
  "23": "G",
  "": "H",
};

/**
 * Class of a country by SDG indicator 5.c.1: systems to track and make public allocations for gender equality.
 *
 * Formula: criterion 1 needs 2 yes of 3, criterion 2 needs 4 of 7, criterion 3 needs 2 of 3; all three are `fully`, one
 * or two `approaches`, none `not`.
 *
 * @param answers - `yes` or `no` by question, `1.1` to `3.3`, of the last completed fiscal year; nothing or null is open
 * @returns class and case with both bounds; undefined (null) where an open question could change it, which `open` names
 * @throws `sdg-5c1.question`, `sdg-5c1.answer` for a question or an answer that the questionnaire does not have
 * Source: metadata of indicator 5.c.1, 4.c.
 * @example sdg5c1({ "1.1": "yes", "1.2": "no", "1.3": "yes" }).least // "approaches"
 */
export function sdg5c1(answers: Sdg5c1Answers): Sdg5c1 {
  refuseUnknown(answers);
  const criteria = CRITERIA.map(({ criterion, needed, questions }): Sdg5c1Criterion => {
    const count = (answer: string): number => questions.filter((each) => answers[each] === answer).length;
    const [yes, no] = [count("yes"), count("no")];
    const most = questions.length - no;
    const satisfied = yes >= needed ? true : most >= needed ? null : false;
    return { criterion, yes, no, open: most - yes, needed, satisfied };
  });
  const least = criteria.filter((each) => each.satisfied === true);
  const most = criteria.filter((each) => each.satisfied !== false);
  const [low, high] = [classOf(least.length), classOf(most.length)];
  const undecided = criteria.filter((each) => each.satisfied === null).map((each) => each.criterion);
  return {
    class: low === high ? low : null,
    case: undecided.length === 0 ? (CASES[least.map((each) => each.criterion).join("")] ?? null) : null,
    least: low,
    most: high,
    criteria,
    // Where the bounds differ, every criterion that is undecided can tip the class.
    open: low === high ? [] : openIn(answers, undecided),
    contradict: answers["3.1"] === "no" ? (["3.2", "3.3"] as const).filter((each) => answers[each] === "yes") : [],
    source,
  };
}

const classOf = (satisfied: number): Sdg5c1Class =>
  satisfied === CRITERIA.length ? "fully" : satisfied === 0 ? "not" : "approaches";

const openIn = (answers: Sdg5c1Answers, criteria: readonly string[]): Sdg5c1Question[] =>
  CRITERIA.filter((each) => criteria.includes(each.criterion)).flatMap(({ questions }) =>
    questions.filter((each) => answers[each] == null),
  );

function refuseUnknown(answers: Readonly<Record<string, string | null | undefined>>): void {
  const known: readonly string[] = CRITERIA.flatMap((each) => each.questions);
  for (const [question, answer] of Object.entries(answers)) {
    if (!known.includes(question))
      fail("sdg-5c1.question", `"${question}" is not a question: they are ${known.join(", ")}`);
    if (answer != null && answer !== "yes" && answer !== "no")
      fail("sdg-5c1.answer", `${question}: "${answer}" is not an answer: give yes, no or nothing`);
  }
}
