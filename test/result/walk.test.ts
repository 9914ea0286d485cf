import { partsOf } from "../../src/result/result.js";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/formula/evaluate.js";
import { type Figure, type FigureInput, type Value, isKnown, missing } from "../../src/formula/figure.js";
import { figureKey, indexFigures } from "../../src/formula/figures.js";
import { LINE_FIGURES } from "../../src/result/register.js";
import { OCCUPANCIES } from "../../src/calculate/cost/service-tables.js";
import { formulaOf } from "../../src/measure/formulas.js";
import { ZERO, compare, exact, isDecimal, sum, toDecimal } from "../../src/money/exact.js";
import { standards } from "../../src/standards/index.js";
import { profiles } from "../../src/profiles/index.js";
import { schemes } from "../../src/schemes/index.js";
import { cellDecimal, cellText } from "../support/cell-value.js";
import { BUDGET_OF_TWO_YEARS, PRINTED, runFolder } from "../support/examples.js";

const cellIs = (text: string, value: string): boolean => compare(exact(cellDecimal(text)), exact(value)) === 0;

// From every figure of every example the inputs lead to cells, published standards or the analysis file, only through
// formulas of the registry, and the walk computes the figure again. Expected values: derived, from the walk itself.

// Worked: ISO 4217 gives both currencies two decimal places.
const MINOR: Readonly<Record<string, string>> = { KGS: "0.01", AMD: "0.01" };

const FOLDERS = [...PRINTED.map((each) => `examples/${each}`), BUDGET_OF_TWO_YEARS];

// Worked: docs/need.md names them.
const DEFAULTS: Readonly<Record<string, string>> = {
  expansion: "whole-centres",
  "simulation/seed": "1",
  "simulation/draws": "1000",
};

// They are the chain itself, computed again with other values: no formula of one figure.
const AGAIN = ["sensitivity", "simulation"];

describe.each(FOLDERS)("walk of %s", (folder) => {
  const { files, result, analysis } = runFolder(folder, { figures: LINE_FIGURES });
  const find = indexFigures(result);
  const seen = new Map<string, Value>();

  test("there are figures, and no two have the same id and keys", () => {
    expect(result.figures.length).toBeGreaterThan(10);
    expect(new Set(result.figures.map((each) => figureKey(each.id, each.per))).size).toBe(result.figures.length);
  });

  test("every input leads to a place that holds its value", () => {
    const wrong = result.figures.flatMap((figure) =>
      Object.entries(figure.inputs).flatMap(([name, input]) => {
        const problem = problemWith(figure, name, input);
        return problem === undefined ? [] : [`${figureKey(figure.id, figure.per)} ${name}: ${problem}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("every figure is computed again from its inputs by a formula of the registry", () => {
    const wrong = result.figures.flatMap((figure) => {
      const again = recompute(figure);
      // That a line of the whole is below zero is not among the inputs of a share.
      return again === figure.value || figure.undefined?.code === "below-zero"
        ? []
        : [`${figureKey(figure.id, figure.per)}: ${again ?? "none"}, not ${figure.value ?? "none"}`];
    });
    expect(wrong).toEqual([]);
  });

  function problemWith(figure: Figure, name: string, input: FigureInput): string | undefined {
    const { from } = input;
    if (name.startsWith("allotted")) return allotmentProblem(from);
    if ("figure" in from) {
      if ("count" in from) return partsProblem(figure, from.count);
      const target = find(from.figure, from.per);
      if (!target) return `no figure ${figureKey(from.figure, from.per)}`;
      return target.value === input.value ? undefined : `figure says ${target.value ?? "none"}`;
    }
    if ("count" in from) return partsProblem(figure, from.count);
    if ("cells" in from) return cellsProblem(input, from.cells[0]);
    if ("shelf" in from) return shelfProblem(from.shelf, from.field, input.value);
    if ("pointer" in from) return pointerProblem(from.pointer, input.value);
    if ("absent" in from)
      return input.value === null || !isDecimal(input.value) ? undefined : `number without a place for ${name}`;
    return "an argument in a run";
  }

  // A share of some money, or of what is above a ceiling: it leads to the rows and to the ceiling that say the whole.
  function allotmentProblem(from: FigureInput["from"]): string | undefined {
    if ("pointer" in from) return pointerProblem(from.pointer, null);
    const cells = "cells" in from ? from.cells : [];
    return cells.length > 0 && cells.every((cell) => isDecimal(cellText(files, cell) ?? "")) ? undefined : "no amounts";
  }

  function partsProblem(figure: Figure, count: number): string | undefined {
    const parts = partsOf(result, figure);
    if (parts.length !== count) return `${parts.length} parts, not ${count}`;
    return parts.map((part) => problemWith(figure, "part", part)).find((each) => each !== undefined);
  }

  function cellsProblem(input: FigureInput, cell: Parameters<typeof cellText>[1] | undefined): string | undefined {
    if (!cell) return "no cell";
    const text = cellText(files, cell);
    if (text === undefined) return `no cell ${cell.file}:${cell.row} ${cell.column}`;
    if (input.value === null) return text === "" ? undefined : `cell says ${text}, input nothing`;
    if (!isDecimal(input.value)) return undefined;
    return text !== "" && cellIs(text, input.value) ? undefined : `cell says ${text}, input ${input.value}`;
  }

  // Such as contributions/pension/ngo/2024-08-01/cap/2026-01-01: the value of the rule that is named by these.
  function profileProblem(id: string | undefined, field: string, value: string | null): string | undefined {
    const profile = profiles.find((each) => each.id === id);
    const [kind, contribution, employer = "", from, what, since] = field.split("/");
    if (kind !== "contributions" || !profile) return `no ${String(id)}/${field}`;
    if (contribution === undefined) return undefined;
    const rule = profile.contributions.find(
      (each) => each.id === contribution && each.employers?.includes(employer) === true && each.from === from,
    );
    const limits = [...(rule?.cap ?? []), ...(rule?.floor ?? [])].filter((each) => each.from === since);
    const held = what === "rate" ? [rule?.rate] : limits.map((each) => each.value);
    return value === null || held.includes(value) ? undefined : `profile says ${held.join()}`;
  }

  function shelfProblem(shelf: string, field: string, value: string | null): string | undefined {
    // A month, or how many months a rule holds from a day on.
    if (shelf === "order-tries") return field === value ? undefined : `tried ${field}`;
    if (shelf === "calendar") return field.split("/").at(-1) === value ? undefined : `month ${field}`;
    // What the analysis is taken to say where it says nothing.
    if (shelf === "analysis") return DEFAULTS[field] === value ? undefined : `default ${field}`;
    const [room, id] = shelf.split("/");
    if (room === "profiles") return profileProblem(id, field, value);
    const shelves: Readonly<Record<string, readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[]>> =
      {
        standards,
        schemes,
        currency: [{ id: analysis.currency, "minor-unit": MINOR[analysis.currency] }],
        cost: [{ id: "occupancies", ...Object.fromEntries(OCCUPANCIES.entries()) }],
      };
    const entry = shelves[room ?? ""]?.find((each) => each.id === id);
    if (!entry) return `no ${shelf}`;
    const held: unknown = field
      .split("/")
      .reduce<unknown>(
        (at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined),
        entry,
      );
    return String(held) === value || value === null ? undefined : `shelf says ${String(held)}`;
  }

  function pointerProblem(pointer: string, value: string | null): string | undefined {
    const held = pointer
      .split("/")
      .slice(1)
      .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce<unknown>(
        (at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined),
        analysis,
      );
    const says = typeof held === "string" ? held : held === undefined ? "nothing" : JSON.stringify(held);
    // A share may be written as a percentage.
    const isSame = says === value || (says.endsWith("%") && value !== null && cellIs(says, value));
    return held !== undefined && (value === null || isSame)
      ? undefined
      : `${pointer} says ${says}, not ${value ?? "none"}`;
  }

  // Down to the cells in exact numbers: the 34 digits that an input is printed with are not computed with again.
  function recompute(figure: Figure): string | null {
    const again = walked(figure);
    return isKnown(again) ? toDecimal(again) : null;
  }

  function walked(figure: Figure): Value {
    const key = figureKey(figure.id, figure.per);
    const value = seen.get(key) ?? computed(figure);
    seen.set(key, value);
    return value;
  }

  function computed(figure: Figure): Value {
    if (figure.formula === "total" || figure.formula === "total-known") {
      const parts = partsOf(result, figure).map((part) => inputValue("part", part));
      const known = parts.filter(isKnown);
      if (parts.length === 0) return figure.value === "0" ? ZERO : missing("part");
      return known.length < parts.length && (figure.formula === "total" || known.length === 0)
        ? missing("part")
        : sum(known);
    }
    if (figure.formula === "rank") return ranked(figure);
    if (AGAIN.includes(figure.formula)) return figure.value === null ? missing("draw") : exact(figure.value);
    const formula = formulaOf(figure.formula);
    if (!formula) throw new Error(`no formula ${figure.formula}`);
    return evaluate(formula.node, {
      value: (name) => {
        const given = figure.inputs[name];
        return given ? inputValue(name, given) : missing(name);
      },
      text: (name) => figure.inputs[name]?.value ?? undefined,
    });
  }

  // The largest is first; of equal ones, the one that stands first.
  function ranked(figure: Figure): Value {
    const own = figure.inputs["value"];
    const parts = partsOf(result, figure);
    const at = parts.findIndex((part) => JSON.stringify(part.from) === JSON.stringify(own?.from));
    const values = parts.map((part) => inputValue("part", part));
    const value = values[at];
    if (!value || !values.every(isKnown)) return missing("part");
    const before = values.filter((each, place) => {
      const order = isKnown(each) && isKnown(value) ? compare(each, value) : 0;
      return order > 0 || (order === 0 && place < at);
    });
    return exact(String(before.length + 1));
  }

  function inputValue(name: string, input: FigureInput): Value {
    const target = "per" in input.from ? find(input.from.figure, input.from.per) : undefined;
    if (target) return walked(target);
    return input.value !== null && isDecimal(input.value) ? exact(input.value) : missing(name);
  }
});
