import { beforeAll, describe, expect, it } from "vitest";
import { cell } from "../../src/formula/cell.js";
import { input, max, minus, type Node, num } from "../../src/formula/expression.js";
import { evaluate } from "../../src/formula/evaluate.js";
import { isKnown } from "../../src/formula/figure.js";
import { compare } from "../../src/money/exact.js";
import { formulas } from "../../src/measure/formulas.js";
import {
  convert,
  libreOfficeFound,
  readWorkbook,
  recalculate,
  refuseCachedValues,
  writeWorkbook,
} from "./readings/libre-office.js";
import { formulaTasks, ofNode, seldom } from "./readings/tasks.js";
import { swaps } from "./readings/planted.js";
import { random } from "./readings/random.js";
import { randomExpression, randomInputs, randomKinds } from "./readings/random-expression.js";
import { samples } from "../support/samples.js";
import { boundOf, differences, readAll, type Reading, scopeOf, type Task, wrong } from "./readings/readings.js";

const SEED = 20250102;
const EXPRESSIONS = samples(500).numRuns;
const ROWS = samples(24).numRuns;
// A slip is looked for in so many of the rows for which it gives another value.
const SLIP_ROWS = samples(3).numRuns;
// Longer formulas do not fit into a cell of a spreadsheet.
const LONGEST_CELL = 8192;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** How often each thing was seen, as one line. */
function counts(things: readonly string[]): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const thing of things) seen[thing] = (seen[thing] ?? 0) + 1;
  return seen;
}

const outcomes = (readings: readonly Reading[]): Record<string, number> =>
  counts(readings.map(({ exact: value }) => (isKnown(value) ? "defined" : value.code)));

function randomTasks(unfit: string[]): Task[] {
  const draw = random(SEED);
  const tasks: Task[] = [];
  while (tasks.length < EXPRESSIONS) {
    const node = randomExpression(draw, draw.whole(1, 4));
    const inputs = randomInputs(draw);
    const bound = boundOf(node, inputs, 1e-9);
    const length = cell(node, () => "AA12345", "n/a").length;
    if (typeof bound === "number" && length <= LONGEST_CELL)
      tasks.push({ name: JSON.stringify(node), node, kinds: randomKinds, rows: [{ inputs, bound }] });
    else unfit.push(typeof bound === "number" ? "too long for a cell" : bound);
  }
  return tasks;
}

const rowsThatTell = ({ node, rows }: Task, slip: Node): Task["rows"] =>
  rows
    .filter(({ inputs }) => {
      const right = evaluate(node, scopeOf(inputs));
      const other = evaluate(slip, scopeOf(inputs));
      if (!isKnown(right) || !isKnown(other)) return isKnown(right) !== isKnown(other);
      return compare(right, other) !== 0;
    })
    .slice(0, SLIP_ROWS);

const a = input("a", "ratio");
const c = input("c", "ratio");
const gap = max(minus(a, c), num("0"));

describe.skipIf(!libreOfficeFound())("the exact, the cell and the SQL reading agree", () => {
  const unfit = { random: [] as string[], formulas: [] as string[] };
  let readings: Readonly<Record<"random" | "formulas" | "seldom" | "slips" | "text", readonly Reading[]>>;

  beforeAll(async () => {
    const ofFormulas = formulaTasks(SEED, ROWS, unfit.formulas);
    const tasks = {
      random: randomTasks(unfit.random),
      formulas: ofFormulas,
      seldom,
      slips: ofFormulas.flatMap((task) =>
        swaps(task.node).map((node, slip) => ({
          ...task,
          name: `${task.name}, slip ${slip}`,
          rows: rowsThatTell(task, node),
          planted: { node },
        })),
      ),
      text: [
        {
          ...ofNode("required less secured", gap.node, { a: "427", c: "195" }),
          planted: {
            cell: (text: string) => text.replace(/(B\d+)-/, "$1+"),
            sql: (text: string) => text.replace(" - ", " + "),
          },
        },
      ],
    };
    const all = await readAll(Object.values(tasks).flat());
    const of = (part: readonly Task[]): Reading[] => {
      const members = new Set(part);
      return all.filter(({ task }) => members.has(task));
    };
    readings = {
      random: of(tasks.random),
      formulas: of(tasks.formulas),
      seldom: of(tasks.seldom),
      slips: of(tasks.slips),
      text: of(tasks.text),
    };
  });

  it("for random expressions", () => {
    const seen = outcomes(readings.random);
    const decimals = readings.random.filter(({ kind }) => kind !== "double").length;
    say(`random expressions, seed ${SEED}: ${JSON.stringify(seen)}, exact in SQL: ${decimals}`);
    say(`  not drawn: ${JSON.stringify(counts(unfit.random))}`);
    expect(differences(readings.random)).toEqual([]);
    expect(readings.random.length).toBe(EXPRESSIONS);
    expect(seen["defined"]).toBeGreaterThanOrEqual(0.6 * EXPRESSIONS);
    for (const code of ["missing-input", "zero-denominator", "negative-denominator"])
      expect(seen[code], code).toBeGreaterThan(0);
    expect(unfit.random.length).toBeLessThan(0.2 * EXPRESSIONS);
  });

  it("for every formula of the registry", () => {
    say(`formulas: ${formulas.length}, ${JSON.stringify(outcomes(readings.formulas))}`);
    say(`  not drawn: ${JSON.stringify(counts(unfit.formulas))}`);
    expect(differences(readings.formulas)).toEqual([]);
    for (const { id } of formulas) {
      const rows = readings.formulas.filter(({ task }) => task.name === id);
      expect(rows.length, id).toBe(ROWS);
      // A denominator that is a difference is negative in half of the draws; of two of them a sixth is left.
      expect(rows.filter(({ exact: value }) => isKnown(value)).length, `${id}: defined`).toBeGreaterThanOrEqual(
        ROWS / 6,
      );
    }
  });

  it("where random draws seldom come", () => {
    expect(differences(readings.seldom)).toEqual([]);
  });

  it("and any one operation swapped in any formula is seen, in SQL and in the cell", () => {
    const names = [...new Set(readings.slips.map(({ task }) => task.name))];
    const seen = (reading: "sql" | "cell"): Set<string> =>
      new Set(readings.slips.filter((each) => wrong(each).includes(reading)).map(({ task }) => task.name));
    const [inSql, inCell] = [seen("sql"), seen("cell")];
    say(`slips: ${names.length}`);
    expect(names.length).toBeGreaterThan(formulas.length / 2);
    expect(names.filter((name) => !inSql.has(name) || !inCell.has(name))).toEqual([]);
  });

  it("and an operator changed in the printed text is seen", () => {
    // derived: 427 − 195 = 232 is exact, 427 + 195 = 622 is what the planted texts give
    expect(readings.text.map((each) => [wrong(each), Number(each.sql), each.cell])).toEqual([
      [["sql", "cell"], 622, 622],
    ]);
    expect(differences(readings.text)).toHaveLength(1);
  });
});

describe.skipIf(!libreOfficeFound())("recalculating a workbook", () => {
  const sheets = [
    { name: "gap", rows: [[427, 195, { formula: "MAX(A1-B1,0)" }, { formula: "C1*2" }, { formula: "1/0" }]] },
  ];

  it("computes what it was not told", async () => {
    // derived: 427 − 195 = 232, 232 × 2 = 464
    expect((await recalculate(sheets)).get("gap")).toEqual([[427, 195, 232, 464, "#DIV/0!"]]);
  });

  it("would believe a cached value, and therefore refuses a workbook that has one", async () => {
    const planted = await writeWorkbook(sheets, 999);
    expect((await readWorkbook(convert(planted))).get("gap")?.[0]?.[2]).toBe(999);
    const bare = await writeWorkbook(sheets);
    expect(() => {
      refuseCachedValues(planted);
    }).toThrow("cached value in cell C1");
    expect(() => {
      refuseCachedValues(bare);
    }).not.toThrow();
  });
});
