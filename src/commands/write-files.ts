import { relative, resolve } from "node:path";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { isSourceError } from "../import/open/byte-source.js";
import type { RunRecord } from "../model/run-record.js";
import { type Call, complain } from "./command.js";
import { putFiles } from "./put-files.js";
import { type FolderState, RECORD, type Written } from "./run-record.js";
import { shownPath } from "./shown-path.js";

/** What is known beside the files: the run that they are of, and the paths of what was read. */
export type Writing = {
  readonly run?: string;
  readonly inputs: readonly string[];
  readonly tables?: RunRecord["tables"];
  /** Whether the files are counted, not named. */
  readonly counted?: boolean;
};

/** Writes files into a folder and says where; undefined where the folder takes none, which is told. */
export function writeFiles(
  call: Call,
  out: string,
  files: readonly Written[],
  locale: Locale,
  { run, inputs, tables, counted = false }: Writing,
): string | undefined {
  const { host } = call;
  const folder = resolve(host.cwd, out);
  const shown = `${shownPath(relative(host.cwd, folder) || ".", host.cwd)}/`;
  try {
    const put = putFiles(folder, files, run, inputs, tables);
    if ("input" in put) {
      complain(call, [
        `${shown}${put.input} ${say(call.locale, "writing.input")} ${say(call.locale, "writing.other")}`,
      ]);
      return undefined;
    }
    complainTorn(call, shown, put.before);
  } catch (error) {
    if (isSourceError(error)) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [
      `${say(call.locale, "writing.cannot")} ${shown} (${reason}). ${say(call.locale, "writing.other")}`,
    ]);
    return undefined;
  }
  const names = [...files.map((each) => each.name), ...(run === undefined ? [] : [RECORD])];
  if (counted) {
    const refused = names.filter((name) => name.includes("rejects"));
    return [
      say(locale, "written.counted", { folder: shown, count: names.length }),
      ...(refused.length > 0 ? [say(locale, "written.rejects", { list: refused.join(", ") })] : []),
    ].join(" ");
  }
  return `${say(locale, "written", { folder: shown })} ${names.join("  ")}`;
}

/** Tells that a folder held no whole run, where that is so. */
export function complainTorn(call: Call, shown: string, state: FolderState): void {
  if (state.kind === "torn") complain(call, [`${shown} ${say(call.locale, "writing.torn")} ${state.names.join(", ")}`]);
}
