import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decode } from "../../src/import/open/decode.js";
import { budgetWords, fittingEncodings } from "../support/budget-words.js";
import { samples } from "../support/samples.js";

// KZ-1048 is called RK1048 there.
const written = (text: string, encoding: string): Uint8Array =>
  iconv.encode(text, encoding === "kz-1048" ? "rk1048" : encoding);
const readBack = (bytes: Uint8Array, encoding: string): string =>
  iconv.decode(Buffer.from(bytes), encoding === "kz-1048" ? "rk1048" : encoding);

const language = fc.constantFrom(...Object.keys(budgetWords));
const table = language.chain((name) => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(budgetWords[name] ?? [])) },
    { weight: 1, arbitrary: fc.constantFrom("1", "0801", "1 234,50", "1\u00a0234,50", "A", "") },
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 4 });
  return fc.record({
    name: fc.constant(name),
    encoding: fc.constantFrom(...(fittingEncodings[name] ?? [])),
    text: fc.array(row, { minLength: 1, maxLength: 14 }).map((rows) => rows.map((each) => each.join(";")).join("\n")),
  });
});

// Cross: iconv-lite writes, umay reads.
test("a table in any language and fitting encoding comes back as it is, or is a question, and never as another text", () => {
  const asked: Record<string, [asked: number, of: number]> = {};
  fc.assert(
    fc.property(table, ({ name, encoding, text }) => {
      const bytes = written(text, encoding);
      fc.pre(readBack(bytes, encoding) === text);
      const decoded = decode(bytes);
      const counts = (asked[`${name} in ${encoding}`] ??= [0, 0]);
      counts[1] += 1;
      if (!("code" in decoded)) return decoded.text === text;
      counts[0] += 1;
      return decoded.code === "file.encoding-unsure" || decoded.code === "file.empty";
    }),
    samples(2000),
  );
  const told = Object.entries(asked).map(([key, [count, all]]) => `${key} ${count} of ${all}`);
  process.stdout.write(`questions instead of an encoding: ${told.sort().join(", ")}\n`);
  for (const [key, [count, all]] of Object.entries(asked))
    if (/^(ru|es|pt|de) /.test(key)) expect(count / all).toBeLessThan(0.1);
});
