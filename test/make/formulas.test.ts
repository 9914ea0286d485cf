import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formulaModules } from "../../src/make/formulas.js";
import { root } from "../house/source-files.js";

const textOf = (name: string): string => readFileSync(join(root, "src/measure", `${name}.csv`), "utf8");
const texts = { formulas: textOf("formulas"), inputs: textOf("inputs"), sources: textOf("sources") };
const HEADER = "family,id,formula,unit,inputs,meaning,returns,example,result,source\n";
const row = (cells: string): ReturnType<typeof formulaModules> =>
  formulaModules({ ...texts, formulas: `${HEADER}${cells}\n` });

describe("a row of the table of formulas", () => {
  // Golden: the whole of what is made of it.
  it("is a definition with all that is to be said of it", () => {
    const made = row("gaps,funding-gap,\"max(required - secured, 0)\",money,,Gap of one sum.,never negative,required = 427 GBP; secured = unknown,unknown,contract"); // prettier-ignore
    expect([...made.keys()]).toEqual(["measure/gaps.ts", "measure/families.ts"]);
    expect(made.get("measure/gaps.ts")).toBe(`import { max, minus, num } from "../../formula/expression.js";
import { formula } from "../../formula/formula.js";
import { take } from "../inputs.js";
import * as sources from "../sources.js";

/**
 * Gap of one sum.
 *
 * \`\`\`
 * max(required - secured, 0)
 * \`\`\`
 *
 * - \`required\`: What is needed. Unit: \`money\`.
 * - \`secured\`: What is received or signed. Unit: \`money\`.
 *
 * Source: umay: the rule is arithmetic that umay states itself, docs/formulas
 *
 * @returns never negative
 * @example fundingGap({ required: money("427", "GBP"), secured: null }).value // null
 */
export const fundingGap = formula({
  id: "funding-gap",
  unit: "money",
  inputs: take("required", "secured"),
  body: (x) => max(minus(x.required, x.secured), num("0", "money")),
  source: sources.contract,
});
`);
  });

  it("may put its inputs in another order, and name one that is its own", () => {
    const made = row("plan,model-share,planned / capacity,ratio,capacity; planned,Share.,,,unknown,plan");
    expect(made.get("measure/plan.ts")).toContain(
      'inputs: { ...take("capacity"), /** Units of the plan. Unit: `places`. */ "planned": "places" },',
    );
  });

  // Derived: each is one mistake in the row above.
  it.each([
    ["gaps,,required,money,,Gap.,,,1 GBP,contract", "measure/formulas.csv, row 2: id is missing: string"],
    ["gaps,gap,required,money,,Gap.,,,1,contract", 'row 2: result: "1": 1.50 KGS'],
    ["gaps,gap,required,money,,Gap.,,,1 GBP,contracts", "row 2: source: contracts is none of "],
    [
      "gaps,gap,requird,money,,Gap.,,,1 GBP,contract",
      'row 2: formula: "requird" is no input; the nearest is "required"',
    ],
    ["gaps,gap,required,places,,Gap.,,,1 GBP,contract", "row 2: formula: money, where places is expected"],
    ["gaps,gap,planned,places,,Gap.,,,1 GBP,contract", "row 2: formula: money, where places is expected"],
    [
      "gaps,gap,required,money,secured,Gap.,,,1 GBP,contract",
      "row 2: inputs: secured, where the formula names required",
    ],
    ["gaps,gap,required,money,,Gap.,,secured = 1 GBP,1 GBP,contract", 'row 2: example: "secured" is none of required'],
    [
      "gaps,gap,required,money,,Gap.,,required = 1,1 GBP,contract",
      'example: "1" of required, where money such as 1.50 KGS',
    ],
    ["gaps,gap,foreign,text,,Gap.,,,1 GBP,contract", 'formula: "foreign" is a text, where a number is expected'],
    [
      "gaps,gap,required,money,,Gap.,,,1 GBP,contract\ngaps,gap,required,money,,Gap.,,,1 GBP,contract",
      "row 3: gap stands twice",
    ],
  ])("is refused where it is wrong: %s", (cells, message) => {
    expect(() => row(cells)).toThrow(message);
  });

  it("is refused where an input has no meaning", () => {
    const inputs = texts.inputs.replace(/^amount,money,.*$/m, "amount,money,,");
    expect(() => formulaModules({ ...texts, inputs })).toThrow(/measure\/inputs\.csv, row \d+: meaning/);
  });
});
