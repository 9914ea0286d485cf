import type { Random } from "../random.js";
import { type Kind, money, nearly, sumOf, wordOf, wordsOf } from "./kind.js";

// Rows of lines crossed with values, by line or by value; `left` of a hundred places are blank.
function crossed(
  random: Random,
  lines: readonly string[],
  values: readonly string[],
  amountOf: (line: number, value: number) => bigint,
  left = 0,
): {
  readonly cells: readonly (readonly [line: string, value: string, amount: string])[];
  readonly sums: readonly bigint[];
} {
  const sums = values.map(() => 0n);
  const all = lines.flatMap((line, at) =>
    values.flatMap((value, place) => {
      const amount = amountOf(at, place);
      if (random.whole(1, 100) <= left) return [];
      sums[place] = (sums[place] ?? 0n) + amount;
      return [{ at, place, cell: [line, value, String(amount)] as const }];
    }),
  );
  const isByValue = random.once(2);
  const sorted = isByValue ? all.toSorted((a, b) => a.place - b.place || a.at - b.at) : all;
  return { cells: sorted.map((each) => each.cell), sums };
}

const one = (random: Random, sums: readonly bigint[]): bigint => sums[random.whole(0, sums.length - 1)] ?? 0n;

// Columns in any order, the amounts last.
function table(
  random: Random,
  header: readonly [string, string, string],
  cells: readonly (readonly [string, string, string])[],
) {
  // prettier-ignore
  const isTurned = random.once(2);
  const turned = <T>([a, b, c]: readonly [T, T, T]): readonly [T, T, T] => (isTurned ? [b, a, c] : [a, b, c]);
  return { header: turned(header), rows: cells.map(turned), amount: header[2] };
}

/** Kinds of budgets that are read wrongly without a word, each by its name: nobody knows the truth but their maker. */
export const KINDS: Readonly<Record<string, Kind>> = {
  "A: a column of an unknown language that lines are crossed with": (random) => {
    const values = wordsOf(random, random.whole(2, 6));
    const lines = wordsOf(random, random.whole(values.length + 4, 40));
    const base = lines.map(() => money(random));
    const { cells, sums } = crossed(
      random,
      lines,
      values,
      (at) => nearly(random, base[at] ?? 0n),
      random.pick([0, 0, 4]),
    );
    return { ...table(random, ["Name", wordOf(random), "Amount"], cells), truth: one(random, sums) };
  },
  "A: funds with the same lines, and all of them": (random) => {
    const values = wordsOf(random, random.whole(2, 3));
    const lines = wordsOf(random, random.whole(8, 30));
    const { cells, sums } = crossed(random, lines, values, () => money(random, random.whole(4, 8)));
    return { ...table(random, ["Name", wordOf(random), "Amount"], cells), truth: sumOf(sums) };
  },
  "A: versions by number beside codes": (random) => {
    const lines = Array.from({ length: random.whole(10, 40) }, (_, at) => String(1101 + at * 7));
    const values = Array.from({ length: random.whole(2, 4) }, (_, at) => String(at + 1));
    const base = lines.map(() => money(random));
    const { cells, sums } = crossed(random, lines, values, (at) => nearly(random, base[at] ?? 0n));
    return { ...table(random, ["Code", wordOf(random), "Amount"], cells), truth: one(random, sums) };
  },
  "A: funds beside the codes of lines, each code once in each": (random) => {
    const [lines, values] = [wordsOf(random, random.whole(8, 30)), wordsOf(random, random.whole(2, 4))];
    const { cells, sums } = crossed(random, lines, values, () => money(random, random.whole(4, 8)));
    const rows = cells.map(([line, value, amount]) => [String(1101 + lines.indexOf(line)), line, value, amount]);
    const truth = random.pick([sumOf(sums), one(random, sums)]);
    return { header: ["Code", "Name", wordOf(random), "Amount"], rows, truth, amount: "Amount", settings: { columns: { id: "Code", description: "Name", approved: "Amount" } } }; // prettier-ignore
  },
  "a known part of the money beside codes, each code once in each": (random) => {
    const [lines, values] = [wordsOf(random, random.whole(8, 30)), wordsOf(random, random.whole(2, 9))];
    const { cells, sums } = crossed(random, lines, values, () => money(random), random.pick([0, 0, 5]));
    const rows = cells.map(([line, value, amount]) => [value, String(1101 + lines.indexOf(line)), line, amount]);
    const part = random.pick(["Region", "Ministry", "Function", "Programme"]);
    const columns = { id: "Code", description: "Name", approved: "Amount" };
    return { header: [part, "Code", "Name", "Amount"], rows, truth: sumOf(sums), amount: "Amount", settings: { columns }, isOpen: false }; // prettier-ignore
  },
  "A: two columns that lines are crossed with": (random) => {
    const [first, second] = [wordsOf(random, random.whole(2, 3)), Array.from({ length: random.whole(2, 3) }, (_, at) => String(at + 1))]; // prettier-ignore
    const lines = wordsOf(random, random.whole(8, 20));
    const sums = new Map<string, bigint>();
    const rows = lines.flatMap((line) =>
      first.flatMap((one_) =>
        second.map((other) => {
          const amount = money(random);
          sums.set(`${one_} ${other}`, (sums.get(`${one_} ${other}`) ?? 0n) + amount);
          return [one_, line, other, String(amount)];
        }),
      ),
    );
    return { header: [wordOf(random), "Name", wordOf(random), "Amount"], rows, truth: one(random, [...sums.values()]), amount: "Amount" }; // prettier-ignore
  },
  "A: years in rows, none of which is the year that is asked about": (random) => {
    const lines = wordsOf(random, random.whole(8, 20));
    const base = lines.map(() => money(random));
    const { cells, sums } = crossed(random, lines, ["2019", "2020", "2021"], (at) => nearly(random, base[at] ?? 0n));
    return { ...table(random, ["Name", "Year", "Amount"], cells), truth: one(random, sums) };
  },
  "2: phase in rows, each with its total": (random) => {
    const [lines, phases] = [wordsOf(random, random.whole(8, 20)), wordsOf(random, 2)];
    const all = phases.map((phase) => ({ phase, amounts: lines.map(() => money(random)) }));
    const rows = all.flatMap(({ phase, amounts }) => [
      ...amounts.map((amount, at) => [phase, lines[at] ?? "", String(amount)]),
      [phase, "Total", String(sumOf(amounts))],
    ]);
    return { header: [wordOf(random), "Name", "Amount"], rows, truth: one(random, all.map((each) => sumOf(each.amounts))), amount: "Amount" }; // prettier-ignore
  },
  "1: a column that repeats the total of a year on each row": (random) => {
    const lines = wordsOf(random, random.whole(8, 30));
    const years = ["2022", "2023", "2024"];
    const { cells, sums } = crossed(random, lines, years, () => money(random));
    const rows = cells.map(([line, year, amount]) => [year, line, amount, String(sums[years.indexOf(year)] ?? 0n)]);
    const total = random.pick(["Total", "Amount", "Approved"]);
    return { header: ["Year", "Name", wordOf(random), total], rows, truth: sums[2] ?? 0n, amount: total };
  },
  "1: a column that repeats the total of a body on each row": (random) => {
    const bodies = wordsOf(random, random.whole(3, 6));
    const groups = bodies.map((body) => ({
      body,
      lines: Array.from({ length: random.whole(4, 9) }, () => money(random)),
    }));
    const rows = groups.flatMap(({ body, lines }) =>
      lines.map((line) => [body, wordOf(random, 5), String(line), String(sumOf(lines))]),
    );
    const total = random.pick(["Total", "Amount", "Approved"]);
    return { header: [wordOf(random), "Name", wordOf(random), total], rows, truth: sumOf(groups.flatMap((each) => each.lines)), amount: total }; // prettier-ignore
  },
  "1: a denominator that is the same in all rows": (random) => {
    const lines = Array.from({ length: random.whole(8, 40) }, () => money(random));
    const whole = String(money(random, 11));
    const total = random.pick(["Total", "Amount", "GDP"]);
    const rows = lines.map((line) => [wordOf(random, 5), String(line), whole]);
    return { header: ["Name", wordOf(random), total], rows, truth: sumOf(lines), amount: total };
  },
  "2: phase, version or measure in rows": (random) => {
    const header = random.pick(["BudgetPhase", "basis", "indicator", "Data type", "stage"]);
    const values = random.pick([["Submission", "Ceiling", "Final law"], ["B0", "B1"], ["level A", "level B", "level C", "count"]]); // prettier-ignore
    const lines = wordsOf(random, random.whole(8, 40));
    const base = lines.map(() => money(random));
    const { cells, sums } = crossed(random, lines, values, (at) => nearly(random, base[at] ?? 0n), random.pick([0, 5]));
    return { ...table(random, ["Name", header, "Amount"], cells), truth: one(random, sums) };
  },
  "2: phase in rows within years in rows": (random) => {
    const lines = wordsOf(random, random.whole(8, 20));
    const [phases, years] = [wordsOf(random, 2), ["2023", "2024"]];
    const sums = [0n, 0n];
    const rows = years.flatMap((year) =>
      lines.flatMap((line) =>
        phases.map((phase, at) => {
          const amount = money(random);
          if (year === "2024") sums[at] = (sums[at] ?? 0n) + amount;
          return [year, line, phase, String(amount)];
        }),
      ),
    );
    return { header: ["Year", "Name", wordOf(random), "Amount"], rows, truth: one(random, sums), amount: "Amount" };
  },
  // Seen red without `crossedColumns` and `equalBreakdowns`: `wholeColumns` and `balanced` still ask, but offer no truth; wrong
  // without a word when they are gone too.
  "3: an annual plan repeated beside cumulated quarters": (random) => {
    const lines = wordsOf(random, random.whole(5, 30));
    const plans = lines.map(() => money(random));
    const rows = ["1", "2", "3", "4"].flatMap(
      (quarter) =>
      lines.map((line, at) => [quarter, line, String(plans[at] ?? 0n), String(((plans[at] ?? 0n) * BigInt(quarter)) / 4n + 1n)]), // prettier-ignore
    );
    return { header: ["quarter", "Name", "Plan", "Paid so far"], rows, truth: sumOf(plans), amount: "Plan" };
  },
  "3: cumulated quarters in rows": (random) => {
    const lines = wordsOf(random, random.whole(5, 30));
    const parts = lines.map(() => Array.from({ length: 4 }, () => money(random)));
    const names = random.pick([
      ["Q1", "Q2", "Q3", "Q4"],
      ["1", "2", "3", "4"],
      ["I", "II", "III", "IV"],
    ]);
    const rows = names.flatMap((quarter, place) =>
      lines.map((line, at) => [quarter, line, String(sumOf((parts[at] ?? []).slice(0, place + 1)))]),
    );
    return { header: ["Quarter", "Name", "Amount"], rows, truth: sumOf(parts.flat()), amount: "Amount" };
  },
  // Seen red without `equalBreakdowns` and `balanced`: `doubtfulRoots` asks about the last row, and the truth is not offered; wrong
  // without a word when it is gone too.
  "4: two complete breakdowns, told apart by a column": (random) => {
    const first = Array.from({ length: random.whole(4, 12) }, () => money(random));
    const second = Array.from({ length: random.whole(3, 9) }, () => money(random, 6));
    const last = sumOf(first) - sumOf(second);
    const [by, other] = wordsOf(random, 2);
    const rows = [
      ...first.map((amount) => [by ?? "", wordOf(random, 5), String(amount)]),
      ...[...second, last].map((amount) => [other ?? "", wordOf(random, 5), String(amount)]),
    ];
    return { header: [wordOf(random), "Name", "Amount"], rows, truth: sumOf(first), amount: "Amount" };
  },
  "4: three complete breakdowns, told apart by a column": (random) => {
    const first = Array.from({ length: random.whole(4, 9) }, () => money(random));
    const whole = sumOf(first);
    const others = wordsOf(random, 2).map((by) => {
      const parts = Array.from({ length: random.whole(3, 9) }, () => money(random, 6));
      return { by, parts: [...parts, whole - sumOf(parts)] };
    });
    const rows = [{ by: wordOf(random, 6), parts: first }, ...others].flatMap(({ by, parts }) =>
      parts.map((amount) => [by, wordOf(random, 5), String(amount)]),
    );
    return { header: [wordOf(random), "Name", "Amount"], rows, truth: whole, amount: "Amount" };
  },
  "4: two complete breakdowns, one below the other": (random) => {
    const first = Array.from({ length: random.whole(4, 12) }, () => money(random));
    const second = Array.from({ length: random.whole(3, 9) }, () => money(random, 6));
    const rows = [...first, ...second, sumOf(first) - sumOf(second)].map((amount) => [
      wordOf(random, 5),
      String(amount),
    ]);
    return { header: ["Name", "Amount"], rows, truth: sumOf(first), amount: "Amount" };
  },
  "5: days of quarters in rows": (random) => {
    const ends = random.pick([
      ["03-31", "06-30", "09-30", "12-31"],
      ["01-01", "04-01", "07-01", "10-01"],
    ]);
    const lines = random.once(2) ? [""] : wordsOf(random, random.whole(3, 12));
    let truth = 0n;
    const rows = ["2021", "2022", "2023", "2024"].flatMap((year) =>
      ends.flatMap((day) =>
        lines.map((line) => {
          const amount = money(random);
          if (year === "2024") truth += amount;
          return [`${year}-${day}`, ...(line === "" ? [] : [line]), String(amount)];
        }),
      ),
    );
    return { header: ["date", ...(lines.length > 1 ? ["Name"] : []), "value"], rows, truth, amount: "value" };
  },
  "5: quarters with their year in rows": (random) => {
    const lines = wordsOf(random, random.whole(3, 12));
    const sums = [0n, 0n, 0n, 0n];
    const rows = ["2023", "2024"].flatMap((year) =>
      [1, 2, 3, 4].flatMap((quarter) =>
        lines.map((line) => {
          const amount = money(random);
          if (year === "2024") sums[quarter - 1] = (sums[quarter - 1] ?? 0n) + amount;
          return [`Q${String(quarter)} ${year}`, line, String(amount)];
        }),
      ),
    );
    return { header: [wordOf(random), "Name", "Amount"], rows, truth: sumOf(sums), amount: "Amount", isOpen: false };
  },
  "5: years with a word of any language": (random) => {
    const word = random.pick(["оны", "жыл", "aasta", "év", "år"]);
    const lines = wordsOf(random, random.whole(5, 30));
    const years = Array.from({ length: random.whole(3, 80) }, (_, at) => String(2024 - at));
    const { cells, sums } = crossed(random, lines, years, () => money(random));
    const named = cells.map(([line, year, amount]) => [line, `${year} ${word}`, amount] as const);
    return { ...table(random, ["Name", wordOf(random), "Amount"], named), truth: sums[0] ?? 0n, isOpen: false };
  },
  "5: sides in rows under words that nobody knows": (random) => {
    const sides = wordsOf(random, 2);
    const years = Array.from({ length: random.whole(5, 100) }, (_, at) => String(2024 - at));
    const base = money(random);
    const { cells, sums } = crossed(random, years, sides, () => nearly(random, base));
    const truth = BigInt(cells.find(([year, side]) => year === "2024" && side === sides[0])?.[2] ?? "0");
    return { ...table(random, [wordOf(random), wordOf(random), "Amount"], cells), truth: sums.length > 0 ? truth : 0n };
  },
  "8: revenue above zero and expenditure below it": (random) => {
    const income = Array.from({ length: random.whole(4, 20) }, () => money(random));
    const spent = Array.from({ length: random.whole(4, 20) }, () => money(random, 6));
    const last = random.once(2) ? sumOf(income) - sumOf(spent) : (sumOf(income) * 95n) / 100n - sumOf(spent);
    const all = [...income, ...[...spent, last].map((each) => -each)];
    const rows = all.map((each, at) => [String(11000 + at * 13), wordOf(random, 5), String(each)]);
    return { header: ["Code", "Name", "Amount"], rows, truth: sumOf([...spent, last]), amount: "Amount" };
  },
  "5: quarters with their year in rows, each with those before it": (random) => {
    const lines = wordsOf(random, random.whole(3, 12));
    const ofYear = ["2023", "2024"].map((year) => ({
      year,
      all: lines.map(() => [1, 2, 3, 4].map(() => money(random))),
    }));
    const rows = ofYear.flatMap(({ year, all }) =>
      [1, 2, 3, 4].flatMap((quarter) =>
        lines.map((line, at) => [
          `Q${String(quarter)} ${year}`,
          line,
          String(sumOf((all[at] ?? []).slice(0, quarter))),
        ]),
      ),
    );
    return { header: [wordOf(random), "Name", "Amount"], rows, truth: sumOf(ofYear[1]?.all.flat() ?? []), amount: "Amount" }; // prettier-ignore
  },
  "6: a tree of five and more levels, each rounded by itself": (random) => {
    const isPadded = random.once(2);
    const depth = random.whole(5, 6);
    const round = (amount: bigint): bigint => (amount + 500n) / 1000n;
    const rows: string[][] = [];
    let truth = 0n;
    const grow = (code: string, level: number): bigint => {
      const at = rows.length;
      rows.push([]);
      const parts = level === depth ? [] : Array.from({ length: random.whole(2, 3) }, (_, part) => grow(`${code}${String(part + 1)}`, level + 1)); // prettier-ignore
      const amount = parts.length === 0 ? money(random, random.whole(6, 9)) : sumOf(parts);
      if (parts.length === 0) truth += round(amount);
      rows[at] = [isPadded ? code.padEnd(depth, "0") : code, wordOf(random, 5), String(round(amount))];
      return amount;
    };
    for (const root of ["4", "5"]) grow(root, 1);
    return { header: ["Code", "Name", "Amount"], rows, truth, amount: "Amount", isOpen: false };
  },
  "7: the total first, and an of-which among its parts": (random) => {
    const lines = Array.from({ length: random.whole(4, 15) }, () => money(random));
    const rows = lines.flatMap((line, at) => [
      [wordOf(random, 5), String(line)],
      ...(at === 1 ? [[`of which: ${wordOf(random)}`, String(line / 3n)]] : []),
    ]);
    return { header: ["Name", "Amount"], rows: [[wordOf(random, 2), String(sumOf(lines))], ...rows], truth: sumOf(lines), amount: "Amount", isOpen: false }; // prettier-ignore
  },
  "2: books of years, each with the two years before it in versions": (random) => {
    const lines = wordsOf(random, random.whole(8, 30));
    const versions = random.pick([["ACTUAL", "ORIGINAL", "REVISED", "ESTIMATE"], wordsOf(random, 4)]);
    const base = lines.map(() => money(random));
    const names = random.pick([["Book", "Year", "Version"], wordsOf(random, 3)]);
    let truth = 0n;
    const rows = Array.from({ length: random.whole(3, 20) }, (_, at) => 2024 - at).flatMap((book) =>
      lines.flatMap((line, at) =>
        [2, 1, 1, 0].map((before, place) => {
          const amount = nearly(random, base[at] ?? 0n);
          if (book === 2024 && before === 0) truth += amount;
          return [String(book), line, String(book - before), versions[place] ?? "", String(amount)];
        }),
      ),
    );
    return {
      header: [names[0] ?? "", "Name", names[1] ?? "", names[2] ?? "", "Amount"],
      rows,
      truth,
      amount: "Amount",
    };
  },
  "4: two complete breakdowns, each by codes in a column of its own": (random) => {
    const first = Array.from({ length: random.whole(4, 12) }, () => money(random));
    const second = Array.from({ length: random.whole(3, 9) }, () => money(random, 6));
    const last = sumOf(first) - sumOf(second);
    const rows = [
      ...first.map((amount, at) => [String(101 + at), "", wordOf(random, 5), String(amount)]),
      ...[...second, last].map((amount, at) => ["", String(2110 + 10 * at), wordOf(random, 5), String(amount)]),
    ];
    return { header: [wordOf(random), wordOf(random), "Name", "Amount"], rows, truth: sumOf(first), amount: "Amount" };
  },
  "5: a thirteenth month, which is all of the others or more": (random) => {
    const lines = wordsOf(random, random.whole(15, 30));
    const isWhole = random.once(2);
    const months = Array.from({ length: 13 }, (_, at) => String(at + 1));
    const parts = lines.map(() => months.slice(1).map(() => money(random)));
    const last = parts.map((each) => (isWhole ? sumOf(each) : money(random, 6)));
    const rows = months.flatMap((month, place) => lines.map((line, at) => [month, line, String(parts[at]?.[place] ?? last[at] ?? 0n)])); // prettier-ignore
    const truth = sumOf(parts.flat()) + (isWhole ? 0n : sumOf(last));
    return { header: ["Month", "Name", "Amount"], rows, truth, amount: "Amount" };
  },
  "5: two funds in rows, and both of them": (random) => {
    const lines = wordsOf(random, random.whole(8, 30));
    const names = random.pick([["S", "C", "T"], wordsOf(random, 3)]);
    const parts = lines.map(() => [money(random), money(random, 6)] as const);
    const { cells, sums } = crossed(random, lines, names, (at, place) => parts[at]?.[place] ?? sumOf(parts[at] ?? []));
    return { ...table(random, ["Name", random.pick(["Fund", wordOf(random)]), "Amount"], cells), truth: sums[2] ?? 0n };
  },
  // Seen red where `partRows` takes “of which” for a part set aside and does not look at the rows after it. Without any such rule
  // the order of the rows tells it.
  "7: bodies without codes, each with all that it spends below an of-which": (random) => {
    const bodies = wordsOf(random, random.whole(4, 9)).map((body) => ({ body, lines: Array.from({ length: random.whole(2, 5) }, () => money(random)) })); // prettier-ignore
    const rows = bodies.flatMap(({ body, lines }) => [
      [body, String(sumOf(lines))],
      ...lines.map((line, at) => [`${at === 0 ? "of which: " : ""}${wordOf(random, 5)}`, String(line)]),
    ]);
    return {
      header: ["Name", "Amount"],
      rows,
      truth: sumOf(bodies.flatMap((each) => each.lines)),
      amount: "Amount",
      isOpen: false,
    };
  },
  "6: parents in a column of names, in thousands that were rounded": (random) => {
    const round = (amount: bigint): bigint => ((amount + 500n) / 1000n) * 1000n;
    const rows: [string, string, bigint][] = [];
    const grow = (name: string, parent: string, level: number): bigint => {
      const row: [string, string, bigint] = [name, parent, 0n];
      rows.push(row);
      const parts = level === 3 ? [] : wordsOf(random, random.whole(3, 6)).map((each) => grow(`${each} ${name}`, name, level + 1)); // prettier-ignore
      const amount = parts.length === 0 ? money(random, random.whole(6, 9)) : sumOf(parts);
      row[2] = round(amount);
      return amount;
    };
    grow("All", "", 1);
    const leaves = rows.filter(([name]) => rows.every(([, parent]) => parent !== name));
    return {
      header: ["Item", wordOf(random), "Amount"],
      rows: random.shuffle(rows).map(([name, parent, amount]) => [name, parent, String(amount)]),
      truth: sumOf(leaves.map(([, , amount]) => amount)),
      amount: "Amount",
      isOpen: false,
    };
  },
  "7: a last row for all, without what they pay one another": (random) => {
    const lines = Array.from({ length: random.whole(4, 9) }, () => money(random));
    const net = (sumOf(lines) * BigInt(random.whole(955, 995))) / 1000n;
    const rows = [...lines, net].map((amount, at) => [`b${String(at)}`, wordOf(random, 5), String(amount)]);
    return { header: ["Key", "Name", "Amount"], rows, truth: net, amount: "Amount" };
  },
  // Seen red without `keptColumns`.
  "8: one report of several is kept, another has amounts below zero": (random) => {
    const reports = wordsOf(random, 2);
    const [kept = "", other = ""] = reports;
    const groups = Array.from({ length: random.whole(3, 6) }, () => Array.from({ length: random.whole(3, 6) }, () => money(random))); // prettier-ignore
    const of = (report: string, sign: bigint): string[][] => groups.flatMap((parts) => [
      [report, wordOf(random, 5), String(sign * sumOf(parts))],
      ...parts.map((part) => [report, wordOf(random, 5), String(sign * part)]),
    ]); // prettier-ignore
    const header = wordOf(random);
    return {
      header: [header, "Name", "Amount"],
      rows: [...of(other, -1n), ...of(kept, 1n)],
      truth: sumOf(groups.flat()),
      amount: "Amount",
      isOpen: false,
      settings: { keep: [{ column: `source:${header}`, equals: kept }] },
    };
  },
  "C: a year that leaves its neighbours by more than three times": (random) => {
    const lines = wordsOf(random, random.whole(6, 20));
    const base = lines.map(() => money(random));
    const { cells, sums } = crossed(
      random,
      lines,
      ["2022", "2023", "2024"],
      (at, place) => nearly(random, base[at] ?? 0n) * (place === 2 ? BigInt(random.whole(5, 9)) : 1n),
    );
    return { ...table(random, ["Name", "Year", "Amount"], cells), truth: sums[2] ?? 0n };
  },
  "10: marks for nothing": (random) => {
    const mark = random.pick(["#Missing", "…", "-", "", "n/a"]);
    const lines = Array.from({ length: random.whole(8, 40) }, () => money(random));
    const marked = new Set(Array.from({ length: random.whole(1, 5) }, () => random.whole(0, lines.length - 1)));
    const amounts = lines.map((line, at) => (marked.has(at) ? mark : String(line)));
    const rows = amounts.map((amount, at) => [String(1101 + at), wordOf(random, 5), amount]);
    const known = lines.filter((_, at) => !marked.has(at));
    return { header: ["Code", "Name", "Amount"], rows, truth: sumOf(known), amount: "Amount" };
  },
};

/** Budgets without a trap: lines, or trees with their sums, with what a ministry writes beside them. */
export const PLAIN: Readonly<Record<string, Kind>> = {
  "lines of ministries and programmes": (random) => {
    const bodies = wordsOf(random, random.whole(3, 9));
    const rows = bodies.flatMap(
      (body, at) =>
      Array.from({ length: random.whole(2, 9) }, (_, part) => [body, `${String(at + 1)}0${String(part + 1)}`, wordOf(random, 5), String(money(random, random.whole(4, 9)))]), // prettier-ignore
    );
    const truth = sumOf(rows.map((each) => BigInt(each[3] ?? "0")));
    return { header: ["Ministry", "Code", "Name", "Amount"], rows, truth, amount: "Amount", isOpen: false };
  },
  "lines of regions by economic class, each with each": (random) => {
    const [regions, classes] = [wordsOf(random, random.whole(3, 8)), wordsOf(random, random.whole(3, 8))];
    const { cells, sums } = crossed(random, regions, classes, () => money(random, random.whole(4, 9)));
    const [place, economic] = [random.pick(["Region", "Ministry", "Department"]), random.pick(["Economic classification", "Object", "Function"])]; // prettier-ignore
    return { ...table(random, [place, economic, "Amount"], cells), truth: sumOf(sums), isOpen: false };
  },
  "years in columns and a total": (random) => {
    const lines = Array.from({ length: random.whole(5, 30) }, () => money(random, random.whole(6, 9)));
    const rows = lines.map((line, at) => [
      String(at + 11),
      wordOf(random, 5),
      String(nearly(random, line)),
      String(line),
    ]);
    const before = sumOf(rows.map((each) => BigInt(each[2] ?? "0")));
    const total = ["", "Total", String(before), String(sumOf(lines))];
    return {
      header: ["Code", "Name", "2023", "2024"],
      rows: [...rows, total],
      truth: sumOf(lines),
      amount: "2024",
      isOpen: false,
    };
  },
  "years in rows that change by less than three times": (random) => {
    const lines = wordsOf(random, random.whole(5, 30));
    const base = lines.map(() => money(random));
    const { cells, sums } = crossed(random, lines, ["2022", "2023", "2024"], (at) => nearly(random, base[at] ?? 0n));
    return { ...table(random, ["Name", "Year", "Amount"], cells), truth: sums[2] ?? 0n, isOpen: false };
  },
  "a last line that is the largest": (random) => {
    const lines = Array.from({ length: random.whole(6, 20) }, () => money(random));
    const all = [...lines, (sumOf(lines) * BigInt(random.whole(20, 90))) / 100n];
    const rows = all.map((amount, at) => [String(1101 + at), wordOf(random, 5), String(amount)]);
    return { header: ["Code", "Name", "Amount"], rows, truth: sumOf(all), amount: "Amount", isOpen: false };
  },
  "months of their own in rows": (random) => {
    const lines = wordsOf(random, random.whole(7, 20));
    const { cells, sums } = crossed(random, lines, ["January", "February", "March", "April", "May", "June"], () => money(random)); // prettier-ignore
    return { ...table(random, ["Name", "Month", "Amount"], cells), truth: sumOf(sums), isOpen: false };
  },
  "a few lines below zero": (random) => {
    const lines = Array.from({ length: random.whole(10, 30) }, () => money(random, random.whole(6, 8)));
    const less = Array.from({ length: random.whole(1, 3) }, () => -money(random, 5));
    const rows = [...lines, ...less].map((each, at) => [String(1101 + at), wordOf(random, 5), String(each)]);
    return {
      header: ["Code", "Name", "Amount"],
      rows,
      truth: sumOf([...lines, ...less]),
      amount: "Amount",
      isOpen: false,
    };
  },
  "amounts of one size": (random) => {
    const lines = Array.from({ length: random.whole(10, 30) }, () => random.pick([5000n, 10000n, 20000n]));
    const rows = lines.map((each, at) => [String(1101 + at), wordOf(random, 5), String(each)]);
    return { header: ["Code", "Name", "Amount"], rows, truth: sumOf(lines), amount: "Amount", isOpen: false };
  },
};
