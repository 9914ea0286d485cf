import type { Issue } from "../formula/issue.js";
import { say } from "../formula/say.js";
import type { Answers, Question, Setting } from "../interview/question.js";
import {
  nameQuestion,
  paperQuestions,
  rateQuestion,
  secrecyQuestion,
  servicesQuestion,
  statusQuestion,
  talkOf,
} from "../interview/questions.js";
import { codeIn } from "../interview/starter-cell.js";
import type { StarterTable } from "../interview/starter-rows.js";
import { lineKey, statusKey } from "./read-money.js";
import type { Recognised } from "./recognise.js";
import type { UnusedCell } from "./sheet.js";

/** What was made of one sheet: every cell is used, or stands among the unused. */
export type OwnReading = {
  readonly file: string;
  readonly sheet?: string;
  readonly kind: Recognised["kind"];
  readonly cells: number;
  readonly unused: readonly UnusedCell[];
  /** What was understood, in plain words. */
  readonly understood: string;
};

/** Tables that centres keep for themselves, read into the tables of the model. */
export type OwnTables = {
  readonly readings: readonly OwnReading[];
  readonly tables: readonly StarterTable[];
  readonly issues: readonly Issue[];
  readonly title: string;
  readonly currency: string;
  readonly fiscalYear: string;
  /** Cost standard by service. */
  readonly use: Readonly<Record<string, string>>;
};

/** Whether no centre is closed: the title of a table may name one and stands on every paper, so else it is not kept. */
export const isOpen = ({ tables }: OwnTables): boolean =>
  (tables.find(({ table }) => table === "centres")?.rows ?? []).every(
    ({ confidential: closed }) => (codeIn(closed) ?? closed) === "no",
  );

/** What is asked by a question of its own. */
export const ASKED: ReadonlySet<string> = new Set([
  "own.which-service",
  "own.payer",
  "own.status",
  "own.line",
  "own.rate",
]);

/**
 * The questions that a centre's own tables leave open and that one word can answer, and whom the papers are for. Anything
 * else has to be mended in the tables.
 *
 * @param own - what was read before anything was answered
 * @param answers - so far; they are given to `readOwn` as what is known
 */
export function ownQuestions(own: OwnTables, answers: Answers, setting: Setting): readonly Question[] {
  const talk = talkOf(answers, setting);
  const { locale } = talk;
  const isAsked = (code: string): boolean => own.issues.some((each) => each.code === code);
  const received = (...codes: readonly string[]): readonly string[] => [
    ...new Set(own.issues.flatMap((each) => (codes.includes(each.code) ? (each.received ?? []) : []))),
  ];
  const rowsOf = (table: string) => own.tables.find((each) => each.table === table)?.rows ?? [];
  const centres = rowsOf("centres");
  // A register says of each centre what it is called and whether it is closed.
  const isOne = centres.every((row) => row["name"] === undefined && row["confidential"] === undefined);
  const stated = centres.flatMap(({ service }) => codeIn(service) ?? []);
  const services = isAsked("own.which-service") && answers["services"] ? [answers["services"]] : stated;
  const lines = rowsOf("costStandards").flatMap(({ line }) => (typeof line === "string" ? [line] : []));
  const payers = rowsOf("funding").flatMap(({ source }) => (typeof source === "string" ? [source] : []));
  const about = (source: string, question: Pick<Question, "text">) => ({ text: `${source}: ${question.text}` });
  const isClosed = isOne && services.some((service) => talk.answers[`${service}/confidential`] !== "no");
  const [first, ...others] = [
    ...(isOne ? [nameQuestion(talk)] : []),
    ...(isAsked("own.which-service") ? [{ ...servicesQuestion(talk), kind: "choice" as const }] : []),
    ...(isOne ? [...new Set(services)].map((service) => secrecyQuestion(talk, { service })) : []),
    ...received("own.payer", "own.status").map((source): Question => {
      const question = statusQuestion(talk);
      const label = say(locale, "interview.asked.status");
      return { ...question, ...about(source, question), id: statusKey(source), part: "money", help: label, label, writes: "funding.status" }; // prettier-ignore
    }),
    ...received("own.line").map((source): Question => {
      const text = say(locale, "interview.asked.line");
      const choices = lines.map((line) => ({ value: line, label: line }));
      return { id: lineKey(source), part: "money", kind: "choice", text: `${source}: ${text}`, help: text, label: text, writes: "funding.line", choices }; // prettier-ignore
    }),
    ...received("own.rate").map((currency) => rateQuestion(talk, currency)),
    ...paperQuestions(talk, payers[0], isClosed),
  ];
  // What was understood stands before the first question.
  const beside = own.readings.map(({ file, sheet, understood }) => `${[file, sheet].filter(Boolean).join(", ")}: ${understood}`); // prettier-ignore
  return first ? [{ ...first, beside }, ...others] : [];
}
