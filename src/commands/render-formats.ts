import type { Locale } from "../formula/locale.js";
import { type OutputFile, formats } from "../formats/index.js";
import type { Result } from "../result/result.js";
import { type Call, flag } from "./command.js";
import { progressLine } from "./progress-line.js";

/** The files of some formats; progress is told on a terminal. */
export async function rendered(
  call: Call,
  result: Result,
  locale: Locale,
  ids: readonly string[],
): Promise<OutputFile[]> {
  const line = progressLine(call);
  const files: OutputFile[] = [];
  for (const format of formats)
    if (ids.includes(format.id)) {
      line("writing", format.id);
      files.push(...(await format.render({ result, locale, tidy: flag(call, "tidy") })));
    }
  line();
  return files;
}
