// How much of a file is read, unpacked and held, in bytes, rows, cells and more; and bytes said in megabytes.

/**
 * How much of a file is read. What is larger is told, not read: memory and time stay bounded whatever is given.
 *
 * Measured: a text of 34 MB with 75,000 rows of 29 cells takes 325 MB of memory, the worst text of 128 MB that was
 * tried 850 MB, the worst workbook 1.5 GB.
 */
export const limits = {
  /** Bytes of a file. */
  file: 128 * 2 ** 20,
  /** Bytes of an analysis file, and values in it, at any depth. */
  analysis: 16 * 2 ** 20,
  values: 500_000,
  /** Bytes of a workbook when unpacked: gone through, read at once, times the bytes of its file, and of one part. */
  walked: 2 ** 32,
  unpacked: 64 * 2 ** 20,
  ratio: 100,
  part: 256 * 2 ** 20,
  /** Letters of the different texts of a workbook, with so many more for each; and cells up to the last of each row. */
  text: 256 * 2 ** 20,
  beside: 16,
  held: 2 ** 25,
  /** Blank cells between filled ones, more for each filled one; and cells that the file repeats by a number. */
  blank: 2 ** 22,
  blankBeside: 20,
  repeated: 2 ** 20,
  /** Parts and sheets of a workbook. */
  parts: 10_000,
  sheets: 1000,
  /** Bytes of a part of a workbook that holds neither cells nor texts nor pictures. */
  other: 16 * 2 ** 20,
  /** Different texts that the cells of a workbook share, and joined cells of a sheet. */
  texts: 4_000_000,
  merges: 500_000,
  /** Comments of the cells of a sheet. */
  remarks: 100_000,
  /** Bytes of all different texts of a table. */
  different: 2 ** 29,
  /** Forms of all texts of a table, which are the same whatever their digits are: each is judged by itself. */
  forms: 2_000_000,
  /** Rows of a table and cells of a row: what a sheet of Excel holds. */
  rows: 1_048_576,
  cells: 16_384,
  /** Rows of a Parquet file that is read without an engine. */
  tableRows: 300_000,
  /** Characters of one line of a text file. */
  line: 2 ** 20,
} as const;

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;
