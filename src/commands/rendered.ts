import type { Locale } from "../formula/locale.js";
import { type OutputFile, formats } from "../formats/index.js";
import type { Result } from "../result/result.js";
import { isUmayError } from "../money/fail.js";
import { DOCX_MISSING } from "../formats/docx-bytes.js";
import type { Format, Rendering } from "../formats/format.js";
import { say } from "../formula/say.js";
import { type Call, complain, flag } from "./command.js";
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
      files.push(...(await filesOf(call, format, { result, locale, tidy: flag(call, "tidy") })));
    }
  line();
  return files;
}

// Where the package that writes text documents is not installed, it is told, and all else is written.
async function filesOf(call: Call, format: Format, of: Rendering): Promise<readonly OutputFile[]> {
  try {
    return await format.render(of);
  } catch (error) {
    if (!isUmayError(error) || error.code !== DOCX_MISSING) throw error;
    complain(call, [say(of.locale, "unwritten.docx")]);
    return format.render({ ...of, texts: false });
  }
}
