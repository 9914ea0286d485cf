import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Locale, say } from "../formula/locale.js";
import { readAnalysis } from "../import/read/read-analysis.js";
import type { Analysis, BudgetSettings } from "../model/analysis.js";
import { localizeAll } from "../run/languages.js";
import { type Call, misuse, text } from "./command.js";
import { analysisPath } from "./load.js";
import { shownPath } from "./named-files.js";

/** Last year's analysis, of which this year's file takes the answers. */
export type Last = { readonly path: string; readonly analysis: Analysis };

/** The analysis that a call names, if any. */
export function lastOf(call: Call, locale: Locale): Last | undefined {
  const given = text(call, "like");
  if (given === undefined) return undefined;
  const path = resolve(call.host.cwd, analysisPath(given, call.host.cwd));
  const shown = shownPath(path, call.host.cwd);
  if (!existsSync(path)) return misuse(call, say(locale, "like.missing", { file: shown }));
  const { analysis, issues } = readAnalysis({ name: shown, bytes: readFileSync(path) });
  if (analysis?.budgets?.length) return { path, analysis };
  const whys = localizeAll(issues, locale.code).map((each) => each.message);
  return misuse(call, whys[0] ?? say(locale, "like.none", { file: shown }));
}

/** The tagging of last year; `name` says what a file is called in this year's analysis. */
export const taggedLike = (
  { path, analysis: { tagging } }: Last,
  name: (path: string) => string,
): Pick<Analysis, "tagging"> =>
  tagging
    ? {
        tagging: {
          ...tagging,
          ...(tagging.tags && { tags: { ...tagging.tags, file: name(resolve(dirname(path), tagging.tags.file)) } }),
        },
      }
    : {};

export const lastPath = ({ path }: Last, { file }: BudgetSettings): string => resolve(dirname(path), file);
