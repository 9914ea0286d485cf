import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/disclosure/audit.js";
import { type HandAudit, type Held, handAudit } from "../support/hand-audit.js";

// Every expected value is derived: the sum is written beside it. A secret passes where it may be a fifth more and a fifth
// less; "x up outsider" says that nobody need know anything to rule out that x is a fifth more than it is.

const told = ({ secret, side, knower = "outsider" }: Failure): string => `${secret.owner} ${side} ${knower}`;

/** What an audit finds unsafe, where these centres are hidden (all, if not said) and these blocks withheld. */
function unsafe(of: HandAudit, withheld: readonly string[] = [], hidden?: readonly string[]): string[] {
  const all = new Set(hidden ?? of.held.map((each) => each.of));
  return handAudit(of)
    .failures({ hidden: all, withheld: new Set(withheld) })
    .map(told)
    .sort();
}

const money = (of: string, value: number, funder?: string): Held => ({
  of,
  value,
  ...(funder === undefined ? {} : { funder }),
});
const count = (of: string, value: number): Held => ({ of, value, counts: true });
/** Values of centres and their one total. */
const totalOf = (...held: readonly Held[]): HandAudit => ({ held, sums: [["total", held.map((_, at) => at)]] });

describe("a sum of hidden values", () => {
  it("of one is that value", () => {
    expect(unsafe(totalOf(money("x", 100)))).toEqual(["x down outsider", "x up outsider"]);
    expect(unsafe(totalOf(money("x", 100)), ["total"])).toEqual([]);
  });

  it("of two is safe from an outsider, and each of the two finds the other", () => {
    // 100 + 100: with 20 moved from one to the other the total is the same. Who knows one subtracts it.
    expect(unsafe(totalOf(money("x", 100), money("y", 100)))).toEqual(["x down y", "x up y", "y down x", "y up x"]);
  });

  it("of three that are alike is safe from each of them", () => {
    expect(unsafe(totalOf(money("x", 100), money("y", 100), money("z", 100)))).toEqual([]);
  });

  it("is not safe where one outweighs the others (p% rule)", () => {
    // The others have 5 + 5 to give; x would need 20 of them.
    expect(unsafe(totalOf(money("x", 100), money("y", 5), money("z", 5)))).toEqual(["x up outsider"]);
    // They have 15 + 15, but who knows one of them has 15 left to move.
    expect(unsafe(totalOf(money("x", 100), money("y", 15), money("z", 15)))).toEqual(["x up y", "x up z"]);
    // 19 of the 20 is not enough either: the width is the same against everybody.
    expect(unsafe(totalOf(money("x", 100), money("y", 19), money("z", 19)))).toEqual(["x up y", "x up z"]);
    // 20 + 20 is enough.
    expect(unsafe(totalOf(money("x", 100), money("y", 20), money("z", 20)))).toEqual([]);
  });

  it("says how near a proof came: the others have 10 of the 20 that it takes", () => {
    const { failures } = handAudit(totalOf(money("x", 100), money("y", 5), money("z", 5)));
    const [one] = failures({ hidden: new Set(["x", "y", "z"]), withheld: new Set() });
    expect(one?.reached.toFixed(6)).toBe("0.500000");
  });

  it("counts an open centre for nothing: its value is known", () => {
    expect(unsafe(totalOf(money("x", 100), money("y", 100), money("z", 100)), [], ["x", "y"])).toEqual([
      "x down y",
      "x up y",
      "y down x",
      "y up x",
    ]);
  });
});

describe("several sums", () => {
  // x stands alone in the North; y and z in the South.
  const regions: HandAudit = {
    held: [money("x", 100), money("y", 100), money("z", 100)],
    sums: [
      ["country", [0, 1, 2]],
      ["north", [0]],
      ["south", [1, 2]],
    ],
  };

  it("of two regions and their country say the same three times", () => {
    const all = unsafe(regions);
    expect(all.filter((each) => each.endsWith("outsider"))).toEqual(["x down outsider", "x up outsider"]);
    // The country less the South is the North.
    expect(unsafe(regions, ["north"])).toEqual(all);
    // Without the country the North says nothing of x any more; the South is a sum of two.
    expect(unsafe(regions, ["north", "country"]).filter((each) => each.startsWith("x"))).toEqual([]);
    expect(unsafe(regions, ["north", "south"])).toEqual([]);
  });

  it("may give a value together that none gives alone", () => {
    // x + y, y + z and x + z: half of all three sums less one of them.
    const pairs: HandAudit = {
      held: [money("x", 100), money("y", 100), money("z", 100)],
      sums: [
        ["a", [0, 1]],
        ["b", [1, 2]],
        ["c", [0, 2]],
      ],
    };
    expect(unsafe(pairs)).toHaveLength(6);
    expect(unsafe(pairs).every((each) => each.endsWith("outsider"))).toBe(true);
    // Two of them leave a line of states, in which each of the three moves; who knows one of the three knows all.
    expect(unsafe(pairs, ["c"]).filter((each) => each.endsWith("outsider"))).toEqual([]);
  });

  it("are one where they say the same in other words", () => {
    const twice: HandAudit = {
      held: [money("x", 100)],
      sums: [
        ["a", [0]],
        ["b", [~0]],
      ],
    };
    expect(unsafe(twice, ["a"])).toEqual(["x down outsider", "x up outsider"]);
    expect(unsafe(twice, ["a", "b"])).toEqual([]);
  });
});

describe("what is known without a sum", () => {
  it("bounds a value: two needs that are at most 210 together cannot be 220", () => {
    const held = [money("x", 100), money("x", 100), money("y", 100), money("z", 100)];
    const of: HandAudit = { held, sums: [["total", [0, 1, 2, 3]]], secrets: [[0, 1]] };
    expect(unsafe({ ...of, atMost: [[210, [0, 1]]] })).toEqual(["x up outsider"]);
    expect(unsafe({ ...of, atMost: [[241, [0, 1]]] })).toEqual([]);
  });

  it("does not lower what must be possible above: a need of 100 that every centre has, and 50 more", () => {
    // A fifth of 150 is 30 upwards. y and z have 15 each: whoever is one of them leaves only 15 to the other.
    const held = [money("x", 50), money("y", 15), money("z", 15)];
    const of: HandAudit = { held, sums: [["total", [0, 1, 2]]], secrets: [[0]] };
    expect(unsafe({ ...of, certain: 100 })).toEqual(["x up y", "x up z"]);
    expect(unsafe({ ...of, held: [money("x", 50), money("y", 30), money("z", 30)], certain: 100 })).toEqual([]);
  });

  it("bounds what must be possible below: of a need of 145 that every centre has, and 5 more, a fifth of the 5", () => {
    // A fifth of 150 would be 30, which is more than the 5 that are not certain; 4 of them must be possible.
    const held = [money("x", 5), money("y", 30), money("z", 30)];
    expect(unsafe({ held, sums: [["total", [0, 1, 2]]], secrets: [[0]], certain: 145 })).toEqual([]);
  });
});

it("a centre that has 30 more than it needs must be possibly short by what a zero is held away", () => {
  // Need 100, money 130, which is shown: the need must be able to rise by 30 + 10, whoever of y and z knows its own.
  const of = (others: number): HandAudit => ({
    held: [money("x", 100), money("x", 130), money("y", others), money("z", others)],
    sums: [
      ["need", [0, 2, 3]],
      ["money", [1]],
    ],
    secrets: [[0, ~1]],
    atLeast: 10,
  });
  expect(unsafe(of(39))).toEqual(["x up y", "x up z"]);
  expect(unsafe(of(40))).toEqual([]);
});

/** What is unsafe of the first value. */
const ofFirst = (...held: readonly Held[]): string[] => unsafe({ ...totalOf(...held), secrets: [[0]] });

describe("a hidden zero", () => {
  it("must be able to be what the publication states", () => {
    // 10 must be possible: 15 from y or z is enough, 7 is not, and 4 + 5 of both is not.
    expect(ofFirst(money("x", 0), money("y", 15), money("z", 15))).toEqual([]);
    expect(ofFirst(money("x", 0), money("y", 15), money("z", 7))).toEqual(["x up y"]);
    expect(ofFirst(money("x", 0), money("y", 4), money("z", 5))).toEqual(["x up outsider"]);
  });

  it("alone in a sum is known to be zero", () => {
    expect(ofFirst(money("x", 0))).toEqual(["x up outsider"]);
  });
});

describe("a count", () => {
  it("must leave two other whole numbers, whatever a fifth of it is", () => {
    // A fifth of 3 is less than one; one more and one less it must be.
    expect(ofFirst(count("x", 3), count("y", 1), count("z", 1))).toEqual([]);
    expect(ofFirst(count("x", 3), count("y", 0), count("z", 1))).toEqual(["x up z"]);
    // Of 2x + y + z one who knows y sees z give one, and x rise by a half: more than a fifth of 2, and no whole number.
    const twice = { held: [count("x", 2), count("y", 1), count("z", 1)], secrets: [[0]] };
    expect(unsafe({ ...twice, sums: [["total", [0, 0, 1, 2]]] })).toEqual(["x up y", "x up z"]);
  });

  it("of zero must leave one and two", () => {
    expect(ofFirst(count("x", 0), count("y", 2), count("z", 2))).toEqual([]);
    expect(ofFirst(count("x", 0), count("y", 1), count("z", 2))).toEqual(["x up z"]);
  });

  it("of few persons of an open centre is hidden although the centre is not", () => {
    const few: HandAudit = { held: [{ ...count("o", 3), partly: true }], sums: [["centre o", [0]]] };
    expect(unsafe(few, [], [])).toEqual(["o down outsider", "o up outsider"]);
    expect(unsafe(few, ["centre o"], [])).toEqual([]);
  });
});

describe("a funder", () => {
  const both = (...others: readonly Held[]): HandAudit => {
    const held = [money("x", 90, "A"), money("x", 10, "B"), ...others];
    return { held, sums: [["total", held.map((_, at) => at)]], secrets: [[0, 1]] };
  };

  it("who knows its own part must not find the rest", () => {
    // B knows 10 of x and all of y and z: the total less these is what A gave.
    expect(unsafe(both(money("y", 100, "B"), money("z", 100, "B")))).toEqual(["x down funder B", "x up funder B"]);
    // With 30 of A's in y and z, B has 15 + 15 to move: a fifth of 90 is 18.
    const others = [money("y", 100, "B"), money("y", 15, "A"), money("z", 100, "B"), money("z", 15, "A")];
    expect(unsafe(both(...others))).toEqual([]);
  });

  it("who gave everything has nothing to find", () => {
    const held = [money("x", 100, "A"), money("y", 100, "B"), money("z", 100, "B")];
    // A knows x, and y + z by subtraction; B knows y and z, and x by subtraction.
    expect(unsafe({ held, sums: [["total", [0, 1, 2]]], secrets: [[0]] })).toEqual([
      "x down funder B",
      "x up funder B",
    ]);
  });
});

describe("the audit as a whole", () => {
  const alike = totalOf(money("x", 100), money("y", 100), money("z", 100));
  const shown = { hidden: new Set(["x", "y", "z"]), withheld: new Set<string>() };

  it("keeps its proofs: asked again, it solves nothing anew", () => {
    const audit = handAudit(alike);
    expect(audit.failures(shown)).toEqual([]);
    const first = audit.programs();
    expect(first).toBeGreaterThan(0);
    expect(audit.failures(shown)).toEqual([]);
    expect(audit.programs()).toBe(first);
  });

  it("does not keep a proof that another publication disproves", () => {
    const audit = handAudit({ ...alike, sums: [...alike.sums, ["north", [0]]] });
    expect(audit.failures({ ...shown, withheld: new Set(["north"]) })).toEqual([]);
    expect(audit.failures(shown).map(told)).toContain("x up outsider");
    // Nor one in which a centre moves that is open now.
    const two = { hidden: new Set(["x", "y"]), withheld: new Set(["north"]) };
    expect(audit.failures(two).map(told)).toEqual(["x up y", "x down y", "y up x", "y down x"]);
    expect(audit.failures({ hidden: new Set(["x"]), withheld: new Set(["north"]) }).map(told)).toEqual([
      "x up outsider",
      "x down outsider",
    ]);
  });

  it("names the blocks that tell of a secret, that of the shortest sum first", () => {
    const audit = handAudit({
      ...alike,
      sums: [
        ["country", [0, 1, 2]],
        ["south", [1, 2]],
        ["north", [0]],
      ],
    });
    const [failure] = audit.failures(shown);
    expect(failure && audit.blocksWith(failure.secret)).toEqual(["north", "country"]);
    expect([...audit.owners]).toEqual(["x", "y", "z"]);
  });

  it("finds the same whatever the order of the values is", () => {
    const held = [money("x", 100), money("y", 10), money("z", 5), money("w", 3)];
    const one = unsafe(totalOf(...held));
    expect(unsafe(totalOf(...held.toReversed()))).toEqual(one);
    expect(one).not.toEqual([]);
  });
});
