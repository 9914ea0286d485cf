import fc from "fast-check";

/** One damage to a file: where, as a share of its length, and what with. */
export type Damage = {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
};

const KINDS = [
  "flip",
  "cut",
  "insert",
  "mark",
  "unmark",
  "double-line",
  "drop-line",
  "truncate",
  "join-lines",
] as const;
// What the shape of a table hangs on, and NUL.
const MARKS = [0x22, 0x3b, 0x2c, 0x09, 0x0a, 0x0d, 0x00, 0x2d, 0x20].map((byte) => Uint8Array.of(byte));

export const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat({ max: 9999 }),
  length: fc.integer({ min: 1, max: 20 }),
  bytes: fc.oneof(fc.constantFrom(...MARKS), fc.uint8Array({ minLength: 1, maxLength: 6 })),
});

/** A file after some damages, one after another. */
export const damaged = (file: Uint8Array, damages: readonly Damage[]): Uint8Array => damages.reduce(hit, file);

function hit(file: Uint8Array, { kind, at: share, length, bytes }: Damage): Uint8Array {
  const at = Math.floor((share * file.length) / 10_000);
  const lineFrom = file.lastIndexOf(0x0a, at - 1) + 1;
  const next = file.indexOf(0x0a, at);
  const lineTo = next < 0 ? file.length : next + 1;
  const spliced = (from: number, to: number, put: Uint8Array): Uint8Array =>
    Uint8Array.from([...file.subarray(0, from), ...put, ...file.subarray(to)]);
  const none = new Uint8Array();
  switch (kind) {
    case "flip":
      return file.map((byte, index) => (index === at ? byte ^ (1 << (length % 8)) : byte));
    case "cut":
      return spliced(at, at + length, none);
    case "insert":
      return spliced(at, at, bytes);
    case "mark":
      return spliced(at, at, MARKS[length % MARKS.length] ?? none);
    case "unmark": {
      const mark = file.indexOf(MARKS[length % 6]?.[0] ?? 0, at);
      return mark < 0 ? file : spliced(mark, mark + 1, none);
    }
    case "double-line":
      return spliced(lineTo, lineTo, file.slice(lineFrom, lineTo));
    case "drop-line":
      return spliced(lineFrom, lineTo, none);
    case "join-lines":
      return next < 0 ? file : spliced(next, next + 1, none);
    case "truncate":
      return file.slice(0, at);
  }
}
