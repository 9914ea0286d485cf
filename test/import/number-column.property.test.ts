import fc from "fast-check";
import { expect, test } from "vitest";
import { population } from "../../src/model/population.js";
import { compare, divide, exact, multiply, whole } from "../../src/money/exact.js";
import { numberColumn } from "../../src/import/numbers/number-column.js";
import type { Mark } from "../../src/import/open/decimal-digits.js";
import { readTable } from "../../src/import/read/read-table.js";
import { numberDictionary } from "../support/number-dictionary.js";
import { longSamples, samples } from "../support/samples.js";

const GROUPS: Readonly<Record<Mark, readonly string[]>> = {
  ".": ["", " ", "\u00a0", "\u2009", "\u202f", "'", "’", ","],
  ",": ["", " ", "\u00a0", "\u2009", "\u202f", "'", "’", "."],
};
const mark = fc.constantFrom<Mark>(".", ",");
const digits = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 0n, max: 999n })).map(String);
const fraction = fc.oneof(fc.stringMatching(/^\d{0,6}$/), fc.stringMatching(/^\d{3}$/));
const amount = fc.record({
  minus: fc.boolean(),
  whole: digits,
  fraction,
  group: fc.nat({ max: 7 }),
  sign: fc.constantFrom("-", "−"),
});
type Amount = { minus: boolean; whole: string; fraction: string; group: number; sign: string };

const written = (each: Amount, decimal: Mark): string =>
  (each.minus ? each.sign : "") +
  each.whole.replace(/\B(?=(\d{3})+$)/g, GROUPS[decimal][each.group] ?? "") +
  (each.fraction && decimal + each.fraction);
const meant = (each: Amount): string => (each.minus ? "-" : "") + each.whole + (each.fraction && `.${each.fraction}`);
const same = (a: unknown, b: string): boolean => typeof a === "string" && compare(exact(a), exact(b)) === 0;

test("any decimal written with any grouping and mark is read back, where the setting tells the mark", () => {
  fc.assert(
    fc.property(mark, fc.array(amount, { minLength: 1 }), (decimal, amounts) => {
      const column = numberColumn([], decimal);
      return amounts.every((each) => same(column.read(written(each, decimal)), meant(each)));
    }),
    samples(300),
  );
});

test("the same where one cell of the column tells the mark", () => {
  fc.assert(
    fc.property(mark, fc.array(amount), fc.nat(), (decimal, amounts, at) => {
      const cells = amounts.map((each) => written(each, decimal));
      cells.splice(at % (cells.length + 1), 0, `0${decimal}5`);
      const column = numberColumn(cells, "auto");
      expect(column.decimal).toBe(decimal);
      return amounts.every((each) => same(column.read(written(each, decimal)), meant(each)));
    }),
    samples(300),
  );
});

test("without a setting no column is ever read as another number: the number meant, a question, or a contradiction", () => {
  let [known, asked] = [0, 0];
  fc.assert(
    fc.property(mark, fc.array(amount, { minLength: 1, maxLength: 4 }), (decimal, amounts) => {
      const column = numberColumn(
        amounts.map((each) => written(each, decimal)),
        "auto",
      );
      return amounts.every((each) => {
        const read = column.read(written(each, decimal));
        if (typeof read === "object") asked++;
        else known++;
        return typeof read === "object" ? read.code === "amount.ambiguous" : same(read, meant(each));
      });
    }),
    samples(500),
  );
  expect(known).toBeGreaterThan(1000);
  expect(asked).toBeGreaterThan(10);
});

test("a column of only ambiguous cells is always a question on every cell", () => {
  const ambiguous = fc
    .tuple(fc.integer({ min: 1, max: 999 }), mark, fc.stringMatching(/^\d{3}$/))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(ambiguous, { minLength: 1 }), (cells) => {
      const column = numberColumn(cells, "auto");
      return (
        column.decimal === "none" &&
        cells.every((cell) => {
          const read = column.read(cell);
          return typeof read === "object" && read.code === "amount.ambiguous" && read.severity === "question";
        })
      );
    }),
  );
});

test("percent is division by 100", () => {
  fc.assert(
    fc.property(mark, amount, (decimal, each) => {
      const read = numberColumn([], decimal, { percent: true }).read(`${written(each, decimal)} %`);
      return typeof read === "string" && compare(exact(read), divide(exact(meant(each)), whole(100))) === 0;
    }),
  );
});

// A column as one hand would write it: every cell in the same style.
const style = fc.record({
  decimal: mark,
  group: fc.nat({ max: 8 }),
  minus: fc.constantFrom("-", "−", "– ", "(-) ", "()", "after"),
  before: fc.constantFrom("", "£", "£ ", "GBP ", "Rs."),
  after: fc.constantFrom("", " £", " GBP", "\u00a0фунтов"),
  scale: fc.constantFrom(["", 0], ["", 0], [" тыс.", 3], ["\u202fмлн", 6]),
  unit: fc.constantFrom("1", "1000"),
  pad: fc.constantFrom("", "", " ", "\u00a0"),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

const small = amount.filter((each) => each.whole.length <= 20);
const noFigure = fc.constantFrom("", " ", "NA", "н/д", "нет данных", "…", "..", "n.a.");
const DICTIONARY = {
  ...numberDictionary,
  currencies: { "£": ["GBP"], Rs: ["GBP"], фунтов: ["GBP"] },
};

function inStyle(each: Amount, { decimal, group, minus, before, after, scale, pad }: Style): string {
  const places = group === 8 && decimal === "." ? /(?<=\d)(?=(\d{2})*\d{3}$)/g : undefined;
  const positive = { ...each, minus: false };
  const plain = written(positive, decimal);
  const indian = each.whole.replace(places ?? /$^/, ",") + (each.fraction && decimal + each.fraction);
  const [digits, words] = [places ? indian : plain, scale[0] + after];
  const signed = !each.minus
    ? before + digits + words
    : minus === "()"
      ? `(${before}${digits}${words})`
      : minus === "after"
        ? `${before}${digits}-${words}`
        : minus + before + digits + words;
  return pad + signed + pad;
}

test("a column in any one style is read back: the same values or a question, and no figure stays no figure", () => {
  let [known, asked] = [0, 0];
  const cells = fc.array(fc.oneof(small, noFigure), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(style, cells, (how, meanings) => {
      const column = numberColumn(
        meanings.map((each) => (typeof each === "string" ? each : inStyle(each, how))),
        "auto",
        { dictionaries: [DICTIONARY], currency: "GBP", unit: how.unit },
      );
      expect([how.decimal, "none"]).toContain(column.decimal);
      for (const each of meanings) {
        if (typeof each === "string") {
          expect(column.read(each)).toBeUndefined();
          continue;
        }
        const read = column.read(inStyle(each, how));
        if (typeof read === "object") {
          expect([inStyle(each, how), read.code]).toEqual([inStyle(each, how), "amount.ambiguous"]);
          asked++;
          continue;
        }
        const [, power] = how.scale;
        const factor = power === 0 ? whole(1) : divide(whole(10n ** BigInt(power)), exact(how.unit));
        expect(compare(exact(read ?? ""), multiply(exact(meant(each)), factor)), inStyle(each, how)).toBe(0);
        known++;
      }
    }),
    samples(1000),
  );
  expect(known).toBeGreaterThan(1000);
  expect(asked).toBeGreaterThan(10);
});

const RUNS = longSamples(3000);

test("whatever stands in a cell, a value has its digits, its sign and its places, and no letter goes unread", () => {
  let values = 0;
  const piece = fc.constantFrom(
    ...[
      "1",
      "23",
      "456",
      "0",
      "007",
      ".",
      ",",
      " ",
      "'",
      "-",
      "−",
      "(",
      ")",
      "+",
      "e",
      "E",
      "x",
      "%",
      "¹",
      "٣",
      "/",
      "£",
      "\n",
    ],
  );
  const garbage = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((all) => all.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(
      fc.array(garbage, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("auto", ".", ","),
      (cells, setting) => {
        const column = numberColumn(cells, setting);
        for (const cell of cells) {
          const read = column.read(cell);
          if (typeof read !== "string") continue;
          values++;
          if (/e/i.test(cell)) {
            expect(Number(read), cell).toBe(Number(cell.replace(",", ".").replace("−", "-").replace(/\s/g, "")));
            continue;
          }
          const significant = (text: string) => text.replace(/\D/g, "").replace(/^0+/, "");
          const places = (text: string, marks: RegExp) => text.split(marks).at(-1)?.replace(/\D/g, "");
          expect(significant(read), cell).toBe(significant(cell));
          expect(read.startsWith("-"), cell).toBe(/[-−(]/.test(cell));
          expect(cell).not.toMatch(/[\p{L}%¹٣/£]/u);
          if (read.includes(".")) expect(places(read, /\./), cell).toBe(places(cell, /[.,]/));
        }
      },
    ),
    RUNS,
  );
  expect(values).toBeGreaterThan(RUNS.numRuns / 25);
});

test("no row of a table is lost: rows = accepted + set aside + rejected, and every refused row has a reason", () => {
  const cell = fc.oneof(
    fc.constantFrom("", "2024", "7", "-1", "1.234", "12,5", "x", '"a\nb"', "Osh"),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const text = ["region;year;population", ...rows.map((each) => each.join(";"))].join("\n");
      const reading = readTable(population, { name: "p.csv", bytes: new TextEncoder().encode(text) }, {}, []);
      const { input, rejects } = reading;
      expect(input.rows).toBe(input.accepted + input.setAside + input.rejected);
      return rejects.length === input.rejected && rejects.every((each) => each.reasons.length > 0);
    }),
    samples(150),
  );
});
