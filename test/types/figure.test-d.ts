import { describe, expectTypeOf, it } from "vitest";
import type { Figure, Undefined } from "../../src/formula/figure.js";
import { findFigures } from "../../src/result/find-figures.js";
import type { Result } from "../../src/result/result.js";

declare const figure: Figure;
declare const result: Result;

describe("a figure is known or says why not", () => {
  it("by its value", () => {
    if (figure.value === null) expectTypeOf(figure.undefined).toEqualTypeOf<Undefined>();
    else expectTypeOf(figure.undefined).toEqualTypeOf<undefined>();
    // @ts-expect-error nothing is null without a reason
    const none: Figure = { ...figure, value: null, undefined: undefined };
    expectTypeOf(none).toEqualTypeOf<Figure>();
  });

  it("is found by an id and keys that there are", () => {
    findFigures(result, "hard-gap", { centre: "osh" });
    // @ts-expect-error there is no such figure
    findFigures(result, "hard-gaps", {});
    // @ts-expect-error a figure is about no such thing
    findFigures(result, "hard-gap", { center: "osh" });
    expectTypeOf(result.figures).toEqualTypeOf<readonly Figure[]>();
  });
});
