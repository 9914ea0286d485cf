/**
 * How much of a file is read. What is larger is told, not read: memory and time stay bounded whatever is given.
 *
 * Measured: a text of 34 MB with 75,000 rows of 29 cells takes 325 MB of memory, the worst text of 128 MB that was tried
 * 850 MB, the worst workbook 1.5 GB.
 */
export const limits = {
  /** Bytes of a file. */
  file: 128 * 2 ** 20,
  /** Bytes of all parts of a workbook, unpacked: those with cells are gone through, every other is read at once. */
  walked: 2 ** 32,
  part: 256 * 2 ** 20,
  /** Bytes of the text that holds the cells of a workbook, and these cells, blank ones between filled ones counted. */
  text: 256 * 2 ** 20,
  held: 2 ** 25,
  /** Parts of a workbook. */
  parts: 10_000,
  /** Bytes of a part of a workbook that holds neither cells nor texts nor pictures. */
  other: 16 * 2 ** 20,
  /** Different texts that the cells of a workbook share, and joined cells of a sheet. */
  texts: 4_000_000,
  merges: 500_000,
  /** Rows of a table and cells of a row: what a sheet of Excel holds. */
  rows: 1_048_576,
  cells: 16_384,
  /** Rows of a table that an engine keeps, where all of them must be looked at. */
  tableRows: 300_000,
  /** Cells of a sheet whose rows are all held at once, blank ones between filled ones counted. */
  sheet: 10_000_000,
  /** Characters of one line of a text file. */
  line: 2 ** 20,
} as const;
