import { behind } from "../support/behind.js";
import { expect, test } from "vitest";
import type { Figure } from "../../src/formula/figure.js";
import { chosen, figuresOfId, figuresOfIds, inPlace, readEach } from "../../src/formula/figures.js";
import { figureAt } from "../../src/formula/trace.js";
import { figureIndex } from "../../src/result/find-figures.js";
import { runFolder } from "../support/examples.js";

const { figures, chain } = behind(runFolder("examples/network").result);
const all: readonly Figure[] = [...figures];

test("a list of figures is what an array of them is", () => {
  expect(all.length).toBe(figures.length);
  expect(all.length).toBeGreaterThan(1000);
  const isGap = ({ id }: Figure): boolean => id === "hard-gap";
  expect(figures.filter(isGap)).toEqual(all.filter(isGap));
  expect(figures.find(isGap)).toEqual(all.find(isGap));
  expect(figures.some(isGap)).toBe(true);
  expect(figures.every(isGap)).toBe(false);
  expect(figures.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect(figures.flatMap(({ per }) => Object.values(per))).toEqual(all.flatMap(({ per }) => Object.values(per)));
  expect(readEach(figures, ({ value }) => value)).toEqual(all.map(({ value }) => value));
  expect(figuresOfId(figures, "hard-gap")).toEqual(all.filter(isGap));
});

// Seen red with columns chosen by their names, where a figure of known parts has the id of the whole.
test("figures of some ids are those of the list, in their order", () => {
  const ids = new Set(["hard-gap", "requirement", "unit-price"]);
  const own = all.filter(({ id }) => ids.has(id));
  expect(new Set(own.map(({ id }) => id))).toEqual(ids);
  expect(figuresOfIds(figures, ids)).toEqual(own);
  expect(figuresOfIds(all, ids)).toEqual(own);
  expect(figuresOfIds(figures, ids, ({ value }) => value === null)).toEqual(own.filter(({ value }) => value === null));
  expect(Array.from(inPlace(figures, ids), ({ id, per }) => [id, per])).toEqual(own.map(({ id, per }) => [id, per]));
});

// Derived: from the list of all. Seen red with figures made anew at each look, and with keys in the order in which they come.
test("an index finds the figure of exactly some keys, made once", () => {
  const { find, all: allOf, about } = figureIndex(figures);
  const gaps = all.filter(({ id }) => id === "hard-gap");
  expect(about("hard-gap")).toEqual(gaps.map(({ per }) => per));
  for (const gap of gaps) {
    const turned = Object.fromEntries(Object.entries(gap.per).reverse());
    const found = find("hard-gap", turned);
    expect(found).toEqual(gap);
    expect(found).toBe(find("hard-gap", gap.per));
    expect(allOf("hard-gap")).toContain(found);
  }
  expect(new Set(gaps.map(({ per }) => Object.keys(per).length)).size).toBeGreaterThan(1);
  expect(find("hard-gap", { fiscalYear: "1900" })).toBeUndefined();
  expect(find("hard-gap", {})).toBeUndefined();
});

// Seen red with a list that is made before its first figure is taken.
test("figures that pass a test are made one by one", () => {
  let seen = 0;
  const [first] = chosen(figures, ({ id }) => {
    seen += 1;
    return id === "hard-gap";
  });
  expect(first).toEqual(all.find(({ id }) => id === "hard-gap"));
  expect(seen).toBeLessThan(all.length);
});

// Seen red with figures handed out in their place, whose parts stand in their class: copies of them were empty.
test("a figure can be copied, spread and written", () => {
  for (const figure of figures.filter(({ id }) => id === "requirement")) {
    expect(structuredClone(figure)).toEqual(figure);
    expect({ ...figure }).toEqual(figure);
    expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
    expect(Object.keys(figure)).toEqual(expect.arrayContaining(["id", "value", "unit", "per", "inputs", "sources"]));
  }
  expect(JSON.parse(JSON.stringify(figures))).toEqual(JSON.parse(JSON.stringify(all)));
});

test("a figure by its place is the figure of the list", () => {
  const place = { table: "country", row: 0, column: "requirement" };
  const figure = figureAt(chain, place);
  expect(all).toContainEqual(figure);
});
