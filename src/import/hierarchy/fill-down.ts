/**
 * Fills the codes of a staircase: where each level stands in a column and a row of its own, deeper rows leave the
 * columns to their left blank.
 *
 * @param rows - codes of each row, in file order; rows without any code stay as they are
 * @returns the full codes of every row, or undefined where no row leaves a column blank before a filled one
 * @example fillDown([["01", ""], ["", "1"], ["", "2"]]) // [["01", ""], ["01", "1"], ["01", "2"]]
 */
export function fillDown(rows: readonly (readonly string[])[]): readonly (readonly string[])[] | undefined {
  const isStair = (codes: readonly string[]): boolean => codes[0] === "" && codes.some((code) => code !== "");
  if (!rows.some(isStair)) return undefined;
  let current: readonly string[] = [];
  return rows.map((codes) => {
    const first = codes.findIndex((code) => code !== "");
    if (first < 0) return codes;
    current = codes.map((code, at) => (at < first ? (current[at] ?? "") : code));
    return current;
  });
}
