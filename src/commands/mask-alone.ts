import { foldWord } from "../columns/fold-word.js";
import { wordsOf } from "../columns/headers.js";
import type { Issue } from "../formula/issue.js";
import { HIDDEN } from "../formula/localize.js";
import { centres } from "../model/centre.js";
import type { Dictionary } from "../model/dictionary.js";
import type { TableReading } from "../read/read-table.js";
import { discreet } from "../disclosure/discreet.js";

/**
 * A reading in which nothing shows a confidential centre, unless it is for internal use.
 *
 * @param reading - a table that was read
 * @param working - whether rows of confidential centres may be seen
 * @param dictionaries - the languages whose words are understood
 */
export function maskAlone(
  reading: TableReading<object>,
  working: boolean,
  dictionaries: readonly Dictionary[],
): Pick<TableReading<object>, "input" | "issues" | "rejects"> {
  const hidden = working ? new Set<number>() : confidentialRows(reading, dictionaries);
  if (hidden.size === 0) return reading;
  return {
    input: discreet(reading.input),
    issues: reading.issues.map((issue) => (hidden.has(issue.row ?? 0) ? told(issue) : issue)),
    rejects: reading.rejects.filter((each) => !hidden.has(each.row)),
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

// A row whose word for it cannot be read is taken for confidential.
function confidentialRows(
  { rows, rejects }: TableReading<object>,
  dictionaries: readonly Dictionary[],
): ReadonlySet<number> {
  const headers = wordsOf(centres.name, "confidential", dictionaries).map(foldWord);
  const no = ["", "no", "0", ...dictionaries.flatMap(({ codes }) => codes["no"] ?? [])].map(foldWord);
  const refused = rejects.filter(({ header, cells }) => {
    const at = header.findIndex((each) => headers.includes(foldWord(each)));
    return at >= 0 && !no.includes(foldWord(cells[at] ?? ""));
  });
  const accepted = rows.filter(({ values }) => "confidential" in values && values.confidential === "yes");
  return new Set([...refused, ...accepted].map((each) => each.row));
}
