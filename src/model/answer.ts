// The table of answers to questionnaires: about a country's budget system, or about how its services against violence
// work together.
import * as z from "zod";
import { cited, code, quantity, text } from "./fields.js";
import { QUESTIONNAIRES, QUESTIONNAIRE_IDS } from "./questionnaire.js";
import { tableOf } from "./table.js";

/** One answer about a country's budget system, or about how its services against violence work together. */
export type Answer = z.infer<typeof schema>;

const { "sdg-5c1": sdg, "pefa-grpfm": pefa, coordination } = QUESTIONNAIRES;

const schema = z.strictObject({
  questionnaire: code(QUESTIONNAIRE_IDS),
  question: text(),
  /** What is asked, for whoever fills the table in. */
  text: text().optional(),
  /** Whom the answer is about where the table holds several countries or regions; blank is the whole. */
  region: text().optional(),
  /** Blank is not answered. */
  answer: code([...sdg.answers, ...pefa.answers, ...coordination.answers]).optional(),
  /** What it costs in a year, where that is known. */
  cost: quantity().optional(),
  source: cited().optional(),
});

export const answers = tableOf("answers", schema, ["questionnaire", "question", "region"]);
