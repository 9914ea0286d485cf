import { type Issue, problem } from "../../formula/issue.js";
import { distance } from "../../formula/nearest.js";
import { foldWord } from "./fold-word.js";

/** How many headers are compared letter by letter: a file of thousands of columns must not take minutes. */
export const COMPARED = 200;

export type Place = { readonly file: string; readonly row: number };

/** The question which of several columns a field is. */
export function ambiguous(field: string, places: readonly number[], header: readonly string[], at: Place): Issue {
  const candidates = places.map((place) => `«${header[place] ?? ""}» (${String(place + 1)})`).join(", ");
  const column = header[places[0] ?? 0] ?? "";
  return problem(
    "column.ambiguous",
    { ...at, column, received: candidates, expected: field, detail: { field, candidates } },
    "question",
  );
}

/** The issue that a column is not in the file, naming the header that it most likely is. */
export function missingColumn(
  field: string,
  words: readonly string[],
  unused: readonly string[],
  header: readonly string[],
  at: Place,
  severity: Issue["severity"] = "error",
): Issue {
  const named = unused.some((each) => each.trim() !== "") ? unused : header;
  const far = (each: string): number => Math.min(...words.map((word) => distance(word, each)));
  const folded = words.map((word) => `_${foldWord(word)}_`);
  const holding = named.filter((each) => holds(each, folded));
  const candidates = (holding.length > 0 ? holding : named).slice(0, COMPARED);
  const ranked = candidates.map((each) => ({ each, far: far(each) })).sort((a, b) => a.far - b.far);
  const expected = [...new Set(words)].slice(0, SHOWN).join(" / ");
  const detail = {
    nearest: ranked[0]?.each ?? "",
    candidates: ranked
      .slice(0, SHOWN)
      .map(({ each }) => `«${each}»`)
      .join(", "),
  };
  return problem("column.missing", { ...at, column: field, received: header.join(", "), expected, detail }, severity);
}

/** The same of a budget, whose analysis file may say under `columns` which header a field has. */
export function missingOfBudget(...facts: Parameters<typeof missingColumn>): Issue {
  const issue = missingColumn(...facts);
  return { ...issue, detail: { ...issue.detail, setting: "columns" } };
}

const SHOWN = 3;

const holds = (header: string, words: readonly string[]): boolean => {
  const folded = `_${foldWord(header)}_`;
  return words.some((word) => folded.includes(word));
};

export const repeated = (written: string, earlier: string, field: string, at: Place): Issue =>
  problem("column.duplicate", {
    ...at,
    column: written,
    received: written,
    expected: field,
    detail: { earlier, field },
  });
