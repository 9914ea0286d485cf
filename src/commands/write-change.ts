import { changePage } from "../html/change-page.js";
import type { ComparisonReport } from "../report/comparison-report.js";
import { fileName } from "../report/file-name.js";
import { modeOf } from "../report/mode-of.js";
import { modeWords } from "../report/mode-words.js";
import type { Table } from "../report/pieces.js";
import { recordTables } from "../report/record-tables.js";
import { version } from "../version.js";
import type { Call } from "./command.js";
import type { Compared } from "./compared-issues.js";
import { ownFolder } from "./own-folder.js";
import { writeFiles } from "./write-files.js";

/** Writes a change as a page into a folder and says where; undefined where the folder takes none, which is told. */
export function writeChange(
  call: Call,
  sides: readonly [Compared, Compared],
  report: ComparisonReport,
  out: string,
  inputs: readonly string[],
): string | undefined {
  const { locale } = call;
  const [, later] = sides;
  const secret = sides.find(({ result }) => result.secrecy.hidden) ?? later;
  const mode = modeOf(secret.result);
  const { title, fiscalYear } = later.result.analysis;
  const issues = sides.flatMap((each) => each.result.issues);
  const record = sides.flatMap(({ file, result }): Table[] => {
    const [files] = recordTables(result, locale);
    return files ? [{ ...files, title: `${files.title}: ${file}` }] : [];
  });
  const setting = {
    title,
    version,
    record,
    modeWords: modeWords({ issues }, mode, locale),
  };
  const name = fileName({ title, fiscalYear, mode }, "change", "html");
  return writeFiles(
    call,
    ownFolder(secret.result, out),
    [{ name, content: changePage(report, setting, locale) }],
    locale,
    { inputs },
  );
}
