import * as z from "zod";

const QUESTIONS = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "3.1", "3.2", "3.3"] as const;
const DIMENSIONS = ["1.1", "1.2", "2.1", "3.1", "4.1", "5.1", "5.2", "6.1", "7.1", "8.1", "9.1", "9.2"] as const;

/** How a country's budget system is rated: answers to SDG indicator 5.c.1, and scores of PEFA GRPFM. */
export const assessments = z.strictObject({
  sdg5c1: z.partialRecord(z.enum(QUESTIONS), z.enum(["yes", "no"])).optional(),
  pefaGrpfm: z.partialRecord(z.enum(DIMENSIONS), z.enum(["A", "B", "C", "D", "D*", "NA", "NU"])).optional(),
});
