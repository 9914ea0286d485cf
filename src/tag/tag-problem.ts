import type { Issue } from "../formula/issue.js";

/** An issue of tagging, whose sentence is filled in the language of the run. */
export const tagProblem = (
  code: string,
  facts: Omit<Issue, "code" | "severity" | "message">,
  severity: Issue["severity"] = "error",
): Issue => ({ code, severity, ...facts, message: "" });
