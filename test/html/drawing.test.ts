import { describe, expect, test } from "vitest";
import { barKey } from "../../src/html/bar-key.js";
import { drawing, stepScale } from "../../src/html/drawing.js";
import { html } from "../../src/html/html.js";
import { en } from "../../src/made/says/en.js";
import type { Table } from "../../src/report/page.js";
import type { Result } from "../../src/result/result.js";
import { report } from "../../src/report/report.js";
import { runFolder } from "../support/examples.js";

/** Kind, start and width in per cent of every box of a drawing. */
const boxes = (svg: string): (string | number)[][] =>
  [...svg.matchAll(/class="f-([a-z]+)" x="([\d.]+)%" y="\d+%" width="([\d.]+)%"/g)].map((match) => [
    match[1] ?? "",
    Number(match[2]),
    Number(match[3]),
  ]);
const marks = (svg: string, kind: string): number[] =>
  [...svg.matchAll(new RegExp(`class="s-${kind}" x1="([\\d.]+)%"`, "g"))].map((match) => Number(match[1]));
const isTorn = (svg: string): boolean => svg.includes("s-torn");

// Expected places: derived, the amount divided by the end of the scale.
describe("a need", () => {
  test("30 of 80 covered on a scale to 100", () => {
    const svg = drawing({ kind: "need", need: "80", covered: "30", short: "50" }, "100");
    expect(boxes(svg)).toEqual([
      ["received", 0, 30],
      ["short", 30, 50],
    ]);
    expect([marks(svg, "need"), isTorn(svg)]).toEqual([[80], false]);
  });

  test("without a figure has neither mark nor hatch: what is known stays, then the bar is torn", () => {
    const svg = drawing({ kind: "need", need: null, covered: "30", short: null }, "100");
    expect([boxes(svg), marks(svg, "need"), isTorn(svg)]).toEqual([[["received", 0, 30]], [], true]);
  });
});

test("a need of which nobody knows what is short is torn, as if nothing of it were known", () => {
  const svg = drawing({ kind: "need", need: "80", covered: null, short: null }, "100");
  expect([boxes(svg), marks(svg, "need"), isTorn(svg)]).toEqual([[], [], true]);
});

describe("a range", () => {
  test("from the smaller to the larger end, whichever stands first, with a mark at what is", () => {
    const svg = drawing({ kind: "range", ends: ["60", "20"], base: "25" }, "100");
    expect([boxes(svg), marks(svg, "need"), isTorn(svg)]).toEqual([[["range", 20, 40]], [25], false]);
  });

  test("an end without a figure is torn", () => {
    const svg = drawing({ kind: "range", ends: ["20", null], base: "25" }, "100");
    expect([boxes(svg), isTorn(svg)]).toEqual([[], true]);
  });
});

// Derived: 30 of 100 count, 20 are open: a share between 30 and 50.
test("a budget by a method: its classes, what nobody screened, and what it does not count; a beam has the range", () => {
  const svg = drawing({ kind: "screening", targeted: ["10", "20"], other: "50", unscreened: "20" }, "0");
  expect(boxes(svg)).toEqual([
    ["received", 0, 10],
    ["signed", 10, 20],
    ["other", 50, 50],
    ["unscreened", 30, 20],
  ]);
  expect(isTorn(svg)).toBe(true);
  expect(marks(svg, "tick")).toEqual([30, 50]);
  expect(isTorn(drawing({ kind: "screening", targeted: ["10"], other: "90", unscreened: "0" }, "0"))).toBe(false);
});

describe("a step of a change", () => {
  // +4, −6, 0: on a scale from −2 to 4, where 0 stands at a third.
  const steps = [
    { kind: "step", from: "0", to: "4" },
    { kind: "step", from: "4", to: "-2" },
    { kind: "step", from: "-2", to: "-2" },
  ] as const;
  const [rise = "", fall = "", none = ""] = steps.map((each) => drawing(each, "0", stepScale(steps)));

  test("a rise is solid, a fall is an outline, each from where the last one led", () => {
    expect(boxes(rise)).toEqual([["rise", 33.33, 66.67]]);
    expect(boxes(fall)).toEqual([["fall", 0, 100]]);
    expect(marks(rise, "base")).toEqual([33.33]);
  });

  test("no change is a tick at its place, no box", () => {
    expect([boxes(none), marks(none, "tick")]).toEqual([[], [0]]);
  });
});

test("months: covered, in part, not covered, and not known", () => {
  const svg = drawing({ kind: "months", months: ["covered", "part", "short", "unknown"] }, "0");
  expect(boxes(svg).map(([kind]) => kind)).toEqual(["received", "short", "received", "short"]);
  expect(isTorn(svg)).toBe(true);
});

describe("drawings of the example", () => {
  const { result } = runFolder("examples/network/umay-plan.json");
  const tables = (shown: Result): readonly Table[] => {
    const { money, plan } = report(shown, en);
    return [...money, ...plan];
  };
  const rows = (id: string) => tables(result).find((each) => each.id === id)?.rows ?? [];

  test("of each year hold the amounts of its cells", () => {
    const years = rows("years");
    expect(years.map((each) => each.key)).toEqual(["2025", "2026", "2027"]);
    for (const { cells, drawing: of } of years)
      expect(of).toMatchObject({ kind: "need", need: cells[0]?.value, short: cells[1]?.value });
  });

  test("of months agree with the months that are named", () => {
    // Derived: money of Centre A2 covers the last four months, as the column of months says.
    const row = rows("cash-calendar").find((each) => each.label === "Centre A2");
    // Its first money comes in April, so that it lasts for no day.
    expect(row?.cells.map((each) => each.text)).toEqual(["8", "1–8", "less than a month"]);
    const months = row?.drawing?.kind === "months" ? row.drawing.months : [];
    expect(months.map((each) => each === "covered")).toEqual([
      ...Array<boolean>(8).fill(false),
      true,
      true,
      true,
      true,
    ]);
  });

  test("stand in the page with a key of their signs", () => {
    const page = html(report(result, en), en);
    for (const words of ["covered in part", "Months 1 to 12"]) expect(page).toContain(words);
  });
});

// Seen red: the key named what is signed, and what is short, where no row has any.
test.each([
  [{ received: "3", signed: "0", shortfall: "2" }, ["paid", "shortfall", "needed"]],
  [{ received: "3", signed: "2", shortfall: "0" }, ["paid", "signed", "needed"]],
])("the key of bars names what they draw: %o", (own, named) => {
  const bar = { promised: null, need: "5", surplus: "0", ...own };
  const rows = [{ key: "a", label: "A", kind: "item", cells: [], bar }] as const;
  expect([...barKey(rows, false, en).matchAll(/<\/svg>([^<]*)/g)].map(([, word]) => word)).toEqual(named);
});
