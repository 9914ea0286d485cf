import { closeSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import type { Locale } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { problem } from "../formula/problem.js";
import { fileKind, refusal } from "../import/open/file-kind.js";
import { sizeOf } from "./named-files.js";

const TABLE = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods|parquet|json|pdf|docx?|jpe?g|png|heic|webp)$/i;
// What stands behind these is yet to be written.
const WRITTEN = new Set(["--out", "--write"]);

/** What is wrong with a file that a call names: it is told before what is wrong with its flags. */
export function fileFault(argv: readonly string[], cwd: string, locale: Locale): string | undefined {
  const named = argv.filter((each, at) => at > 0 && TABLE.test(each) && !WRITTEN.has(argv[at - 1] ?? ""));
  for (const file of named.flatMap((each) => (each.startsWith("-") ? [] : each.split(",")))) {
    const found = sizeOf(resolve(cwd, file));
    const why = found ? refusal(fileKind(headOf(found.path))) : { code: "file.missing", received: file };
    if (why) return localize(problem(why.code, { ...why, file }), locale).message;
  }
  return undefined;
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  const bytes = new Uint8Array(2 ** 16);
  const held = bytes.subarray(0, readSync(file, bytes));
  closeSync(file);
  return held;
}
