import { changeCsv } from "../formats/change-csv.js";
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

/** How a change is written. */
export const CHANGE_FORMATS = ["html", "csv"] as const;

/** Writes a change as a page or a table into a folder and says where; undefined where the folder takes none, which is told. */
export function writeChange(
  call: Call,
  sides: readonly [Compared, Compared],
  report: ComparisonReport,
  out: string,
  { inputs, formats }: { readonly inputs: readonly string[]; readonly formats: readonly string[] },
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
  const nameIn = (extension: string): string => fileName({ title, fiscalYear, mode }, "change", extension);
  const { table } = report;
  const files = [
    ...(formats.includes("html") ? [{ name: nameIn("html"), content: changePage(report, setting, locale) }] : []),
    ...(formats.includes("csv") && table ? [{ name: nameIn("csv"), content: changeCsv(table, locale) }] : []),
  ];
  return writeFiles(call, ownFolder(secret.result, out), files, locale, { inputs });
}
