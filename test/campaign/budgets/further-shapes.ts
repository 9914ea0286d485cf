import type { Random } from "../random.js";
import { type Shape, amountsOf, nameOf, sumOf } from "./shape.js";

type Level = { readonly depth: number; readonly name: string; readonly amount: bigint };

// A tree of names alone, written from above, and the sum of its leaves.
function outline(random: Random, codes: boolean): { readonly rows: readonly Level[]; readonly truth: bigint } {
  const rows: Level[] = [];
  const grow = (depth: number, most: number): bigint => {
    const at = rows.length;
    const name = codes ? `Item ${String(at)}` : nameOf(at);
    rows.push({ depth, name, amount: 0n });
    const isLeaf = depth >= most || (depth > 0 && random.once(4));
    const parts = isLeaf ? [] : Array.from({ length: random.whole(2, 4) }, () => grow(depth + 1, most));
    const amount = isLeaf ? (amountsOf(random, 1, random.whole(3, 7))[0] ?? 0n) : sumOf(parts);
    rows[at] = { depth, name, amount };
    return amount;
  };
  const most = random.whole(1, 3);
  const roots = Array.from({ length: random.whole(2, 5) }, () => grow(0, most));
  return { rows, truth: sumOf(roots) };
}

// Heads over their lines, of which the first has one less than it adds up, and their total.
function headsWithoutLine(random: Random): readonly Level[] {
  const heads = Array.from({ length: random.whole(3, 5) }, () => amountsOf(random, random.whole(2, 4), 3));
  const rows = heads.flatMap((parts, at): Level[] => [
    { depth: 0, name: `Office ${String(at + 1)}`, amount: sumOf(parts) + (at === 0 ? 10n : 0n) },
    ...parts.map((amount, index) => ({ depth: 1, name: nameOf(index), amount })),
  ]);
  return [...rows, { depth: 0, name: "Total", amount: sumOf(heads.flat()) + 10n }];
}

const PERIODS = {
  months: ["January", "January-February", "January-March", "January-April"],
  quarters: ["Q1", "Q1-Q2", "Q1-Q3", "Q1-Q4"],
  spans: ["3 months", "6 months", "9 months", "12 months"],
  halves: ["I квартал", "I полугодие", "9 месяцев", "год"],
} as const;

const MONTHS = ["January", "February", "March", "April", "May", "June"] as const;

/** Further shapes of real budgets, each by its name. */
export const FURTHER_SHAPES: Readonly<Record<string, Shape>> = {
  "names indented by blanks": (random) => {
    const { rows, truth } = outline(random, false);
    return {
      header: ["Name", "Amount"],
      rows: rows.map(({ depth, name, amount }) => [`${"  ".repeat(depth)}${name}`, String(amount)]),
      truth,
    };
  },
  "outline levels of a sheet": (random) => {
    const { rows, truth } = outline(random, false);
    return {
      header: ["Name", "Amount"],
      rows: rows.map(({ name, amount }) => [name, String(amount)]),
      levels: rows.map((each) => each.depth),
      truth,
    };
  },
  "an outline with a line left out, under a total": (random) => {
    const rows = headsWithoutLine(random);
    return {
      header: ["Name", "Amount"],
      rows: rows.map(({ name, amount }) => [name, String(amount)]),
      levels: rows.map((each) => each.depth),
      truth: rows.at(-1)?.amount ?? 0n,
    };
  },
  "an indented head with a line left out, under a total": (random) => {
    const rows = headsWithoutLine(random);
    return {
      header: ["Name", "Amount"],
      rows: rows.map(({ depth, name, amount }) => [`${"   ".repeat(depth)}${name}`, String(amount)]),
      truth: rows.at(-1)?.amount ?? 0n,
    };
  },
  "two tables side by side": (random) => {
    const [left, right] = [amountsOf(random, random.whole(3, 9)), amountsOf(random, random.whole(3, 9))];
    const total = String(sumOf(right));
    const second = [...right.map((each, at) => [nameOf(at), String(each)]), ["Total", total]];
    const first = [...left.map((each, at) => [`Tax ${String(at + 1)}`, String(each)]), ["Total", String(sumOf(left))]];
    const rows = Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [
      ...(first[at] ?? ["", ""]),
      "",
      ...(second[at] ?? ["", ""]),
    ]);
    return { header: ["Revenue", "Received", "", "Expenditure", "Amount"], rows, truth: sumOf(right) };
  },
  "cumulated periods in rows": (random) => {
    const periods = PERIODS[random.pick(["months", "quarters", "spans", "halves"] as const)];
    const lines = amountsOf(random, random.whole(3, 8));
    const isByLine = random.once(2);
    const cell = (line: number, period: number) => [
      nameOf(line),
      periods[period] ?? "",
      String((lines[line] ?? 0n) * BigInt(period + 1)),
    ];
    const places = [...periods.keys()];
    const rows = isByLine
      ? lines.flatMap((_, line) => places.map((period) => cell(line, period)))
      : places.flatMap((period) => lines.map((_, line) => cell(line, period)));
    return { header: ["Name", "Period", "Amount"], rows, truth: sumOf(lines) * 4n };
  },
  "cumulated months in columns": (random) => {
    const lines = amountsOf(random, random.whole(3, 8));
    const rows = lines.map((line, at) => [nameOf(at), ...[1n, 2n, 3n, 4n].map((times) => String(line * times))]);
    return {
      header: ["Name", "January-March", "January-June", "January-September", "January-December"],
      rows,
      truth: sumOf(lines) * 4n,
    };
  },
  "months in rows, each by itself": (random) => {
    const lines = Array.from({ length: random.whole(3, 6) }, () => amountsOf(random, MONTHS.length));
    const rows = MONTHS.flatMap((month, at) =>
      lines.map((amounts, line) => [nameOf(line), month, String(amounts[at] ?? 0n)]),
    );
    return { header: ["Name", "Month", "Amount"], rows, truth: sumOf(lines.flat()) };
  },
  "funds in rows, each with its total": (random) => {
    const funds = ["General fund", "Special fund"].map((fund) => ({ fund, lines: amountsOf(random, random.whole(3, 7)) })); // prettier-ignore
    // Where the same lines stand in both funds, these may be copies as well.
    const isOpen = random.once(2);
    const rows = funds.flatMap(({ fund, lines }, turn) => [
      ...lines.map((line, at) => [fund, nameOf(isOpen ? at : at + turn * 20), String(line)]),
      ...(random.once(2) ? [[fund, "Total", String(sumOf(lines))]] : []),
    ]);
    return { header: ["Fund", "Name", "Amount"], rows, truth: sumOf(funds.flatMap((each) => each.lines)), isOpen };
  },
  "versions in rows": (random) => {
    const lines = amountsOf(random, random.whole(4, 9));
    const versions = random.pick([
      ["1", "2"],
      ["Draft 1", "Draft 2"],
      ["v1", "v2", "v3"],
    ] as readonly [readonly string[], ...(readonly string[])[]]);
    const rows = versions.flatMap((version, turn) =>
      lines.map((line, at) => [version, nameOf(at), String(line + BigInt((versions.length - 1 - turn) * 1013 * at))]),
    );
    return { header: ["Version", "Name", "Amount"], rows, truth: sumOf(lines), isOpen: true };
  },
  "sides by code alone": (random) => {
    const [one, other] = [amountsOf(random, random.whole(2, 6)), amountsOf(random, random.whole(2, 6))];
    const all = [...one, 10n ** 9n];
    const second = [...other, sumOf(all) - sumOf(other)];
    const block = (code: string, lines: readonly bigint[]): string[][] => [
      [code, `Title ${code}`, String(sumOf(lines))],
      ...lines.map((line, at) => [`${code}${String(at + 1)}`, `Item ${String(at + 1)}`, String(line)]),
    ];
    const rows = [...block("1", all), ...block("2", second)];
    return { header: ["Code", "Name", "Amount"], rows, truth: sumOf(second), isOpen: true };
  },
  "a header that repeats": (random) => {
    const lines = amountsOf(random, random.whole(12, 30));
    const header = ["Code", "Name", "Amount"];
    const page = random.whole(4, 7);
    const rows = lines.flatMap((line, at) => [
      ...(at > 0 && at % page === 0 ? [header] : []),
      [String(101 + at), nameOf(at), String(line)],
    ]);
    return { header, rows: [...rows, ["", "Total", String(sumOf(lines))]], truth: sumOf(lines) };
  },
  "balance, deficit and financing": (random) => {
    const [revenue, spent] = [amountsOf(random, random.whole(2, 5)), amountsOf(random, random.whole(3, 9))];
    const [income, cost] = [sumOf(revenue), sumOf(spent)];
    const rows = [
      ...revenue.map((line, at) => [`1${String(at + 1)}`, `Tax ${String(at + 1)}`, String(line)]),
      ["", "Total revenue", String(income)],
      ...spent.map((line, at) => [`2${String(at + 1)}`, nameOf(at), String(line)]),
      ["", "Total expenditure", String(cost)],
      ["", random.pick(["Deficit", "Balance"] as const), String(income - cost)],
    ];
    return { header: ["Code", "Name", "Amount"], rows, truth: cost };
  },
  "shares and heads beside money": (random) => {
    const lines = amountsOf(random, random.whole(4, 9));
    const all = sumOf(lines);
    const rows = lines.flatMap((line, at) => [
      [String(at + 1), nameOf(at), String(line)],
      ["", "% of the total", String((line * 100n) / all)],
    ]);
    return { header: ["Code", "Name", "Amount"], rows: [...rows, ["", "Total", String(all)]], truth: all };
  },
  "partial totals": (random) => {
    const groups = Array.from({ length: random.whole(3, 6) }, () => amountsOf(random, random.whole(1, 4), 7));
    const rows = groups.flatMap((lines, at) => [
      ...lines.map((line, index) => [nameOf(at * 4 + index), String(line)]),
      ...(lines.length > 1 && random.once(2) ? [[`Subtotal ${String(at + 1)}`, String(sumOf(lines))]] : []),
    ]);
    const truth = sumOf(groups.flat());
    return { header: ["Name", "Amount"], rows: [...rows, ["Grand total", String(truth)]], truth };
  },
  "codes in names, sorted by amount": (random) => {
    const chapters = Array.from({ length: random.whole(4, 7) }, () => amountsOf(random, random.whole(2, 4)));
    const rows = chapters.flatMap((parts, at) => [
      { name: `0${String(at + 1)} Chapter`, amount: sumOf(parts) },
      ...parts.map((amount, index) => ({ name: `0${String(at + 1)}0${String(index + 1)} ${nameOf(index)}`, amount })),
    ]);
    return {
      header: ["Name", "Amount"],
      rows: rows.sort((a, b) => Number(b.amount - a.amount)).map((each) => [each.name, String(each.amount)]),
      truth: sumOf(chapters.flat()),
    };
  },
  "a category of lines called like a total": (random) => {
    const lines = amountsOf(random, random.whole(9, 20), 6);
    const rows = lines.map((line, at) => [nameOf(at), at < lines.length - 2 ? "Total funds" : "Other", String(line)]);
    return { header: ["Name", "Fund", "Amount"], rows, truth: sumOf(lines) };
  },
  "codes that repeat for each source": (random) => {
    const lines = Array.from({ length: random.whole(3, 6) }, () => amountsOf(random, random.whole(3, 5)));
    const rows = lines.flatMap(([own = 0n, ...parts], at) => [
      [String(at + 1), `Chapter ${String(at + 1)}`, String(own + sumOf(parts))],
      [`${String(at + 1)}.1`, nameOf(at), String(sumOf(parts))],
      ...parts.map((part, index) => [`${String(at + 1)}.1`, `from source ${String(index + 1)}`, String(part)]),
      [`${String(at + 1)}.2`, nameOf(at + 1), String(own)],
    ]);
    rows.sort((a, b) => Number(b[2]) - Number(a[2]));
    return { header: ["Code", "Name", "Amount"], rows, truth: sumOf(lines.flat()) };
  },
  "chapters with lines left out, under their total": (random) => {
    const chapters = Array.from({ length: random.whole(4, 7) }, () => amountsOf(random, random.whole(3, 5)));
    const rows = chapters.flatMap((parts, at) => [
      [`0${String(at + 1)}`, `Chapter ${String(at + 1)}`, String(sumOf(parts))],
      ...parts
        .slice(at === 1 ? 1 : 0)
        .map((part, index) => [`0${String(at + 1)}.${String(index + 1)}`, nameOf(index), String(part)]),
    ]);
    const truth = sumOf(chapters.flat());
    return { header: ["Code", "Name", "Amount"], rows: [...rows, ["", "Total", String(truth)]], truth };
  },
  "a total without a word, over some of its parts, in several years": (random) => {
    const parts = Array.from({ length: random.whole(4, 9) }, () => amountsOf(random, 3, 5));
    const totals = [0, 1, 2].map((year) => (sumOf(parts.map((each) => each[year] ?? 0n)) * 5n) / 4n + BigInt(year));
    const rows = [totals, ...parts].map((amounts, at) => [`${nameOf(at)} programme`, ...amounts.map(String)]);
    return { header: ["Name", "2022", "2023", "2024"], rows, truth: totals[2] ?? 0n, isOpen: true };
  },
  "a sum of the rows above it, rounded, in several years": (random) => {
    const rounded = (amount: bigint): string => String((amount + 500n) / 1000n);
    const pairs = Array.from({ length: 2 }, () => amountsOf(random, 3, 8));
    const others = Array.from({ length: random.whole(3, 6) }, () => amountsOf(random, 3, 7));
    const total = [0, 1, 2].map((year) => sumOf(pairs.map((each) => each[year] ?? 0n)));
    const rows = [...pairs, total, ...others].map((amounts, at) => [nameOf(at), ...amounts.map(rounded)]);
    const lines = [...pairs, ...others].map((amounts) => BigInt(rounded(amounts[2] ?? 0n)));
    return { header: ["Name", "2022", "2023", "2024"], rows, truth: sumOf(lines), isOpen: true };
  },
  "years in rows as programs write them": (random) => {
    const years = ["x2022", "x2023", "x2024"].map((year) => ({ year, lines: amountsOf(random, 5) }));
    const rows = years.flatMap(({ year, lines }) => lines.map((line, at) => [year, nameOf(at), String(line)]));
    return { header: ["year", "Name", "Amount"], rows, truth: sumOf(years[2]?.lines ?? []) };
  },
  "a blank column between codes and names": (random) => {
    const chapters = Array.from({ length: random.whole(4, 7) }, () => amountsOf(random, random.whole(2, 4)));
    const rows = chapters.flatMap((parts, at) => [
      { code: `0${String(at + 1)}`, amount: sumOf(parts) },
      ...parts.map((amount, index) => ({ code: `0${String(at + 1)}.${String(index + 1)}`, amount })),
    ]);
    return {
      header: ["Code", "", "Name", "Amount"],
      rows: rows
        .sort((a, b) => Number(b.amount - a.amount))
        .map(({ code, amount }, at) => [code, "", nameOf(at), String(amount)]),
      truth: sumOf(chapters.flat()),
    };
  },
};
