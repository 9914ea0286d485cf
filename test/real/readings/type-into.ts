import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HANG_GUARD } from "../../support/hang-guard.js";

/** A cell that a person types; column and row from 0. */
export type TypedCell = {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly text: string;
  readonly isNumber: boolean;
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

// A number is typed as such; what else is typed stays text.
const lineOf = ({ sheet, column, row, text, isNumber }: TypedCell): string =>
  `book.Sheets.getByName(${quoted(sheet)}).getCellByPosition(${String(column)}, ${String(row)}).${isNumber ? "Formula" : "String"} = ${quoted(text)}`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Opens a workbook in LibreOffice, types cells into it, and saves it there as XLSX, by a script of LibreOffice. */
export function typeInto(path: string, cells: readonly TypedCell[]): void {
  const profile = mkdtempSync(join(tmpdir(), "umay-office-"));
  const basic = join(profile, "user", "basic");
  const library = join(basic, "Standard");
  const start = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
  const office = (more: string): void => {
    execFileSync("soffice", [...start, more], { stdio: "ignore", timeout: HANG_GUARD });
  };
  // The first start of a profile puts its own libraries there.
  office("--terminate_after_init");
  mkdirSync(library, { recursive: true });
  const url = quoted(pathToFileURL(path).href);
  const script = `Sub Main
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
Dim kind(0) As New com.sun.star.beans.PropertyValue
kind(0).Name = "FilterName"
kind(0).Value = "Calc MS Excel 2007 XML"
book = StarDesktop.loadComponentFromURL(${url}, "_blank", 0, hidden())
${cells.map(lineOf).join("\n")}
book.storeToURL(${url}, kind())
book.close(True)
StarDesktop.terminate()
End Sub`;
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  writeFileSync(
    join(library, "Fill.xba"),
    `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Fill" script:language="StarBasic">${escaped(script)}</script:module>`,
  );
  writeFileSync(
    join(library, "script.xlb"),
    `${head}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Fill"/></library:library>`,
  );
  writeFileSync(
    join(basic, "script.xlc"),
    `${head}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  );
  try {
    office("macro:///Standard.Fill.Main");
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
