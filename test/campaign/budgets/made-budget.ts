import type { BudgetSettings } from "../../../src/model/analysis.js";
import type { MadeBudget } from "./made-type.js";
import { Random } from "../random.js";
import { shapedBudget } from "./shaped-budget.js";

type Node = {
  readonly name: string;
  readonly path: readonly number[];
  readonly amount: bigint;
  readonly parts: readonly Node[];
};
/** One row before it is written: cells of the codes, name, amounts of the columns, and what it belongs to. */
type MadeRow = {
  readonly codes: readonly string[];
  readonly name: string;
  readonly amounts: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
};

const NOUNS = ["Schools", "Clinics", "Roads", "Courts", "Police", "Shelters", "Water", "Parks", "Housing", "Transport", "Libraries", "Energy", "Forestry", "Sport", "Museums", "Ports"] as const; // prettier-ignore
const CODINGS = ["dotted", "joined", "padded", "in names", "stairs", "absent", "level column"] as const;
const TOTALS = ["none", "first", "last", "first without a word", "last without a word", "first with a code"] as const;
const FEW_BITS = 22;

/** The budget of a seed: one in four is of a shape of its own. */
export function madeBudget(seed: number): MadeBudget {
  const random = new Random(seed + 1);
  return random.once(4) ? shapedBudget(random) : treeBudget(random);
}

function treeBudget(random: Random): MadeBudget {
  const depth = random.pick([1, 1, 2, 2, 3, 3, 4, 5]);
  const digits = random.whole(4, 10);
  const round = random.once(4) ? 1000n : 1n;
  const coding = depth === 1 ? random.pick(["dotted", "joined", "absent"] as const) : random.pick(CODINGS);
  const total = random.pick(TOTALS);
  const traits = [`depth ${depth}`, `codes ${coding}`, `total ${total}`];
  const amount = (): bigint => BigInt(random.whole(10 ** (digits - 1), 10 ** digits - 1)) * round;
  const grow = (path: readonly number[], left: number): Node => {
    const name = `${random.pick(NOUNS)} ${path.length === 0 ? "" : path.join("-")}`.trim();
    if (left === 0) return { name, path, amount: amount(), parts: [] };
    const parts = Array.from({ length: random.whole(2, left > 3 ? 3 : 5) }, (_, at) =>
      grow([...path, at + 1], left - 1),
    );
    return { name, path, amount: sumOf(parts), parts };
  };
  const tree = grow([], depth);
  const twice = depth > 1 && total === "first" && coding === "dotted" && random.once(6);
  const dimension = twice ? "none" : random.pick(["none", "none", "none", "years", "phases", "sides"] as const);
  if (dimension !== "none") traits.push(dimension);
  const wide = dimension !== "years" && random.once(3);
  if (wide) traits.push("years in columns");
  const widths = Array.from({ length: depth }, (_, at) => (at === 0 || depth > 3 ? 2 : random.whole(1, 2)));
  const codesOf = (node: Node): readonly string[] => {
    const { path } = node;
    if (coding === "dotted") return [path.join(".")];
    if (coding === "level column") return [String(path.length)];
    const joined = path.map((each, at) => String(each).padStart(widths[at] ?? 1, "0"));
    if (coding === "joined" || coding === "in names") return [joined.join("")];
    if (coding === "padded")
      return [
        joined.join("").padEnd(
          widths.reduce((a, b) => a + b, 0),
          "0",
        ),
      ];
    if (coding === "stairs")
      return Array.from({ length: depth }, (_, at) => (at === path.length - 1 ? (joined[at] ?? "") : ""));
    return [];
  };
  const year = "2024";
  const written = (root: Node, labels: Readonly<Record<string, string>>): MadeRow[] => {
    const rows: MadeRow[] = [];
    const visit = (node: Node): void => {
      if (node.path.length > 0) rows.push(rowOf(node, node.name));
      node.parts.forEach(visit);
    };
    const rowOf = (node: Node, name: string, codes = codesOf(node)): MadeRow => {
      const own = node.amount.toString();
      const before = earlier(node).toString();
      return {
        codes,
        name: coding === "in names" && codes[0] ? `${codes[0]} ${name}` : name,
        labels,
        amounts: wide ? [before, own] : [own],
      };
    };
    root.parts.forEach(visit);
    const blank = codesOf(root).map(() => "");
    const isNamed = !total.includes("without a word");
    const code =
      total === "first with a code" ? [blank.length > 0 ? "0" : "", ...blank.slice(1)].slice(0, blank.length) : blank;
    const sum = rowOf(
      root,
      isNamed ? "Total" : random.pick(["Republic", "City budget", "All programmes"]),
      coding === "level column" ? ["0"] : code,
    );
    if (total.startsWith("first")) rows.unshift(sum);
    if (total.startsWith("last")) rows.push(sum);
    if (twice)
      rows.splice(
        1,
        0,
        ...titlesOf(root.amount, random).map((each, at) => ({
          codes: [`T${at + 1}`],
          name: `Title ${at + 1}`,
          labels,
          amounts: rows[0]?.amounts.map(() => each.toString()) ?? [],
        })),
      );
    return rows;
  };
  let rows: MadeRow[];
  if (dimension === "years")
    rows = ["2023", year, "2025"].flatMap((each) => written(each === year ? tree : grow([], depth), { Year: each }));
  else if (dimension === "phases")
    rows = ["Budget", "Actual"].flatMap((each) => written(each === "Budget" ? tree : grow([], depth), { Type: each }));
  else if (dimension === "sides")
    rows = ["Revenue", "Expenditure"].flatMap((each) =>
      written(each === "Revenue" ? grow([], depth) : tree, { Side: each }),
    );
  else rows = written(tree, {});
  if (twice) traits.push("two breakdowns");
  const extra = random.whole(0, 9);
  const isPlain = dimension === "none" && !twice;
  if (isPlain && extra === 0) {
    traits.push("percent row");
    const share = {
      codes: rows[0]?.codes.map(() => "") ?? [],
      name: "Share of gross domestic product, %",
      labels: {},
      amounts: rows[0]?.amounts.map(() => "1.7") ?? [],
    };
    rows = total.startsWith("last") ? [...rows.slice(0, -1), share, ...rows.slice(-1)] : [...rows, share];
  }
  const hasBlank = isPlain && extra === 1 && total === "none" && depth === 1;
  let truth = tree.amount;
  if (hasBlank) {
    traits.push("blank");
    const at = random.whole(0, rows.length - 1);
    rows = rows.map((row, index) => (index === at ? { ...row, amounts: row.amounts.map(() => "") } : row));
    truth -= tree.parts[at]?.amount ?? 0n;
  }
  if (isPlain && depth === 1 && total === "none" && !hasBlank && random.once(3)) {
    traits.push("chance sum");
    const value = BigInt(random.whole(1, 9)) * 50n;
    const lines = [value * 2n, value, value].map((each, at) => ({
      codes: codesOf({ name: "", path: [90 + at], amount: each, parts: [] }),
      name: `Small line ${at + 1}`,
      labels: {},
      amounts: rows[0]?.amounts.map(() => each.toString()) ?? [],
    }));
    rows = [...rows.slice(0, 2), ...lines, ...rows.slice(2)];
    truth += value * 4n;
  }
  // Without codes or words only sums tell parents from lines, and few digits in few rows tell little.
  const bits = Math.log2(10 ** digits) - (coding === "absent" ? Math.log2(rows.length) : 0);
  const isUntold = coding === "absent" && depth > 1 && (total === "none" || bits < FEW_BITS);
  const labels = [...new Set(rows.flatMap((row) => Object.keys(row.labels)))];
  const codeHeaders =
    coding === "in names"
      ? []
      : (rows[0]?.codes.map((_, at) => (coding === "level column" ? "Level" : `Code ${at + 1}`)) ?? []);
  const money = wide ? ["Amount 2023", "Amount 2024"] : ["Amount"];
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) => [
    ...labels.map((each) => row.labels[each] ?? ""),
    ...(coding === "in names" ? [] : row.codes),
    row.name,
    ...row.amounts,
  ]);
  const csv = [[...labels, ...codeHeaders, "Name", ...money], ...lines]
    .map((cells) => cells.map(quoted).join(","))
    .join("\n");
  const settings: BudgetSettings = {
    file: "budget.csv",
    level: "state",
    unit: 1,
    fiscalYear: year,
    columns: { approved: money.at(-1) ?? "Amount" },
  };
  return { csv, settings, truth, isOpen: hasBlank || isUntold, traits };
}

const sumOf = (nodes: readonly Node[]): bigint => nodes.reduce((sum, each) => sum + each.amount, 0n);

// What the year before had: each line seven less.
const earlier = ({ amount, parts }: Node): bigint =>
  parts.length === 0 ? amount - 7n : parts.reduce((sum, each) => sum + earlier(each), 0n);

// The same money once more, by title.
function titlesOf(amount: bigint, random: Random): readonly bigint[] {
  const [a, b] = [amount / BigInt(random.whole(3, 6)), amount / BigInt(random.whole(7, 11))];
  return [a, b, amount - a - b];
}
