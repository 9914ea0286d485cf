import { discreet } from "../disclosure/redact.js";
import type { Issue } from "../formula/issue.js";
import { HIDDEN } from "../formula/localize.js";
import type { Dictionary } from "../model/dictionary.js";
import { namesCentres } from "../model/marked-fields.js";
import type { TableReading } from "../import/read/read-table.js";
import { secretIssue } from "../result/secret-issue.js";
import { mentionsHidden } from "../result/secret-text.js";
import { aloneSecrecy } from "../run/alone-secrecy.js";

export type MaskOptions = {
  /** Whether rows of confidential centres may be seen. */
  readonly working?: boolean;
  /** What is said of confidential centres: `none` where there are none. */
  readonly confidential?: "withhold" | "none" | undefined;
};

/**
 * A reading in which nothing shows a centre that may be confidential, unless it is for internal use. What is asked before
 * anything is published is asked here too.
 *
 * @param reading - a table that was read
 * @param options - who sees it
 * @param dictionaries - the languages whose words are understood
 */
export function maskAlone(
  reading: TableReading<object>,
  { working = false, confidential }: MaskOptions,
  dictionaries: readonly Dictionary[],
): Pick<TableReading<object>, "input" | "issues" | "rejects"> {
  const { input } = reading;
  if (!namesCentres(input.reader)) return reading;
  const { secrecy, open } = aloneSecrecy(reading, confidential, dictionaries);
  const questions = secrecy.questions.map((each): Issue => ({ ...each, severity: "question" }));
  const issues = [...reading.issues, ...questions];
  if (working || (!secrecy.hidden && questions.length === 0)) return { ...reading, issues };
  const shownAs = secretIssue(secrecy, open);
  const hidden = new Set(secrecy.places.map((each) => each.row));
  // While a question is open, any row may be one of a confidential centre.
  const isOpen = (row: number): boolean => questions.length === 0 && !hidden.has(row);
  const headers = new Set(input.understood?.headerRows);
  return {
    input: discreet(input, mentionsHidden(secrecy, open)),
    issues: [
      ...reading.issues.map((issue) => {
        const { row } = issue;
        const asHidden = shownAs(issue) !== "shown" || (row !== undefined && !headers.has(row) && !isOpen(row));
        return asHidden ? told(issue) : issue;
      }),
      ...questions,
    ],
    rejects: reading.rejects.filter((each) => isOpen(each.row)),
  };
}

// That there is a problem, and nothing of the row.
const told = ({ code, severity, file }: Issue): Issue => ({
  code,
  severity,
  ...(file === undefined ? {} : { file }),
  detail: HIDDEN,
  message: "",
});
