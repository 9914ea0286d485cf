import { describe, expect, it } from "vitest";
import { packsAmong, packsBy } from "../../src/import/read/grouped/code-packs.js";

// Columns: a programme, its ministry, a region, and a long code with a shorter one that begins it.
const rows = Array.from({ length: 400 }, (_, at) => ({
  cells: [`p${at % 40}`, `m${(at % 40) % 5}`, `r${at % 7}`, `c${at % 300}`, `c${(at % 300) % 100}`],
}));

describe("columns of codes that are asked for together", () => {
  // Derived: 40 programmes and 7 regions make at most 280 combinations; 300 codes and 7 regions may make 2,100.
  it("are those with few combinations, and those that say one another", () => {
    expect(packsAmong(rows, [0, 1, 2])).toEqual([[0, 2, 1]]);
    expect(packsAmong(rows, [2, 3])).toEqual([[3], [2]]);
    // The long code says the short one: 300 combinations, and not 300 × 100.
    expect(packsAmong(rows, [3, 4])).toEqual([[3, 4]]);
  });
});

describe("columns of codes by which lines are added up together", () => {
  const texts = rows.map(({ cells }) => cells.slice(0, 3));

  // Derived: 40 programmes and their 5 ministries are 40 combinations, with 7 regions 280.
  it("are those of which one says the others, the fewest first", () => {
    expect(packsBy([0, 1, 2], [{ columns: [0, 1, 2], texts }], true)).toEqual([[2], [0, 1]]);
    expect(packsBy([0, 1, 2], [{ columns: [0, 1, 2], texts }], false)).toEqual([[0, 2, 1]]);
  });

  // Worked: what was asked for apart may stand together in any way. Seen red where what nobody counted was never more.
  it("are none of which nobody has seen how they stand together", () => {
    const apart = [0, 1].map((column) => ({ columns: [column], texts: texts.map((each) => [each[column] ?? ""]) }));
    expect(packsBy([0, 1], apart, true)).toEqual([[1], [0]]);
    expect(packsBy([0, 3, 4], apart, true)).toEqual([[0], [4], [3]]);
  });
});
