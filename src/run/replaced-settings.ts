import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import type { Analysis } from "../model/analysis.js";

/** Settings of publications that do nothing any more, each with what replaces it: warnings `publish.replaced`. */
export const replacedSettings = ({ publish = {} }: Analysis, file: string): readonly Issue[] =>
  REPLACED.flatMap((key) => {
    if (publish[key] === undefined) return [];
    const by = key === "confidential" ? { instead: `"centres": {"confidential": "no"}` } : { computed: "umay publish" };
    return problem("publish.replaced", { file, column: `/publish/${key}`, detail: by }, "warning");
  });

const REPLACED = ["confidential", "withhold", "tables", "earlier"] as const;
