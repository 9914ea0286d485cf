import * as z from "zod";
import { analysis, budget } from "./analysis.js";

/** The JSON Schema of the analysis file. A budget names its file, or its table in an engine, or both. */
export const analysisSchema = (): object =>
  z.toJSONSchema(analysis, {
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== budget) return;
      jsonSchema.anyOf = [{ required: ["file"] }, { required: ["table"] }];
      delete jsonSchema.required;
    },
  });
