import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparable } from "../../src/model/condition.js";
import { secretText } from "../../src/result/secret-text.js";
import { samples } from "../support/samples.js";

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz0123456789-абвгдежзийклмнопрстқғңүұөһі");
const letter = fc.constantFrom(...LETTERS);
const word = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(letter, { minLength: min, maxLength: max })
    .map((letters) => letters.join(""))
    .filter((text) => comparable(text) === text && /[\p{L}\p{N}]/u.test(text));

type Slip = { readonly kind: "insert" | "delete" | "replace" | "swap"; readonly at: number; readonly letter: string };
const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom("insert", "delete", "replace", "swap"),
  at: fc.nat(30),
  letter,
});

function slipped(text: string, { kind, at, letter: other }: Slip): string {
  const letters = [...text];
  const place = at % letters.length;
  if (kind === "insert") letters.splice(place, 0, other);
  if (kind === "delete") letters.splice(place, 1);
  if (kind === "replace") letters[place] = other;
  if (kind === "swap") letters.splice(place, 2, ...letters.slice(place, place + 2).reverse());
  return letters.join("");
}

describe("a text that may tell of a hidden centre", () => {
  it("is every code of at least three letters with one slip, unless it is an open centre's", () => {
    fc.assert(
      fc.property(word(3, 16), slip, fc.array(word(2, 12), { maxLength: 6 }), (id, of, open) => {
        const typo = slipped(id, of);
        fc.pre(comparable(typo) !== "");
        expect(secretText({ names: [id] }, open)(typo)).toBe(!open.includes(comparable(typo)));
      }),
      samples(600),
    );
  });

  it("is its name in any case, between any words and marks", () => {
    fc.assert(
      fc.property(
        word(4, 16),
        word(1, 8),
        word(1, 8),
        fc.constantFrom(" ", ", ", "; ", "«", '"', "/"),
        (id, a, b, mark) => {
          const isSecret = secretText({ names: [id] }, []);
          expect(isSecret(id.toUpperCase())).toBe(true);
          expect(isSecret(`${a}${mark}${id}${mark}${b}`)).toBe(true);
        },
      ),
      samples(400),
    );
  });

  it("is never exactly the code or the name of an open centre, however near", () => {
    fc.assert(
      fc.property(
        fc.array(word(1, 6), { minLength: 1, maxLength: 8 }),
        fc.array(slip, { maxLength: 8 }),
        (open, slips) => {
          const hidden = slips.map((each, at) => slipped(open[at % open.length] ?? "", each));
          const isSecret = secretText({ names: hidden }, open);
          for (const each of open) expect(isSecret(each)).toBe(false);
        },
      ),
      samples(400),
    );
  });

  // Derived: each was made by hand from the names.
  it.each([
    ["zq77", true],
    [" ZQ77 ", true],
    ["zq-77", true],
    ["zq 77", true],
    ["zq78", true],
    ["zq7", true],
    ["Nearest: zq77", true],
    ["Nearest: zq7", true],
    ["b-2, zq77, b-1", true],
    ["Moon House", true],
    ["the moon  house", true],
    ["«Moon House»", true],
    ["Mon House", true],
    ["Дом Надежда", true],
    ["надежды", true],
    ["Нaдеждa", true],
    ["a-3", true],
    ["а-3", true],
    ["a-4", false],
    ["a-1", false],
    ["a-2", false],
    ["centre a-1", false],
    ["Надежда плюс", false],
    ["приют Надежда плюс", false],
    ["House One", false],
    ["shelter", false],
    ["12 000", false],
    ["", false],
    ["Region A", false],
  ])("%s: %s", (text, expected) => {
    const secrecy = { names: ["zq77", "Moon House", "Надежда", "a-3"] };
    const open = ["a-1", "a-2", "a-4", "House One", "Надежда плюс"];
    expect(secretText(secrecy, open)(text)).toBe(expected);
  });
});
