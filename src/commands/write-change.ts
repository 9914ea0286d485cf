import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { say } from "../formula/say.js";
import { changePage } from "../html/change-page.js";
import type { ComparisonReport } from "../report/comparison-report.js";
import { fileName } from "../report/file-name.js";
import { modeWords } from "../report/mode-words.js";
import type { Table } from "../report/pieces.js";
import { recordTables } from "../report/record-tables.js";
import { version } from "../version.js";
import { type Call, flag } from "./command.js";
import type { Compared } from "./compared-issues.js";
import { shownPath } from "./shown-path.js";

/** Writes a change as a page into a folder, and says so. */
export async function writeChange(
  call: Call,
  sides: readonly [Compared, Compared],
  report: ComparisonReport,
  out: string,
): Promise<string> {
  const { locale, host } = call;
  const internal = flag(call, "working");
  const [, later] = sides;
  const { title, fiscalYear } = later.result.analysis;
  const issues = sides.flatMap((each) => each.result.issues);
  const record = sides.flatMap(({ file, result }): Table[] => {
    const [files] = recordTables(result, locale, internal);
    return files ? [{ ...files, title: `${files.title}: ${file}` }] : [];
  });
  const setting = {
    title,
    version,
    record,
    modeWords: modeWords({ issues }, internal ? "internal" : "publication", locale),
  };
  const folder = resolve(host.cwd, out);
  const name = fileName({ title, fiscalYear, internal }, "change", "html");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), changePage(report, setting, locale));
  return `${say(locale, "written", { folder: `${shownPath(relative(host.cwd, folder) || ".", host.cwd)}/` })} ${name}`;
}
