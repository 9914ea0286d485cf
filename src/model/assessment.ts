// The ratings of a country's budget system as an analysis states them.
import * as z from "zod";
import { QUESTIONNAIRES } from "./questionnaire.js";

const { "sdg-5c1": sdg, "pefa-grpfm": pefa } = QUESTIONNAIRES;

/** How a country's budget system is rated: answers to SDG indicator 5.c.1, and scores of PEFA GRPFM. */
export const assessments = z.strictObject({
  sdg5c1: z.partialRecord(z.enum(sdg.questions), z.enum(sdg.answers)).optional(),
  pefaGrpfm: z.partialRecord(z.enum(pefa.questions), z.enum(pefa.answers)).optional(),
});
