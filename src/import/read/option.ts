import type { Option } from "../../formula/issue.js";

/** One answer to a question; its meaning is filled in the language of the run from the sentence `reading.…`. */
export const option = (
  key: string,
  answer: Option["answer"],
  total: string | null = null,
  detail: Readonly<Record<string, string>> = {},
): Option => ({ total, meaning: "", answer, code: key, detail });
