import type { Figure } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import type { Analysis } from "../model/analysis.js";
import { readResultDocument } from "../model/result-record.js";
import { decode } from "../import/open/decode.js";
import type { Files } from "./files.js";

/**
 * The figures of the earlier publications that an analysis names. One that cannot be read is an error: what it has shown
 * would be forgotten.
 */
export function earlierFigures(
  { publish }: Pick<Analysis, "publish">,
  files: Files,
): { readonly figures: readonly Figure[]; readonly issues: readonly Issue[] } {
  const figures: Figure[] = [];
  const issues: Issue[] = [];
  for (const name of publish?.earlier ?? []) {
    const found = figuresIn(files[name]);
    if (found) figures.push(...found);
    else issues.push(problem("publish.earlier", { file: name }));
  }
  return { figures, issues };
}

function figuresIn(file: Files[string] | undefined): readonly Figure[] | undefined {
  if (!(file instanceof Uint8Array)) return undefined;
  const text = decode(file);
  if ("code" in text) return undefined;
  try {
    const checked = readResultDocument(JSON.parse(text.text));
    if (!("document" in checked)) return undefined;
    const { figures, selection } = checked.document;
    // A document of some ids does not say all that was shown beside it.
    return selection === "shown" || selection === "all" ? figures : undefined;
  } catch {
    return undefined;
  }
}
