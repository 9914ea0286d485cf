import { expect, test } from "vitest";
import { Random } from "../campaign/random.js";
import { judge, noScans, scanText } from "../campaign/scans/judged-scans.js";
import { samples } from "../support/samples.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER = "id,description,admin,approved";
// Ways in which a row loses its shape, the last only at the end of a file.
const BREAKS = [
  (id: number) => `${id},"open"m,a-1,5`,
  (id: number) => `${id},"open,a-1,5`,
  (id: number) => `${id},"two\nlines" ,a-1,5`,
  (id: number) => `${id},he said "no",a-1,5`,
  (id: number) => `${id},"a ""b"" c"x,a-1,5\n${id}9,"closed",a-2,6`,
  (id: number) => `${id},"${"long ".repeat(3000)}",a-1,5`,
  (id: number) => `${id},${"x".repeat(9000)},a-1,5\r`,
] as const;

// Derived: the splitter of the whole text decides where a row ends. Seen red with the place behind a broken row one line
// too early.
test("rows whose quotation marks are broken end where they end for the reader of rows", () => {
  const counts = noScans();
  const files = samples(60).numRuns;
  for (let seed = 0; seed < files; seed++) {
    const random = new Random(seed);
    const rows = Array.from({ length: 120 }, (_, at) =>
      random.once(30) ? random.pick(BREAKS)(1000 + at) : `${1000 + at},shelter ${at % 7},a-${at % 3},${(at % 11) + 5}`,
    );
    const last = random.once(3) ? '9999,"open at the end,a-1,5' : "9999,end,a-1,5";
    const bytes = bytesOf([HEADER, ...rows, last].join("\n"));
    const settings = { unit: 1, level: "state", fiscalYear: "2025", hierarchy: "none" } as const;
    for (const chunk of [600, 1 << 15]) judge(`seed ${seed}`, { bytes, settings, pieces: { chunk }, areFigures: false }, counts); // prettier-ignore
  }
  process.stdout.write(`${scanText(counts)}\n`);
  expect(counts.differing.join("\n")).toBe("");
  expect(counts.scanned).toBeGreaterThan(files);
});

// Derived, as above: what lines look like that a mark has joined is known from rows without any. Seen red with the shape of
// rows looked at only where marks stand.
test("the first quotation mark of a file may stand far below its head", () => {
  const counts = noScans();
  const rows = Array.from({ length: 400 }, (_, at) =>
    at === 250 ? `${1000 + at},"open,a-1,5` : `${1000 + at},shelter ${at % 7},a-${at % 3},${(at % 11) + 5}`,
  );
  const bytes = bytesOf([HEADER, ...rows, '9999,"closed",a-1,5', ""].join("\n"));
  const settings = { unit: 1, level: "state", fiscalYear: "2025", hierarchy: "none" } as const;
  judge("one mark", { bytes, settings, pieces: { head: 4000 }, areFigures: false }, counts);
  expect([counts.scanned, counts.differing.join("\n")]).toEqual([1, ""]);
});
