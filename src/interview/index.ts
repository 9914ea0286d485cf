/**
 * The interview: what one centre is asked, and the analysis that its answers come to. Pure data and pure functions; no
 * Node and no terminal, so that a page asks the same as the command.
 *
 * ```ts
 * const setting: Setting = { language: "ru", today: "2026-11-29" };
 * let answers: Answers = {};
 *
 * // One question at a time, as a terminal asks. A page of several fields takes `questionsOf(answers, setting)` instead:
 * // every question that applies now, in order, with its `part` (centre, costs, money, papers). Ask again after each answer:
 * // one may open or close others.
 * for (let question = nextQuestion(answers, setting); question; question = nextQuestion(answers, setting)) {
 *   // `text`, `help`, `example`, `beside` are words in the language. `choices`: a list, of which nothing is chosen
 *   // beforehand; `kind: "several"`: any number of them, their codes with a space between. `assumed` says what stands
 *   // there if the answer is left; `required` questions cannot be left.
 *   const replied = reply(answers, question, whatWasTypedOrChosen, setting); // "" leaves it
 *   if ("wrong" in replied) show(replied.wrong); // ask again
 *   else if ("either" in replied) choose(replied.either); // several meanings: reply again with the `text` of one
 *   else answers = replied.answers; // a new object: keep the old one to go back to
 * }
 *
 * const files = analysisFiles(answers, setting); // umay.json and CSV tables, ready for `run(analysis, files)`
 * const left = leftOf(answers, setting); // what nobody answered, with what is assumed in its place
 * ```
 *
 * Answers keep the words that were typed («1 ставка 40 000 сом»), so that a field shows them again and a file of answers
 * can be read. An answer that was left is `""`. To change one, reply to its question again: all others stay, also those
 * that no longer apply. `withoutFunder(answers, 1)` takes a funder out. One line may answer several questions of a funder:
 * «Минтруд, соцзаказ, 3 200 000 сом, подписано» to `money/0/source`.
 *
 * Types of what these return stand beside them: `Choice` and `Kind` in `question.ts`, `Left` in `taken-for-granted.ts`,
 * `Replied` in `reply.ts`, `Either` in `readers.ts`.
 */
export { addresseeFiles, analysisFiles } from "./analysis.js";
export { type Left, leftOf } from "./taken-for-granted.js";
export type { Answers, Choice, Question, Setting } from "./question.js";
export { isAnswered, nextQuestion, questionsOf } from "./questions.js";
export { reply, withoutFunder } from "./reply.js";
