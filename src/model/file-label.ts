/**
 * What places and messages call a table: its file, and the sheet where the analysis names one, so that rows of two
 * sheets of a workbook are never taken for one another.
 *
 * @example fileLabel({ file: "tables.xlsx", sheet: "Centres" }) // "tables.xlsx#Centres"
 */
export const fileLabel = ({
  file,
  sheet,
}: {
  readonly file: string;
  readonly sheet?: string | number | undefined;
}): string => (sheet === undefined ? file : `${file}#${sheet}`);
