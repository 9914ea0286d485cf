import type { Issue } from "../formula/issue.js";
import { localize } from "../formula/localize.js";
import { localeOf } from "./locale-of.js";

/** Issues with their sentences in a language; English where the code is not given or not known. */
export const localizeAll = (issues: readonly Issue[], language: string | undefined): Issue[] =>
  issues.map((issue) => localize(issue, localeOf(language)));
