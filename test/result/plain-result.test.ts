import { json } from "../../src/formats/json.js";
import { documentOf, writtenText } from "../support/document-of.js";
import { BEHIND, findFigures } from "../../src/formula/figures.js";
import { headline } from "../../src/headline/headline.js";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { publish } from "../../src/disclosure/publish.js";
import { en } from "../../src/made/says/en.js";
import { report } from "../../src/report/report.js";
import { formats } from "../../src/formats/index.js";
import { type Result, partsOf } from "../../src/result/result.js";
import { PRINTED, runFolder } from "../support/examples.js";

const withoutFigures = ({ [BEHIND]: _behind, figures: _figures, ...data }: Result): object => data;

// A function among the data of a result would be a thing that no worker takes: `structuredClone` throws.
describe.each([...PRINTED])("the result of %s", (name) => {
  const { result } = runFolder(`examples/${name}`);
  const copy = structuredClone(result);

  // Seen red with the chain among its data, as it was before.
  test("is data that a worker takes", () => {
    expect(withoutFigures(copy)).toEqual(withoutFigures(result));
    // Figures by their text: a hundred thousand are compared at once.
    expect(JSON.stringify(copy.figures) === JSON.stringify(result.figures)).toBe(true);
    expect(copy.figures.length).toBe([...result.figures].length);
  });

  test("says the same when it was copied", () => {
    expect(headline(copy, en)).toEqual(headline(result, en));
    expect(findFigures(copy, "hard-gap", {})).toEqual(findFigures(result, "hard-gap", {}));
  });
});

// Seen red at 77 kB with the figures of months and scenarios.
test("its document holds the base figures: five centres in 60 kB", () => {
  const { result } = runFolder("examples/open-network");
  const text = writtenText(json.render({ result, locale: en })[0]?.content);
  expect(text.length).toBeLessThan(60_000);
  expect(documentOf(text).figures.filter(({ per }) => "month" in per || "assumption" in per)).toEqual([]);
});

// Whoever takes the list of all figures pays for it: a document looks for those that it shows. Seen red with the words of
// the mode, which took the list with what was left of the result.
test.each(formats)("$id makes no list of all figures", async ({ render }) => {
  const { result } = runFolder("examples/open-network");
  const figures = {
    enumerable: true,
    get: () => {
      throw new Error("all figures are made");
    },
  };
  const watched = Object.create(null, { ...Object.getOwnPropertyDescriptors(result), figures }) as Result;
  for (const { content } of await render({ result: watched, locale: en }))
    expect(content instanceof Uint8Array || writtenText(content).length > 0).toBe(true);
});

describe("a copy", () => {
  const { result } = runFolder("examples/network");
  const copy = structuredClone(result);

  test("is compared, and not published: it has no rows to run again", () => {
    expect(compare(result, copy).alike).toBe(true);
    expect(() => publish(copy)).toThrow(expect.objectContaining({ code: "publish.record" }));
    expect(partsOf(copy, findFigures(copy, "requirement", {})[0] ?? never())).toEqual([]);
  });

  test("of a publication bears no mark", () => {
    const published = publish(result);
    const cloned = structuredClone(published);
    expect(withoutFigures(cloned)).toEqual(withoutFigures(published));
    expect(JSON.stringify(cloned.figures) === JSON.stringify(published.figures)).toBe(true);
    expect([report(published, en).mode, report(cloned, en).mode]).toEqual(["publication", "internal"]);
  });
});

const never = (): never => {
  throw new Error("no figure");
};
