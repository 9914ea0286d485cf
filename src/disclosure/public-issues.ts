import { figuresOf } from "../formula/figures.js";
import type { Examined } from "../result/result.js";
import { fewPersons } from "./hidden-centres.js";
import { publish } from "./publish.js";
import { redact } from "./redact.js";

/** What may be told of the reading of files. */
export type PublicIssues = Pick<Examined, "inputs" | "issues" | "rejects"> & {
  /** Whether something of a network is kept back. */
  readonly hides: boolean;
};

/**
 * What a publication tells of the reading of files, without its figures. Which open centres stand beside a hidden one is
 * found by the audit of the figures, so it is asked for only where an issue is about a row of an open centre.
 */
export function publicIssues(found: Examined): PublicIssues {
  const { chain, secrecy, issues, centres } = found;
  if (secrecy.questions.length > 0) return { ...redact(found, new Set()), issues: secrecy.questions, hides: true };
  const few = chain ? fewPersons(chain, found).centres.size : 0;
  if (!secrecy.hidden && few === 0) return { ...found, hides: false };
  const open = new Set(
    centres.flatMap(({ confidential, places }) =>
      confidential ? [] : places.map((each) => `${each.file} ${each.row}`),
    ),
  );
  if (chain && issues.some(({ file = "", row = "" }) => open.has(`${file} ${row}`)))
    return publish({ ...found, figures: figuresOf(chain), budgetFigures: [], moved: [] });
  return { ...redact(found, new Set()), hides: true };
}
