import type { SecretColumn } from "../import/headers/secret-columns.js";
import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import { option } from "../import/read/option.js";

/** What was found of a table of centres, as far as it must be known which of them are confidential. */
export type SecretFacts = {
  /** Name of the table in places and messages. */
  readonly file: string;
  /** Row of its header; 0 where none was found. */
  readonly headerRow: number;
  /** Whether that row is a header beyond doubt: else it may be a row of the table, which nothing may quote. */
  readonly headerKnown: boolean;
  readonly columns: readonly SecretColumn[];
  /** Whether a column of confidentiality was read. */
  readonly understood: boolean;
  /** Whether people may live in one of the centres. */
  readonly houses: boolean;
  /** Whether a row says, or may say, that its centre is confidential. */
  readonly marked: boolean;
  /** What the analysis says of its publication. */
  readonly declared: "withhold" | "none" | undefined;
};

/**
 * What must be answered before anything about centres may be published.
 *
 * @returns errors of a publication: `confidential.column` (called like confidentiality, not understood),
 *   `confidential.cells` (yes and no in a column that nobody knows), `confidential.twice`, `confidential.missing`
 *   (shelters, and no such column), `confidential.none` (`none` beside a row that is marked)
 */
export function secrecyQuestions(facts: SecretFacts): readonly Issue[] {
  const { file, headerRow, headerKnown, columns, understood, houses, marked, declared } = facts;
  if (declared === "none") return marked ? [problem("confidential.none", { file })] : [];
  const asked = columns.filter(({ by }) => by !== "cells" || !understood || declared !== "withhold");
  const missing = houses && !understood && !asked.some(({ by }) => by !== "cells");
  return [
    ...asked.map(({ header, index, by }) => {
      const column = !headerKnown || header.trim() === "" ? String(index + 1) : header;
      return problem(`confidential.${by === "header" ? "column" : by}`, {
        file,
        ...(headerRow > 0 && { row: headerRow }),
        column,
        options: [
          NONE,
          ...(by === "cells" ? [option("centres-marked", { publish: { confidential: "withhold" } })] : []),
          option("rename", {}, null, { header: column, wanted: "confidential" }),
        ],
      });
    }),
    ...(missing ? [problem("confidential.missing", { file, options: [NONE] })] : []),
  ];
}

const NONE = option("centres-none", { publish: { confidential: "none" } });
