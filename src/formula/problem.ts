import type { Issue } from "./issue.js";

/** An issue whose sentence is still to be filled in the language of the run. */
export const problem = (
  code: string,
  facts: Omit<Issue, "code" | "severity" | "message">,
  severity: Issue["severity"] = "error",
): Issue => ({ code, severity, ...facts, message: "" });
