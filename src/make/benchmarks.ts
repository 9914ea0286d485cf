import { benchmarkEntry } from "../model/shelf-entries.js";
import { refuse, rowsOf, twice } from "./rows.js";
import { moduleOf } from "./shelf-module.js";

const FILE = "benchmarks/benchmarks.csv";

/** The module of published costs of one unit. */
export function benchmarkModules(text: string): Map<string, string> {
  const rows = rowsOf(benchmarkEntry, FILE, text);
  refuse(twice(rows, ({ id }) => id));
  const about =
    "Published costs of one unit of a shelter or crisis centre. Countries count places and clients differently, and some amounts are what was asked for or given, not what was spent.";
  const value = rows.map((row) => row.value);
  const types = { UnitCostBenchmark: "../model/unit-cost-benchmark.js" };
  const constants = [{ name: "benchmarks", type: "readonly UnitCostBenchmark[]", value, about }];
  return new Map([["benchmarks.ts", moduleOf({ types, constants })]]);
}
