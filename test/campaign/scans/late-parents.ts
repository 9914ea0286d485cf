/** How parents of lines are written: by codes or by their amounts alone, above their lines or below them. */
export const LATE = ["codes", "codes below", "order", "below", "no codes"] as const;

const HEADERS = ["Код", "Наименование", "Утверждено", "Уточнено", "Исполнено"];

/**
 * A budget with parents somewhere in the middle: what is kept of its first and last rows is a plain list.
 *
 * @param columns - columns of amounts
 * @param most - the largest amount of a line
 */
export function lateParents(seed: number, kind: (typeof LATE)[number], columns: number, most: number): string {
  let state = seed * 1000 + 7;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const areCodes = kind.startsWith("codes");
  const rows: (string | number)[][] = [HEADERS.slice(0, 2 + columns)];
  const amounts = (): number[] => Array.from({ length: columns }, () => 1 + draw(most));
  const plain = (count: number): void => {
    for (let left = count; left > 0; left--) {
      const code = areCodes ? String(100_000 + rows.length) : `Ф${String(rows.length)}`;
      rows.push([code, `Программа помощи ${String(rows.length)}`, ...amounts()]);
    }
  };
  plain(530 + draw(300));
  for (let group = 3 + draw(20); group > 0; group--) {
    const code = areCodes ? String(200_000 + group) : kind === "no codes" ? "" : `П${String(rows.length)}`;
    const lines = Array.from({ length: 2 + draw(6) }, amounts);
    const total = HEADERS.slice(2, 2 + columns).map((_, at) => lines.reduce((sum, each) => sum + (each[at] ?? 0), 0));
    const parent = [code, `Министерство ${String(group)}`, ...total];
    if (!kind.endsWith("below")) rows.push(parent);
    for (const [at, own] of lines.entries())
      rows.push([
        areCodes ? `${code}.${String(at + 1)}` : `Л${String(rows.length)}`,
        `Линия ${String(rows.length)}`,
        ...own,
      ]);
    if (kind.endsWith("below")) rows.push(parent);
  }
  plain(350 + draw(100));
  return `${rows.map((cells) => cells.join(";")).join("\n")}\n`;
}
