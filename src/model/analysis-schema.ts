import * as z from "zod";
import { analysis, budget } from "./analysis.js";

/** The JSON Schema of the analysis file. A budget names its file, or its table in an engine, or both. */
export const analysisSchema = (): object =>
  z.toJSONSchema(analysis, {
    override: ({ zodSchema, jsonSchema }) => {
      // A checker of schemas that knows no formats refuses them; the pattern beside says the same.
      if (jsonSchema.pattern !== undefined) delete jsonSchema.format;
      if (zodSchema !== budget) return;
      // A key that is required is named beside, as strict checkers of schemas want it.
      jsonSchema.anyOf = ["file", "table"].map((key) => ({ properties: { [key]: true }, required: [key] }));
      delete jsonSchema.required;
    },
  });
