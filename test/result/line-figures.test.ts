import { behind } from "../support/behind.js";
import { partCount, partsOf } from "../../src/result/result.js";
import { describe, expect, test } from "vitest";
import { LINE_FIGURES, isOfLine } from "../../src/result/register.js";
import { figureKey } from "../../src/formula/figures.js";
import { BUDGET_OF_TWO_YEARS, runFolder } from "../support/examples.js";

const isOfOneLine = ({ id, per }: { readonly id: string; readonly per: object }): boolean =>
  isOfLine(id) && "line" in per;

// Derived: the same run with every line looked at. Seen red with codes of dimensions left out, and with another line.
describe.each(["examples/armenia", "examples/methods", BUDGET_OF_TWO_YEARS])(
  "figures of single lines in %s",
  (folder) => {
    const { result } = runFolder(folder);
    const { result: lines } = runFolder(folder, { figures: LINE_FIGURES });

    test("are not among those of a run, and are made when somebody asks for one", () => {
      expect(result.figures.filter(isOfOneLine)).toEqual([]);
      const kinds = new Map(lines.figures.filter(isOfOneLine).map((each) => [each.id, each]));
      expect(kinds.size).toBeGreaterThan(0);
      for (const figure of kinds.values()) expect(behind(result).lineFigure(figure.id, figure.per)).toEqual(figure);
    });

    test("are the parts of totals: of one of each kind the same, from the same rows", () => {
      const kinds = new Map(
        result.figures
          .filter(({ inputs: { parts } }) => parts !== undefined && "count" in parts.from && "figure" in parts.from)
          .map((figure) => [JSON.stringify([figure.id, Object.keys(figure.per), figure.per.scheme]), figure]),
      );
      const byKey = new Map(lines.figures.map((each) => [figureKey(each.id, each.per), each]));
      for (const figure of kinds.values()) {
        const parts = partsOf(result, figure);
        expect([figureKey(figure.id, figure.per), parts]).toEqual([
          figureKey(figure.id, figure.per),
          partsOf(lines, figure),
        ]);
        expect(partCount(result, figure)).toBe(parts.length);
        for (const { from } of parts.slice(0, 1))
          if ("per" in from && isOfOneLine({ id: from.figure, per: from.per }))
            expect(behind(result).lineFigure(from.figure, from.per)?.inputs).toEqual(
              byKey.get(figureKey(from.figure, from.per))?.inputs,
            );
      }
      expect(kinds.size).toBeGreaterThan(1);
    });
  },
);
