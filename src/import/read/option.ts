import type { Option } from "../../formula/issue.js";

/** One answer to a question; its meaning is filled in the language of the run from the sentence `reading.…`. */
export const option = (
  key: string,
  answer: Option["answer"],
  total: string | null = null,
  detail: Readonly<Record<string, string>> = {},
): Option => ({ total, meaning: "", answer, code: key, detail });

/** The answer that lets a problem of a budget pass; its reason is asked for. */
export const acceptOf = (code: string, budget: string): Option["answer"] => ({
  accept: [{ code, budget, reason: "" }],
});
