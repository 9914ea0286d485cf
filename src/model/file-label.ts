// What a table is called in messages, and its file among the files of a run.

/** What messages call a table: its file, and the sheet where one is named, such as `tables.xlsx#Centres`. */
export const fileLabel = ({
  file,
  sheet,
  table,
}: {
  readonly file: string;
  readonly sheet?: string | number | undefined;
  readonly table?: string | undefined;
}): string => (sheet === undefined ? contentKey({ file, table }) : `${file}#${sheet}`);

/** What a file is called among the files of a run; a table of a database is called after its file and its own name. */
export const contentKey = ({ file, table }: { readonly file: string; readonly table?: string | undefined }): string =>
  table === undefined || table === file ? file : `${file}#${table}`;
