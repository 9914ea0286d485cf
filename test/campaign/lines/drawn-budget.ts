import fc from "fast-check";
import type { BudgetSettings } from "../../../src/model/analysis.js";
import { damage, damaged } from "../../support/damage.js";
import type { AddedUp } from "../../support/added-up.js";
import { encoded } from "../../support/written-file.js";
import { Random } from "../random.js";
import { type Asked, drawCondition, drawRules } from "./drawn-rules.js";
import { type Writing, amountText, drawWriting, oddAmount } from "./odd-cells.js";

/** A column of a drawn budget: its header, the field that it is mapped to, and its cells. */
type Column = {
  readonly header: string;
  readonly field?: string;
  readonly texts?: readonly [string, ...string[]];
  readonly cell: (random: Random, row: number) => string;
};

const [PLACES, WORDS] = [
  ["Osh", "Ош", "Чуй", "Naryn", " Osh", "Žilina", "Z\u030cilina"],
  [
    "shelters",
    "for",
    "women",
    "schools",
    "кризисных",
    "центров",
    "для",
    "женщин",
    "меропр.",
    "№",
    "d’accueil",
    "2025",
    "a-b",
  ],
] as const;

// A column of a few texts; some of them differ in blanks or in the form of their letters alone.
const coded = (header: string, texts: readonly [string, ...string[]], field?: string): Column => ({
  header,
  texts,
  ...(field !== undefined && { field }),
  cell: (random) => random.pick(texts),
});

function described(random: Random): Column {
  const sentence = (): string =>
    Array.from({ length: random.whole(1, 5) }, () => random.pick(WORDS)).join(
      random.pick([" ", " ", " - ", ", ", "; "]),
    );
  const texts: [string, ...string[]] = [sentence(), ...Array.from({ length: 15 }, sentence)];
  const [isLong, fails] = [random.once(2), random.once(8)];
  const cell = (own: Random, row: number): string =>
    fails && own.once(40)
      ? own.pick(["#REF!", " #N/A", "#ДЕЛ/0!", "# 5"])
      : own.pick(texts) + (isLong ? `, ${row}` : "");
  return { header: "Description", field: "description", texts, cell };
}

const numbered = (count: number, from: number, pad = 0): [string, ...string[]] => [
  String(from).padStart(pad, "0"),
  ...Array.from({ length: count }, (_, at) => String(from + at * 3).padStart(pad, "0")),
];

function idColumn(random: Random): Column {
  const made = random.pick<(row: number) => string>([
    (row) => String(10_000 + row),
    (row) => `0${row}`,
    (row) => `${row}-ж`,
    (row) => `A/${row}`,
  ]);
  // Ids that repeat another one: as it stands, or with blanks around it.
  const oddity = random.whole(20, 400);
  const cell = (own: Random, row: number): string =>
    own.once(oddity)
      ? own.pick([made(Math.max(0, row - 3)), ` ${made(row - 1)}`, `${made(row - 1)}\u00a0`, "", " "])
      : made(row);
  return { header: "Line", field: "id", cell };
}

function drawColumns(random: Random): Column[] {
  const some = <T>(times: number, column: () => T): T[] => (random.once(times) ? [column()] : []);
  const isWide = random.once(8);
  return [
    ...(isWide ? [] : some(3, () => coded("Year", random.pick<[string, ...string[]]>([["2023", "2024"], ["2023"], ["2023", "2024", " 2024", "2025"]]), "fiscalYear"))), // prettier-ignore
    ...(random.once(8) ? [] : [idColumn(random)]),
    ...some(1.3, () => coded("Ministry code", numbered(random.whole(2, 30), 201), "admin")),
    ...some(2, () => coded("Programme code", numbered(random.whole(2, 60), 1001), "programme")),
    ...some(1.3, () => described(random)),
    ...some(3, () => coded("Function code", numbered(8, 101, 4), "function")),
    ...some(3, () => coded("Place", PLACES, "region")),
    ...some(5, () => coded("Receiver", ["", "", "201", "elsewhere"], "transfer")),
    ...some(4, () => coded("Marker", ["", "", "0", "1", "2", random.pick(["3", " 1"])], "marker")),
    ...some(6, () => coded("Share of it", ["", "0", "0.5", "1", random.pick(["2", "x", "0,5"])], "gbvShare")),
    ...some(3, () => coded("Fund", ["РБ", "МБ", " МБ", ""])),
    ...amountColumns(random, isWide),
  ];
}

function amountColumns(random: Random, isWide: boolean): Column[] {
  const headers: [string, string?][] = isWide
    ? [["Approved 2024"], ["Approved 2025"], ["Executed 2024"]]
    : [["Approved", "approved"], ["Revised", "revised"], ["Executed", "executed"]]; // prettier-ignore
  const [common, isCommon] = [drawWriting(random), !random.once(5)];
  return headers.slice(0, random.whole(1, 3)).map(([header, field]): Column => {
    const writing: Writing = isCommon ? common : drawWriting(random);
    const [blanks, oddity] = [random.pick([0, 0, 6, 60]), random.pick([0, 0, 0, 60, 300])];
    const cell = (own: Random): string => {
      if (blanks > 0 && own.once(blanks)) return own.pick(["", "", "-"]);
      return oddity > 0 && own.once(oddity) ? oddAmount(own) : amountText(own, writing);
    };
    return { header, ...(field !== undefined && { field }), cell };
  });
}

// Rows among the others that are none of the table, or no plain ones.
const STRANGE: readonly [
  (width: number, cells: readonly string[], header: readonly string[]) => readonly string[],
  ...((width: number, cells: readonly string[], header: readonly string[]) => readonly string[])[],
] = [
  (width) => new Array<string>(width).fill(""),
  () => [""],
  (_, cells) => cells.slice(0, -1),
  (_, cells) => [...cells, "5"],
  (_, cells) => [...cells, ""],
  (_, cells) => cells,
  (_, __, header) => header,
  () => ["Note of some words"],
  (width) => ["Section of some words", ...new Array<string>(width - 1).fill("")],
  (_, cells) => cells.map((cell, at) => (at === 1 ? `"${cell}` : cell)),
  (_, cells) => cells.map((cell, at) => (at === 1 ? `${cell} "so" (1)` : cell)),
  (_, cells) => cells.map((cell, at) => (at === 1 ? `${cell}\nmore` : cell)),
  (_, cells) => cells.map((cell, at) => (at === 2 ? "Total" : cell)),
  (_, cells) => cells.map((cell, at) => (at === 0 ? ` ${cell} ` : cell)),
];

function textOf(random: Random, columns: readonly Column[], count: number): string {
  const delimiter = random.pick([",", ",", ";", "\t", "|"]);
  const [isQuoted, ends, strange] = [random.once(5), random.pick(["\n", "\n", "\n", "\r\n", "\r\n", "mixed", "mixed", random.pick(["any", "\n"])]), random.pick([0, 0, 0, 40, 300])]; // prettier-ignore
  const isRaw = random.once(6);
  const end = (): string => (ends === "mixed" ? random.pick(["\n", "\r\n"]) : ends === "any" ? random.pick(["\n", "\r\n", "\r"]) : ends); // prettier-ignore
  const written = (cell: string): string =>
    isQuoted || (!isRaw && (cell.includes(delimiter) || /["\n]/.test(cell))) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const line = (cells: readonly string[]): string => cells.map(written).join(delimiter) + end();
  const header = columns.map((each) => each.header);
  const rows = Array.from({ length: count }, (_, row) => {
    const cells = columns.map((each) => each.cell(random, row));
    if (strange === 0 || !random.once(strange)) return line(cells);
    return line(random.pick(STRANGE)(columns.length, cells, header));
  });
  const title = random.once(6) ? line(["Budget of some place"]) + (random.once(2) ? "\n" : "") : "";
  const notes = random.once(10) ? line([random.pick(["* rounded", "Source: Ministry of Finance"])]) : "";
  const text = title + line(header) + rows.join("") + notes;
  return random.once(4) ? text.trimEnd() : text;
}

function settingsOf(
  random: Random,
  columns: readonly Column[],
  asked: readonly [Asked, ...Asked[]],
): Partial<BudgetSettings> {
  // prettier-ignore
  const some = <T extends object>(times: number, settings: T): T | undefined => (random.once(times) ? settings : undefined); // prettier-ignore
  const fields = columns.flatMap(({ field, header }) => (field === undefined ? [] : [[field, header] as const]));
  return {
    ...some(1.2, { columns: Object.fromEntries(fields) }),
    ...some(1.2, { unit: 1000 }),
    ...some(1.3, { fiscalYear: "2024" }),
    ...some(1.2, { level: "state" }),
    ...some(1.6, { hierarchy: "none" as const }),
    ...some(3, { blank: random.pick(["zero", "unknown"] as const) }),
    ...some(5, { keep: [drawCondition(random, random.pick(asked))] }),
    ...some(5, { drop: [drawCondition(random, random.pick(asked))] }),
    ...some(6, {
      [random.pick(["controlTotals", "rest"])]: { approved: String(random.whole(1, 10 ** random.whole(4, 12))) },
    }),
    ...some(12, { decimal: random.pick([".", ","] as const) }),
  };
}

/** Any budget that may be long: its columns, its writing, what is wrong in it, and what is asked of it. */
export function drawBudget(seed: number, most = 400): AddedUp {
  const random = new Random(seed);
  const columns = drawColumns(random);
  const asked = columns.flatMap(({ header, field, texts }): Asked[] =>
    texts ? [{ column: field !== undefined && !random.once(3) ? field : `source:${header}`, texts }] : [],
  );
  const [one = { column: "source:Approved", texts: ["1"] }, ...more] = asked;
  const text = textOf(random, columns, random.whole(2, random.once(3) ? 25 : most));
  const encoding = random.pick(["utf-8", "utf-8", "utf-8", "utf-8+mark", "windows-1251"]);
  const sound = encoded(text, encoding) ?? new TextEncoder().encode(text);
  const damages = random.once(3) ? fc.sample(damage, { seed, numRuns: random.whole(1, 3) }) : [];
  const bytes = damaged(sound, damages);
  const longest = new TextDecoder("latin1").decode(bytes).split("\n").reduce((most, line) => Math.max(most, line.length + 1), 0); // prettier-ignore
  const chunk = longest + random.whole(0, 200);
  return {
    bytes,
    settings: settingsOf(random, columns, [one, ...more]),
    rules: drawRules(random, [one, ...more]),
    ...(random.once(2) && {
      pieces: {
        chunk,
        ...(random.once(2) && { head: chunk * random.whole(2, 40) }),
      },
    }),
    ...(random.once(3) && { half: random.whole(0, 1000) / 1000 }),
    context: { currency: "KGS" },
  };
}
