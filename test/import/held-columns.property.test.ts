import fc from "fast-check";
import { expect, test } from "vitest";
import { columnReader } from "../../src/import/headers/column-reader.js";
import { type CodeStyle, STYLES, codeAncestors } from "../../src/import/hierarchy/code-ancestors.js";
import { RowColumns } from "../../src/import/open/columns.js";
import { openGrid } from "../../src/import/open/open-grid.js";
import type { GridRow } from "../../src/import/open/grid.js";
import { splitText } from "../../src/import/open/split-text.js";
import { AmountColumn } from "../../src/import/numbers/amount-column.js";
import { dictionaries } from "../../src/languages/index.js";
import { exact, tenToThe } from "../../src/money/exact.js";
import { longSamples, samples } from "../support/samples.js";

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function rowsOf(text: string): readonly GridRow[] {
  const opened = openGrid(new TextEncoder().encode(text), { delimiter: "," });
  if ("fault" in opened) expect.fail(opened.fault.code);
  return opened.grid.rows;
}

const piece = fc.constantFrom("Приют", "ж", '"', '""', "a", "1,5", "\n", "é", "\u{10348}", " ", "Ош, ул.", "№ 7");
const cell = fc.array(piece, { maxLength: 5 }).map((each) => each.join(""));

// Derived: the splitter of texts. Seen red with doubled marks and carriage returns taken out before the row is looked at.
test("rows that are held by columns are those of the splitter of texts", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, fc.nat(9999)), { minLength: 2, maxLength: 40 }),
      fc.constantFrom("\n", "\r\n"),
      (rows, end) => {
        const lines = rows.map((each, at) => ["x" + String(at), ...each.map(String)].map(quoted).join(","));
        const text = ["Code,Name,Place,Approved", ...lines, ""].join("\n").replaceAll("\n", end);
        const split = splitText(text, ",").rows;
        expect(rowsOf(text).map(({ row, cells }) => ({ row, cells }))).toEqual(
          split.map(({ row, cells }) => ({ row, cells })),
        );
      },
    ),
    longSamples(120),
  );
});

const digits = fc.integer({ min: 0, max: 10 ** 9 });
const threeOf = (value: number): string => String(value).padStart(3, "0").slice(-3);
const WAYS: readonly ((value: number) => string)[] = [
  (value) => String(value),
  (value) => `${value}.5`,
  (value) => `-${value}.25`,
  (value) => `(${value.toLocaleString("en-US")})`,
  (value) => value.toLocaleString("en-US"),
  (value) => `${value.toLocaleString("en-US")}.00`,
  (value) => `${value} тыс. сом`,
  (value) => `0${value}`,
  (value) => `−${value}`,
  (value) => `0.${threeOf(value)}`,
  (value) => `${(value % 900) + 1}.${threeOf(value)}`,
  (value) => `${value}000000000000000`,
  (value) => `${value} x`,
  () => "",
  () => "-",
  () => "n/a",
];

// Derived: the reader of single cells. Seen red without the sign of a form.
test("an amount read by its form is what its own text says", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(digits, fc.nat(WAYS.length - 1)), { minLength: 300, maxLength: 400 }),
      fc.subarray(WAYS as ((value: number) => string)[], { minLength: 1 }),
      (all, some) => {
        const texts = all.map(([value, way]) => some[way % some.length]?.(value) ?? "");
        const rows = rowsOf(["Code,Approved", ...texts.map((each, at) => `c${at},${quoted(each)}`), ""].join("\n"));
        const column = new RowColumns(rows.slice(1)).at(1);
        const field = { name: "amount", kind: "number", required: false, codes: [] } as const;
        const { read } = columnReader(field, texts, {}, dictionaries);
        const byForm = columnReader(field, column.cells(), {}, dictionaries);
        const amounts = new AmountColumn(column, byForm.read, () => true);
        for (const [at, text] of texts.entries()) {
          const [own, said] = [read(text), amounts.valueAt(at)];
          expect(said, text).toEqual(own);
          const whole = amounts.wholeAt(at);
          expect(amounts.isBlankAt(at), text).toBe(own === undefined);
          expect(amounts.isProblemAt(at), text).toBe(typeof own === "object");
          if (typeof own !== "string") expect(whole, text).toBeUndefined();
          else {
            const { n, d } = exact(own);
            expect(BigInt(whole ?? expect.fail(text)) * d, text).toBe(n * tenToThe(amounts.places));
          }
        }
      },
    ),
    samples(20),
  );
});

// Derived: 1.234 may be 1.234 or 1234, and 0.125 is only the one. Seen red with a form that has no 0 before its digits.
test("one amount that begins with 0 settles the mark of all others", () => {
  const texts = [...Array.from({ length: 300 }, (_, at) => `${(at % 9) + 1}.${at + 100}`), "0.125"];
  const rows = rowsOf(["Code,Approved", ...texts.map((each, at) => `c${at},${each}`), ""].join("\n"));
  const field = { name: "amount", kind: "number", required: false, codes: [] } as const;
  const { decimal, proof } = columnReader(field, new RowColumns(rows.slice(1)).at(1).cells(), {}, dictionaries);
  expect([decimal, proof]).toEqual([".", "0.125"]);
});

// Derived: 700 thousand are 100 units of 7,000, and 100 thousand are no decimal number of them. Seen red with texts of one form
// refused together.
test("an amount that can be written down is read beside others of its form that cannot", () => {
  const texts = Array.from({ length: 300 }, (_, at) => `${at + 500} тыс. сом`);
  const rows = rowsOf(["Code,Approved", ...texts.map((each, at) => `c${at},${each}`), ""].join("\n"));
  const field = { name: "amount", kind: "number", required: false, codes: [] } as const;
  const column = new RowColumns(rows.slice(1)).at(1);
  const { read } = columnReader(field, column.cells(), { unit: "7000", currency: "KGS" }, dictionaries);
  const amounts = new AmountColumn(column, read, () => true);
  expect([amounts.isProblemAt(0), amounts.isProblemAt(200), amounts.wholeAt(200)]).toEqual([true, false, 100]);
});

/** The rule of each style for two texts, as it is said aloud: what of a code counts, and the codes that may stand above. */
function aboveIn(code: string, style: CodeStyle): { readonly key: string; readonly above: readonly string[] } {
  const shorter = (key: string, step: number): readonly string[] =>
    Array.from({ length: Math.ceil(key.length / step) }, (_, at) => key.slice(0, key.length - at * step)).slice(1);
  if (style === "chars") return { key: code, above: shorter(code, 1) };
  if (style === "dots") {
    const levels = code.split(/[.\-–/ ]+/).filter((each) => each !== "");
    while (levels.length > 1 && /^0+$/.test(levels.at(-1) ?? "")) levels.pop();
    return {
      key: levels.join("."),
      above: levels.map((_, at) => levels.slice(0, levels.length - at).join(".")).slice(1),
    };
  }
  const width = Number(style.slice(-1));
  let key = code;
  while (key.length >= width && /^0+$/.test(key.slice(-width))) key = key.slice(0, -width);
  const of = (each: string): string => `${code.length}:${each}`;
  // Zeros alone have nothing of their own, and stand above all.
  const above = Array.from({ length: Math.floor(key.length / width) }, (_, at) => key.slice(0, key.length - (at + 1) * width)); // prettier-ignore
  return { key: of(key), above: /^\d+$/.test(code) ? above.map(of) : [] };
}

// Derived: the rule for two texts. Seen red with no level looked at, and with codes of all lengths together.
test("codes have the ancestors that the rule for two texts gives", () => {
  const figure = fc
    .tuple(fc.constantFrom(4, 6, 6, 6, 8), fc.array(fc.constantFrom(0, 0, 0, 1, 2, 10), { minLength: 2, maxLength: 8 }))
    .map(([length, parts]) => parts.join("").padEnd(length, "0").slice(0, length));
  const level = fc.constantFrom("0", "00", "1", "01", "2", "10", "А", "b", "Б2");
  const signs = fc.constantFrom(["."], ["/"], [". "], ["–"], [".", "-", " "]);
  const parted = signs.chain((some) =>
    fc.uniqueArray(
      fc
        .tuple(fc.array(level, { minLength: 1, maxLength: 4 }), fc.array(fc.constantFrom(...some), { minLength: 4, maxLength: 4 }), fc.constantFrom("", "", ".")) // prettier-ignore
        .map(([levels, between, end]) => levels.map((each, at) => each + (at < levels.length - 1 ? (between[at] ?? "") : end)).join("")), // prettier-ignore
      { minLength: 2, maxLength: 40 },
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.uniqueArray(figure, { minLength: 2, maxLength: 60 }), parted),
      fc.constantFrom(...STYLES),
      (codes, style) => {
        const texts = ["", ...codes];
        const numbers = Int32Array.from(codes, (_, at) => at + 1);
        const found = codeAncestors({ size: texts.length, text: (number) => texts[number] ?? "", numbers }, style);
        const known = new Map<string, string>();
        for (const code of codes)
          if (!style.startsWith("zeros") || /^\d+$/.test(code)) {
            const { key } = aboveIn(code, style);
            if (!known.has(key)) known.set(key, code);
          }
        const expected = codes.map((code) => {
          const { key, above } = aboveIn(code, style);
          return known.get(key) === code ? above.flatMap((each) => known.get(each) ?? []) : [];
        });
        const above = (number: number): readonly string[] => {
          const next = found?.[number] ?? -1;
          return next < 0 ? [] : [texts[next] ?? "", ...above(next)];
        };
        expect(codes.map((_, at) => above(at + 1))).toEqual(expected);
      },
    ),
    longSamples(400),
  );
});
