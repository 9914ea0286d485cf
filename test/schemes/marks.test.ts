import { describe, expect, test } from "vitest";
import { indonesiaArg, mexicoAnexo13, schemes, sharpThreeWay } from "../../src/schemes/index.js";
import { codeOf, targetedIn } from "./said-of.js";

// Derived from the classes: 10 of the first, 90 of the rest.
describe.each([
  [indonesiaArg, "arg", ["non-arg"], "arg, non-arg"],
  [mexicoAnexo13, "annex", ["not-in-annex"], "annex, not-in-annex"],
  [sharpThreeWay, "1", ["2", "3"], "1, 2, 3"],
] as const)("$id", (scheme, first, others, expected) => {
  test("counts the whole amount of its first class, and of no other", () => {
    expect(targetedIn(scheme, [[first, "10"], ...others.map((each) => [each, "90"] as const)])).toBe("10");
    expect(scheme.classes.map((each) => each.weight)).toEqual(scheme.classes.map(() => null));
  });

  test.each(["", "0", "yes", "ARG"])("“%s” is no mark", (value) => {
    expect(codeOf(scheme, value)).toEqual({ fault: "code", expected });
  });
});

// Derived: a mistyped bound or weight must not pass, so the whole shelf is looked at.
describe.each(schemes.map((each) => [each.id, each] as const))("%s", (_, scheme) => {
  const { classes, scale, headline, needs } = scheme;
  const kind = scale?.kind ?? "code";

  test("has bounds where a number is looked up, and only there", () => {
    const bounded = classes.map(({ from, above }) => [from, above].filter((each) => each !== undefined).length);
    expect(bounded).toEqual(classes.map(() => (kind === "code" || needs ? 0 : 1)));
  });

  test("gives out a weighted total only where it has weights", () => {
    const weighs = kind === "share" || classes.some((each) => each.weight !== null);
    expect(headline === "weighted" && !weighs).toBe(false);
  });

  test("has something that is targeted, and counts of it in English and Russian", () => {
    expect(classes.some((each) => each.targeted)).toBe(true);
    expect([scheme.counts.en, scheme.counts["ru"]].every(Boolean)).toBe(true);
  });

  test("gives a whole amount no more than once: weights are from 0 to 1", () => {
    for (const { weight, potential } of classes)
      for (const each of [weight, potential]) expect(each ?? "0").toMatch(/^(0(\.\d+)?|1)$/);
  });
});
