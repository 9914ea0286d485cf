import { describe, expectTypeOf, it } from "vitest";
import {
  compare,
  divide,
  input,
  max,
  minus,
  num,
  pick,
  plus,
  power,
  ratio,
  relabel,
  times,
  when,
  type Expr,
} from "../../src/formula/expression.js";
import type { Figure, Source } from "../../src/formula/figure.js";
import { formula } from "../../src/formula/formula.js";
import type { By, Per } from "../../src/formula/unit.js";
import { addMoney, compareMoney, money, subtractMoney, type Money } from "../../src/money/money.js";

declare const oneOfTwo: Money<"KGS" | "USD">;
const source: Source = { title: "a derivation", locator: "this test", kind: "derived" };
const required = input("required", "money");
const secured = input("secured", "money");
const places = input("places", "places");
const nights = input("nights", "nights");
const share = input("share", "ratio");
const years = input("years", "years");
const perPlace = input("per-place", "money/places");
const driver = { text: "driver" };

const gap = formula({
  id: "gap",
  unit: "money",
  inputs: { required: "money", secured: "money", places: "places" },
  body: (x) => max(minus(x.required, x.secured), num("0", "money")),
  source,
});

describe("money of two currencies does not compile", () => {
  it("in the operations of money", () => {
    // @ts-expect-error som and dollars
    addMoney(money("1", "KGS"), money("1", "USD"));
    // @ts-expect-error som and dollars
    subtractMoney(money("1", "KGS"), money("1", "USD"));
    // @ts-expect-error som and dollars
    compareMoney(money("1", "KGS"), money("1", "USD"));
    // @ts-expect-error dollars are not som
    const som: Money<"KGS"> = money("1", "USD");
    // @ts-expect-error one of two currencies is not som: Money is invariant
    const either: Money<"KGS"> = oneOfTwo;
    expectTypeOf(addMoney(money("1", "KGS"), money("1", "KGS"))).toEqualTypeOf<Money<"KGS">>();
    expectTypeOf([som, either]).toEqualTypeOf<Money<"KGS">[]>();
  });

  it("in the call of a formula", () => {
    // @ts-expect-error som and dollars
    gap({ required: money("1", "KGS"), secured: money("1", "USD") });
    expectTypeOf(
      gap({ required: money("1", "KGS"), secured: money("1", "KGS"), places: "12" }),
    ).toEqualTypeOf<Figure>();
    expectTypeOf(gap({ required: money("1", "KGS"), secured: null })).toEqualTypeOf<Figure>();
  });
});

describe("amounts are decimal strings", () => {
  it("never numbers of JavaScript", () => {
    // @ts-expect-error a number has lost its decimals already
    money(1, "KGS");
    // @ts-expect-error money needs its currency
    money("1");
    // @ts-expect-error an input of money is not a bare string
    gap({ required: "1" });
    // @ts-expect-error an input of places is not money
    gap({ places: money("1", "KGS") });
    // @ts-expect-error there is no such input
    gap({ requirement: money("1", "KGS") });
  });
});

describe("units of expressions", () => {
  it("are the same on both sides of a sum, a difference, a comparison and a condition", () => {
    // @ts-expect-error money and places
    plus(required, places);
    // @ts-expect-error money and a bare number, which is a ratio
    minus(required, num("1"));
    // @ts-expect-error money and money per place
    max(required, perPlace);
    // @ts-expect-error money and nights
    compare(required, ">", nights);
    // @ts-expect-error money or places
    when(compare(required, ">", secured), required, places);
    // @ts-expect-error money or places
    pick(driver, { centre: required, place: places });
    expectTypeOf(plus(required, secured)).toEqualTypeOf<Expr<"money">>();
    expectTypeOf(minus(required, num("1", "money"))).toEqualTypeOf<Expr<"money">>();
    expectTypeOf(pick(driver, { centre: required, place: secured })).toEqualTypeOf<Expr<"money">>();
  });

  it("follow products and quotients", () => {
    // @ts-expect-error money times money is no money
    plus(required, times(required, secured));
    // @ts-expect-error money per night times places is no money
    plus(required, times(divide(required, nights), places));
    // @ts-expect-error money by money is a ratio
    plus(required, ratio(required, secured));
    // @ts-expect-error places by money per place is no ratio
    plus(share, divide(places, perPlace));
    // @ts-expect-error an exponent is in years
    power(share, share);
    // @ts-expect-error only a ratio is raised to a power
    power(required, years);
    expectTypeOf(times(perPlace, places)).toEqualTypeOf<Expr<"money">>();
    expectTypeOf(times(places, perPlace)).toEqualTypeOf<Expr<"money">>();
    expectTypeOf(times(required, share)).toEqualTypeOf<Expr<"money">>();
    expectTypeOf(divide(required, places)).toEqualTypeOf<Expr<"money/places">>();
    expectTypeOf(divide(required, perPlace)).toEqualTypeOf<Expr<"places">>();
    expectTypeOf(ratio(secured, required)).toEqualTypeOf<Expr<"ratio">>();
    expectTypeOf(relabel(share, "units")).toEqualTypeOf<Expr<"units">>();
  });

  it("are what a formula says they are", () => {
    const inputs = { required: "money", places: "places" } as const;
    // @ts-expect-error the body gives money per place, the formula says money
    formula({ id: "x", unit: "money", inputs, body: (x) => divide(x.required, x.places), source });
    // @ts-expect-error the wrong denominator: per night, not per place
    formula({ id: "x", unit: "money/nights", inputs, body: (x) => divide(x.required, x.places), source });
    // @ts-expect-error a text is no number
    formula({ id: "x", unit: "money", inputs: { kind: "text" }, body: (x) => plus(num("1", "money"), x.kind), source });
    // @ts-expect-error every formula has a source
    formula({ id: "x", unit: "money", inputs, body: (x) => x.required });
    const rate = formula({ id: "x", unit: "money/places", inputs, body: (x) => divide(x.required, x.places), source });
    expectTypeOf(rate.unit).toEqualTypeOf<"money/places">();
    expectTypeOf<Per<"money", "money">>().toEqualTypeOf<"ratio">();
    expectTypeOf<Per<"money", "ratio">>().toEqualTypeOf<"money">();
    expectTypeOf<Per<"places", "places/nights">>().toEqualTypeOf<"nights">();
    expectTypeOf<By<"money/places", "places">>().toEqualTypeOf<"money">();
    expectTypeOf<By<"money", "money">>().toEqualTypeOf<"money*money">();
  });
});
