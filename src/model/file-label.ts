/**
 * What places and messages call a table: its file, and the sheet where the analysis names one, so that rows of two
 * sheets of a workbook are never taken for one another.
 *
 * @example fileLabel({ file: "tables.xlsx", sheet: "Centres" }) // "tables.xlsx#Centres"
 */
export const fileLabel = ({
  file,
  sheet,
  table,
}: {
  readonly file: string;
  readonly sheet?: string | number | undefined;
  readonly table?: string | undefined;
}): string => (sheet === undefined ? contentKey({ file, table }) : `${file}#${sheet}`);

/** What a file is called among the files of a run; a table of an engine has a name of its own in it. */
export const contentKey = ({ file, table }: { readonly file: string; readonly table?: string | undefined }): string =>
  table === undefined || table === file ? file : `${file}#${table}`;
