import { sheetDraft, wholeRoom } from "../../../src/import/open/books/sheet-draft.js";
import type { Workbook } from "../../../src/import/open/grid.js";
import type { BudgetSettings } from "../../../src/model/analysis.js";
import type { Random } from "../random.js";
import { FURTHER_SHAPES } from "./further-shapes.js";
import type { MadeBudget } from "./made-type.js";
import { type Shape, amountsOf, nameOf, sumOf } from "./shape.js";

/** Shapes of real budgets that no tree of one coding gives, each by its name. */
const SHAPES: Readonly<Record<string, Shape>> = {
  "uncoded parts under coded rows": (random) => {
    const lines = Array.from({ length: random.whole(4, 12) }, () => amountsOf(random, random.whole(2, 4)));
    const rows = lines.flatMap((parts, at) => [
      [`${String(at + 1).padStart(2, "0")} 00`, nameOf(at), String(sumOf(parts))],
      ...parts.map((part, index) => ["", ["Wages", "Goods", "Assets", "Grants"][index] ?? "", String(part)]),
    ]);
    const truth = sumOf(lines.flat());
    return { header: ["Code", "Name", "Amount"], rows: [["00 00", "All", String(truth)], ...rows], truth };
  },
  "chapters with some of their parts": (random) => {
    const lines = amountsOf(random, random.whole(5, 15), 9);
    const rows = lines.flatMap((line, at) => [
      [String(301 + at), nameOf(at), String(line)],
      ["", `of ${nameOf(at)}`, String(line / BigInt(random.whole(2, 4)))],
    ]);
    return {
      header: ["Chapter", "Name", "Amount"],
      rows: [["", "State budget", String(sumOf(lines))], ...rows],
      truth: sumOf(lines),
    };
  },
  "subtotals after their lines": (random) => {
    const groups = Array.from({ length: random.whole(2, 6) }, () => amountsOf(random, random.whole(2, 6), 6));
    const rows = groups.flatMap((lines, at) => [
      ...lines.map((line, index) => [`${String(at + 1)}${String(index + 1)}`, nameOf(index), String(line)]),
      ["", `Total ${nameOf(at)}`, String(sumOf(lines))],
    ]);
    const truth = sumOf(groups.flat());
    return { header: ["Code", "Name", "Amount"], rows: [...rows, ["", "GRAND TOTAL", String(truth)]], truth };
  },
  "sections of a whole budget": (random) => {
    const [revenue, spent] = [amountsOf(random, random.whole(3, 6)), amountsOf(random, random.whole(3, 9))];
    const rows = [
      ["", "Revenue", String(sumOf(revenue))],
      ...revenue.map((line, at) => [`1${String(at + 1)}`, `Tax ${String(at + 1)}`, String(line)]),
      ["", "Expenditure", String(sumOf(spent))],
      ...spent.map((line, at) => [`2${String(at + 1)}`, nameOf(at), String(line)]),
    ];
    return { header: ["Code", "Name", "Amount"], rows, truth: sumOf(spent) };
  },
  "a total with some of its parts": (random) => {
    const parts = amountsOf(random, random.whole(4, 9));
    const truth = sumOf(parts) + BigInt(random.whole(10 ** 7, 10 ** 8));
    const rows = [
      ["Total allocations of the ministry", String(truth)],
      ...parts.map((part, at) => [nameOf(at), String(part)]),
    ];
    return { header: ["Name", "Amount"], rows, truth, isOpen: true };
  },
  "heads above their parts by names": (random) => {
    const heads = Array.from({ length: 2 }, () => amountsOf(random, random.whole(2, 8)));
    const lines = amountsOf(random, random.whole(3, 6), 9);
    const rows = [
      ...heads.flatMap(
        (parts, at) =>
          [
            [`Office ${String(at + 1)}`, parts],
            ...parts.map((part, index) => [nameOf(index), [part]] as const),
          ] as const,
      ),
      ...lines.map((line, at) => [`Ministry ${String(at + 1)}`, [line]] as const),
    ] as readonly (readonly [string, readonly bigint[]])[];
    return {
      header: ["Name", "Amount 2023", "Amount 2024"],
      rows: rows.map(([name, parts]) => [
        name,
        String(sumOf(parts.map((each) => each / 3n + 1n))),
        String(sumOf(parts)),
      ]),
      truth: sumOf([...heads.flat(), ...lines]),
    };
  },
  "a category called total": (random) => {
    const lines = amountsOf(random, random.whole(20, 40), 5);
    const twin = [2000n, 2000n];
    const all = [...lines.slice(0, 5), ...twin, ...lines.slice(5)];
    const rows = all.map((line, at) => [nameOf(at), at % 3 === 2 ? "Other funds" : "Fund Total", String(line)]);
    return { header: ["Name", "Fund", "Amount"], rows, truth: sumOf(all) };
  },
  "parents after their parts": (random) => {
    const groups = Array.from({ length: random.whole(3, 6) }, () => amountsOf(random, random.whole(2, 5)));
    const rows = groups.flatMap((lines, at) => [
      ...lines.map((line, index) => [`${String(at + 1)}.${String(index + 1)}`, nameOf(index), String(line)]),
      [String(at + 1), `Programme ${String(at + 1)}`, String(sumOf(lines))],
    ]);
    return { header: ["Code", "Name", "Amount"], rows, truth: sumOf(groups.flat()) };
  },
  "rows of staff under each line": (random) => {
    const groups = Array.from({ length: random.whole(3, 6) }, () => amountsOf(random, random.whole(2, 5)));
    const rows = groups.flatMap((lines, at) => [
      [String(at + 1), `Programme ${String(at + 1)}`, String(sumOf(lines))],
      ["", "Number of employees", String(random.whole(10, 900))],
      ...lines.map((line, index) => [`${String(at + 1)}.${String(index + 1)}`, nameOf(index), String(line)]),
    ]);
    const truth = sumOf(groups.flat());
    return { header: ["Code", "Name", "Amount"], rows: [["", "Total", String(truth)], ...rows], truth };
  },
  "parents rounded by themselves": (random) => {
    const groups = Array.from({ length: random.whole(4, 8) }, () => amountsOf(random, random.whole(2, 5)));
    const rounded = (amount: bigint): string => String((amount + 500n) / 1000n);
    const rows = groups.flatMap((lines, at) => [
      [String(at + 1), `Programme ${String(at + 1)}`, rounded(sumOf(lines))],
      ...lines.map((line, index) => [`${String(at + 1)}.${String(index + 1)}`, nameOf(index), rounded(line)]),
    ]);
    return {
      header: ["Code", "Name", "Amount"],
      rows,
      truth: sumOf(groups.flat().map((line) => BigInt(rounded(line)))),
    };
  },
  "deficit and balance below": (random) => {
    const lines = amountsOf(random, random.whole(5, 12));
    const truth = sumOf(lines);
    const rows = lines.map((line, at) => [`2${String(at + 1).padStart(2, "0")}`, nameOf(at), String(line)]);
    const revenue = truth - BigInt(random.whole(1000, 9_000_000));
    return {
      header: ["Code", "Name", "Amount"],
      rows: [
        ["", "Revenue", String(revenue)],
        ["", "Expenditure", String(truth)],
        ...rows,
        ["", "Deficit", String(revenue - truth)],
      ],
      truth,
    };
  },
  "two blocks that balance": (random) => {
    const [one, other] = [amountsOf(random, random.whole(3, 6)), amountsOf(random, random.whole(3, 6))];
    const last = sumOf(one) + 10n ** 9n - sumOf(other);
    const first = [...one, 10n ** 9n];
    const second = [...other, last];
    const rows = [...first, ...second].map((line, at) => [nameOf(at), String(line)]);
    return { header: ["Name", "Amount"], rows, truth: sumOf(second), isOpen: true };
  },
};

const ALL: Readonly<Record<string, Shape>> = { ...SHAPES, ...FURTHER_SHAPES };

export const shapeNames = (): readonly string[] => Object.keys(ALL);

/** A budget of one of the shapes. */
export function shapedBudget(random: Random): MadeBudget {
  const [first, ...names] = Object.keys(ALL);
  return budgetOfShape(random.pick([first ?? "", ...names]), random);
}

/** A budget of the shape of that name. */
export function budgetOfShape(name: string, random: Random): MadeBudget {
  const shaped = ALL[name]?.(random) ?? { header: [], rows: [], truth: 0n };
  const { header, rows, truth, isOpen = false, levels } = shaped;
  const csv = [header, ...rows].map((cells) => cells.join(",")).join("\n");
  const settings: BudgetSettings = {
    file: "budget.csv",
    level: "state",
    unit: 1,
    fiscalYear: "2024",
    columns: { approved: header.at(-1) ?? "Amount" },
  };
  const workbook = levels ? sheetOf(header, rows, levels) : undefined;
  return { csv, settings, truth, isOpen, traits: [name], ...(workbook && { workbook }) };
}

/** A workbook of one sheet whose rows have outline levels, as it stands when it has been opened. */
function sheetOf(header: readonly string[], rows: readonly (readonly string[])[], levels: readonly number[]): Workbook {
  const draft = sheetDraft("Budget", false, wholeRoom());
  for (const [at, cells] of [header, ...rows].entries())
    for (const [column, cell] of cells.entries()) draft.putText(at, column, cell, at > 0 && /^\d+$/.test(cell));
  for (const [at, level] of levels.entries()) draft.deepen(at + 1, level);
  return { kind: "workbook", format: "xlsx", sha256: "", sheets: [draft.sheet()] };
}
