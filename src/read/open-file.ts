import type { Issue } from "../formula/issue.js";
import { decode } from "./decode.js";
import type { InputRecord } from "./input-record.js";
import type { Mark } from "./number-column.js";
import { type Parsed, parse } from "./parse.js";
import { problem } from "./problem.js";
import { sha256 } from "./sha256.js";

/** A file as bytes, under the name that the analysis gives it. */
export type FileInput = { readonly name: string; readonly bytes: Uint8Array };

/** How a table is to be read, where that is not left to the file itself. */
export type TableSettings = {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly decimal?: "auto" | Mark | undefined;
  readonly sheet?: string | undefined;
};

export type OpenFile = {
  readonly parsed: Parsed;
  readonly issues: readonly Issue[];
  /** The record of the file once it is known what became of its rows. */
  readonly record: (
    counts: Pick<InputRecord, "accepted" | "setAside" | "rejected">,
    decimal: InputRecord["decimal"],
  ) => InputRecord;
};

const NOTHING: Parsed = { header: [], headerRow: 0, rows: [], delimiter: "none" };

/** Decodes and splits a file; whatever stands in the way is an issue and leaves it without rows. */
export function openFile(
  file: FileInput,
  reader: string,
  settings: TableSettings,
  headerRows?: readonly number[],
): OpenFile {
  const { parsed, encoding, issues } = opened(file, settings, headerRows);
  return {
    parsed,
    issues,
    record: (counts, decimal) => ({
      file: file.name,
      sha256: sha256(file.bytes),
      rows: parsed.rows.length,
      ...counts,
      encoding,
      delimiter: parsed.delimiter,
      decimal,
      reader,
    }),
  };
}

function opened(file: FileInput, settings: TableSettings, headerRows: readonly number[] | undefined) {
  const stop = (code: string, facts: Pick<Issue, "received" | "expected">) => ({
    parsed: NOTHING,
    encoding: "none",
    issues: [problem(code, { file: file.name, ...facts })],
  });
  if (settings.sheet !== undefined)
    return stop("file.sheet-unsupported", { received: settings.sheet, expected: "CSV" });
  const decoded = decode(file.bytes, settings.encoding);
  if ("code" in decoded) return stop(decoded.code, { received: decoded.received, expected: decoded.expected });
  const parsed = parse(decoded.text, settings.delimiter, headerRows);
  if (parsed.headerRow === 0) return { ...stop("file.empty", { expected: "CSV" }), encoding: decoded.encoding };
  const at = { file: file.name, row: parsed.headerRow };
  const issues = parsed.rows.length > 0 ? [] : [problem("file.no-rows", at)];
  return { parsed, encoding: decoded.encoding, issues };
}

/** The decimal mark of a file: the one that most of its columns were read with. */
export function commonMark(marks: readonly (Mark | "none")[]): Mark | "none" {
  const count = (mark: Mark) => marks.filter((each) => each === mark).length;
  if (count(".") + count(",") === 0) return "none";
  return count(",") > count(".") ? "," : ".";
}
