import type { DraftQuestion } from "./draft-types.js";

const LISTS = ["amounts", "drop", "accept"];
// What is settled before rows can be judged: only then is asked about them.
const BEFORE_ROWS = /\/(?:columns|amounts|headerRows|sheet|encoding)(?:\/|$)/;

/** Whether rows will be asked about only once these questions are answered. */
export const asksBeforeRows = (questions: readonly DraftQuestion[]): boolean =>
  setsOf(questions).some((each) => BEFORE_ROWS.test(each));

/**
 * A part of a drafted analysis with the lists that answers go into: an answer is one entry more, so several answers do
 * not write one key twice.
 *
 * @param of - the part
 * @param place - where it stands, such as `budgets/0/`
 * @param questions - all questions of the draft
 * @param later - lists that a later question may need
 */
export function withLists(
  of: object,
  place: string,
  questions: readonly DraftQuestion[],
  later: readonly string[],
): object {
  const sets = setsOf(questions);
  const wanted = LISTS.filter((list) => sets.includes(`${place}${list}/-`) || later.includes(list));
  return { ...of, ...Object.fromEntries(wanted.filter((list) => !(list in of)).map((list) => [list, []])) };
}

const setsOf = (questions: readonly DraftQuestion[]): readonly string[] =>
  questions.flatMap(({ set, options }) => [set, ...options.map((each) => each.set)].flatMap((each) => each ?? []));
