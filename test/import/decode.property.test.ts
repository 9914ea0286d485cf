import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decode } from "../../src/import/open/decode.js";
import { budgetWords, fittingEncodings } from "../support/budget-words.js";
import { longSamples } from "../support/samples.js";

// Names of encodings there.
const THEIRS: Readonly<Record<string, string>> = { "kz-1048": "rk1048", "x-mac-cyrillic": "maccyrillic" };
const written = (text: string, encoding: string): Uint8Array => iconv.encode(text, THEIRS[encoding] ?? encoding);
const readBack = (bytes: Uint8Array, encoding: string): string =>
  iconv.decode(Buffer.from(bytes), THEIRS[encoding] ?? encoding);

// Those of which a word or two tell nothing.
const isFurther = (encoding: string): boolean => /mac|125[04]/.test(encoding);
const pairs = Object.entries(fittingEncodings).flatMap(([name, all]) => all.map((encoding) => ({ name, encoding })));
const tableOf = (isOf: (encoding: string) => boolean, least: number) =>
  fc.constantFrom(...pairs.filter(({ encoding }) => isOf(encoding))).chain(({ name, encoding }) => {
    const word = fc.constantFrom(...(budgetWords[name] ?? []));
    const cell = fc.oneof(
      { weight: 3, arbitrary: word },
      { weight: 1, arbitrary: fc.constantFrom("1", "0801", "1 234,50", "1\u00a0234,50", "A", "") },
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    const text = fc
      .array(row, { minLength: least, maxLength: least + 13 })
      .map((rows) => rows.map((each) => each.join(";")).join("\n"));
    return fc.record({ name: fc.constant(name), encoding: fc.constant(encoding), text });
  });

// Cross: iconv-lite writes, umay reads.
test("a table in any language and fitting encoding comes back as it is, or is a question, and never as another text", () => {
  const asked: Record<string, [asked: number, of: number]> = {};
  fc.assert(
    fc.property(
      tableOf((each) => !isFurther(each), 1),
      ({ name, encoding, text }) => {
        const bytes = written(text, encoding);
        fc.pre(readBack(bytes, encoding) === text);
        const decoded = decode(bytes);
        const counts = (asked[`${name} in ${encoding}`] ??= [0, 0]);
        counts[1] += 1;
        if (!("code" in decoded)) return decoded.text === text;
        counts[0] += 1;
        return decoded.code === "file.encoding-unsure" || decoded.code === "file.empty";
      },
    ),
    longSamples(2000),
  );
  const told = Object.entries(asked).map(([key, [count, all]]) => `${key} ${count} of ${all}`);
  process.stdout.write(`questions instead of an encoding: ${told.sort().join(", ")}\n`);
  for (const [key, [count, all]] of Object.entries(asked))
    if (/^(ru|es|pt|de|fr) /.test(key)) expect(count / all).toBeLessThan(0.1);
});

// Cross: iconv-lite writes, umay reads.
test("a table of some length comes back from the encodings of Central Europe, of Turkish and of a Mac, but for one in a hundred", () => {
  const got = { back: 0, asked: 0, other: 0 };
  fc.assert(
    fc.property(tableOf(isFurther, 12), ({ encoding, text }) => {
      const bytes = written(text, encoding);
      fc.pre(readBack(bytes, encoding) === text);
      const decoded = decode(bytes);
      got["code" in decoded ? "asked" : decoded.text === text ? "back" : "other"] += 1;
    }),
    longSamples(1000),
  );
  process.stdout.write(`tables in further encodings: ${JSON.stringify(got)}\n`);
  const all = got.back + got.asked + got.other;
  expect([got.other * 100 <= all, got.asked * 10 <= all]).toEqual([true, true]);
});
