import Papa from "papaparse";

/** A row of a table of the project, by the headers of its columns, and where it stands. */
export type TableRow = { readonly cells: Readonly<Record<string, string>>; readonly place: string };
export type Table = { readonly headers: readonly string[]; readonly rows: readonly TableRow[] };

/** The rows of a CSV file as a spreadsheet writes it. @throws where the text is no table, with the row */
export function tableOf(file: string, text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: ",", skipEmptyLines: true });
  const [first] = errors;
  if (first) throw new Error(`${file}, row ${(first.row ?? 0) + 1}: ${first.message}`);
  const [headers = [], ...rows] = data;
  return {
    headers,
    rows: rows.map((cells, at) => {
      const place = `${file}, row ${at + 2}`;
      if (cells.length !== headers.length)
        throw new Error(`${place}: ${cells.length} cells instead of ${headers.length}`);
      return { cells: Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ""])), place };
    }),
  };
}
