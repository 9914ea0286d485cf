import { describe, expect, it } from "vitest";
import { firstCovers } from "../../src/disclosure/first-covers.js";
import { PAST, type Suppression, type SuppressionTask, suppress } from "../../src/disclosure/suppression.js";
import { exact } from "../../src/money/exact.js";
import { type HandAudit, handAudit } from "../support/hand-audit.js";

// Expected values are derived; what the audit asks of a sum stands in disclosure-audit.test.ts.

/** What is withheld where each centre needs so much, and these sums of centres are published. */
function withheldOf(
  needs: Readonly<Record<string, number>>,
  confidential: readonly string[],
  sums: Readonly<Record<string, readonly string[]>>,
  more: Partial<SuppressionTask> = {},
): Suppression {
  const centres = Object.keys(needs);
  const of: HandAudit = {
    held: centres.map((each) => ({ of: each, value: needs[each] ?? 0 })),
    sums: Object.entries(sums).map(([block, parts]) => [block, parts.map((each) => centres.indexOf(each))]),
    secrets: confidential.map((each) => [centres.indexOf(each)]),
  };
  const size = (centre: string) => exact(String(needs[centre] ?? 0));
  return suppress({
    audit: handAudit(of),
    all: new Set(Object.keys(sums)),
    cellsOf: () => 1,
    confidential: new Set(confidential),
    candidates: centres
      .filter((each) => !confidential.includes(each))
      .sort((a, b) => (needs[a] ?? 0) - (needs[b] ?? 0)),
    kept: new Set(),
    first: new Set(),
    withheld: new Set(),
    size,
    near: (centre) => centres.filter((each) => each !== centre),
    ...more,
  });
}

const found = ({ covers, blocks }: Suppression) => ({ covers: [...covers].sort(), blocks: [...blocks].sort() });

describe("complementary suppression", () => {
  const alike = { x: 100, a: 100, b: 100, c: 100, d: 100 };
  const country = { headline: ["x", "a", "b", "c", "d"] };

  it("withholds two others with one confidential centre, for each of which the third stands in, and no sum", () => {
    const { covers, blocks } = withheldOf(alike, ["x"], country);
    expect([covers.size, blocks.size]).toEqual([2, 0]);
  });

  it("needs no other where three that are alike are confidential", () => {
    expect(found(withheldOf(alike, ["x", "a", "b"], country))).toEqual({ covers: [], blocks: [] });
  });

  it("withholds the sum where nobody is there to hide behind", () => {
    expect(found(withheldOf({ x: 100 }, ["x"], { headline: ["x"] }))).toEqual({ covers: [], blocks: ["headline"] });
    // Nor are those who have next to nothing: together they have 2 of the 20 that it takes.
    const small = withheldOf({ x: 100, a: 1, b: 1 }, ["x"], { headline: ["x", "a", "b"] });
    expect(found(small)).toEqual({ covers: [], blocks: ["headline"] });
  });

  it("withholds the row of a region in which a confidential centre stands alone, and another that would tell of it", () => {
    const needs = { x: 100, a: 100, b: 100, c: 100 };
    const regions = { headline: ["x", "a", "b", "c"], "region north": ["x"], "region south": ["a", "b", "c"] };
    const { covers, blocks } = withheldOf(needs, ["x"], regions);
    // The North is x; the country less the South is the North, and the headline is worth twenty rows.
    expect([...blocks].sort()).toEqual(["region north", "region south"]);
    expect(covers.size).toBe(2);
  });

  it("keeps what was withheld before, and shows again what it no longer needs", () => {
    const kept = withheldOf(alike, ["x"], country, { kept: new Set(["d"]) });
    expect([kept.covers.has("d"), kept.covers.size]).toEqual([true, 2]);
    // Of three that were proposed one is shown again: x and two others are enough.
    const proposed = withheldOf(alike, ["x"], country, { first: new Set(["a", "b", "c"]) });
    expect([proposed.covers.size, proposed.blocks.size]).toEqual([2, 0]);
  });

  it("cannot withhold what an earlier publication has shown, and then shows no sum at all", () => {
    const past = withheldOf(alike, ["x"], { ...country, [PAST]: ["x"] });
    expect(past.blocks.has("headline")).toBe(true);
  });

  it("says beside what each withheld row would have told", () => {
    const { covers, because } = withheldOf(alike, ["x"], country);
    expect([...covers].map((each) => because.get(`centre ${each}`))).toEqual(["headline", "headline"]);
  });

  it("withholds everything that hangs on something hidden where the search takes too many programs", () => {
    const audit = handAudit({ held: [{ of: "x", value: 100 }], sums: [["headline", [0]]], secrets: [[0]] });
    const slow = withheldOf(alike, ["x"], country, {
      audit: { ...audit, programs: () => 30_001 },
      kept: new Set(["d"]),
      all: new Set(["headline", "region north", "centre a"]),
    });
    expect(found(slow)).toEqual({ covers: ["d"], blocks: ["headline", "region north"] });
  });

  it("withholds all that an open centre says of a count of few persons", () => {
    const audit = handAudit({
      held: [{ of: "a", value: 3, counts: true, partly: true }],
      sums: [["centre a", [0]]],
    });
    // And no sum of others with it.
    const all = new Set(["headline", "centre a"]);
    expect(found(withheldOf(alike, [], {}, { audit, all }))).toEqual({ covers: ["a"], blocks: [] });
  });

  it("decides the same twice", () => {
    const once = withheldOf({ x: 70, a: 90, b: 40, c: 55, d: 20 }, ["x"], country);
    expect(withheldOf({ x: 70, a: 90, b: 40, c: 55, d: 20 }, ["x"], country)).toEqual(once);
  });
});

describe("first covers", () => {
  const sized = (id: string, need: number, region = "North", gap = 0) => ({
    id,
    region,
    amounts: new Map([
      ["requirement", need],
      ["hard-gap", gap],
    ]),
  });
  const first = (secret: Parameters<typeof firstCovers>[0], others: typeof secret, kept: readonly string[] = []) =>
    [...firstCovers(secret, others, new Set(kept), 10)].sort();
  const needOnly = (id: string, need: number, region = "North") => ({
    id,
    region,
    amounts: new Map([["requirement", need]]),
  });

  it("are two, so that even without the largest of them a fifth is there", () => {
    expect(first([needOnly("x", 100)], [needOnly("a", 50), needOnly("b", 60), needOnly("c", 70)])).toHaveLength(2);
    // 15 are not a fifth of 100: with a and one more it is, but without that one it is not.
    expect(first([needOnly("x", 100)], [needOnly("a", 15), needOnly("b", 60), needOnly("c", 70)])).toEqual(["b", "c"]);
  });

  it("are none where three that are alike are confidential", () => {
    expect(
      first(
        ["x", "y", "z"].map((each) => needOnly(each, 100)),
        [needOnly("a", 100)],
      ),
    ).toEqual([]);
  });

  it("stand in the region of the confidential centre, where they can", () => {
    const others = [needOnly("a", 50, "South"), needOnly("b", 50, "South"), needOnly("c", 60), needOnly("d", 70)];
    expect(first([needOnly("x", 100)], others)).toEqual(["c", "d"]);
    expect(first([needOnly("x", 100, "West")], others)).toHaveLength(2);
  });

  it("have a part of every amount: a centre without a gap hides no gap", () => {
    const others = [sized("a", 100), sized("b", 100), sized("c", 100, "North", 50), sized("d", 100, "North", 50)];
    expect(first([sized("x", 100, "North", 80)], others)).toEqual(["c", "d"]);
    // A gap of zero is hidden by gaps of what the publication states: 10.
    expect(first([sized("x", 100)], others)).toEqual(["c", "d"]);
  });

  it("begin with those that are withheld in any case", () => {
    const others = [needOnly("a", 50), needOnly("b", 60), needOnly("c", 70)];
    expect(first([needOnly("x", 100)], others, ["c"])).toContain("c");
    expect(first([needOnly("x", 100)], others, ["c"])).toHaveLength(2);
  });
});
