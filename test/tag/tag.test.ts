import { expect, test } from "vitest";
import { money } from "../../src/money/money.js";
import { countInFull, schemes, oecdDac } from "../../src/schemes/index.js";
import { tag } from "../../src/tag/tag.js";

const amount = money("5", "KGS");

test("plain lines take the class of their code; no code is not screened", () => {
  const of = { amount, scheme: "oecd-dac", weight: null };
  expect(
    tag(
      [
        { id: "a", amount, code: "1" },
        { id: "b", amount, code: "0" },
        { id: "c", amount },
      ],
      oecdDac,
    ),
  ).toEqual([
    { ...of, id: "a", code: "1", targeted: true },
    { ...of, id: "b", code: "0", targeted: false },
    { ...of, id: "c", code: null, targeted: null },
  ]);
});

test("a scheme with weights gives the weight of the class", () => {
  expect(tag([{ id: "a", amount, code: "targeted" }], countInFull)[0]?.weight).toBe("1");
});

test("an unknown code is a mistake of the caller", () => {
  expect(() => tag([{ id: "a", amount, code: "3" }], oecdDac)).toThrow(expect.objectContaining({ code: "tag.code" }));
});

test("every scheme has a source, words in two languages, and codes that differ", () => {
  for (const scheme of schemes) {
    expect(scheme.source.kind).toBe("published");
    expect(scheme.source.locator).not.toBe("");
    for (const words of [scheme.title, ...scheme.classes.map((each) => each.label)])
      expect([words.en, words["ru"]].every(Boolean)).toBe(true);
    expect(new Set(scheme.classes.map((each) => each.code)).size).toBe(scheme.classes.length);
  }
});
