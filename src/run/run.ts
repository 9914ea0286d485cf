// Runs a whole analysis with everything that is built in, or examines it as far as it needs to tell all issues.
import type { Analysis } from "../model/analysis.js";
import type { Result } from "../result/result.js";
import { all } from "./all.js";
import { type Examination, type RunOptions, examine as examineGiven } from "./examine.js";
import type { GivenFiles } from "./files.js";

/** Runs a whole analysis with everything that is built in. */
export const run = (given: Analysis, contents: GivenFiles, options: RunOptions = {}): Result =>
  examine(given, contents, options).result();

/** The way of such a run as far as it needs to tell all issues. */
export const examine = (given: Analysis, contents: GivenFiles, options: RunOptions = {}): Examination =>
  examineGiven(given, contents, { ...all, ...options });

export type { Examination, RunOptions } from "./examine.js";
