// The engines by name (`memory`, and databases such as DuckDB or PostgreSQL); and the table of a budget in one of them,
// which is asked through a thread of its own.
import { existsSync } from "node:fs";
import { engines } from "./engines/index.js";
import type { BudgetSettings } from "./model/analysis.js";
import { failTable, type SourceTable, type TableFault, unreadableTable } from "./model/source-table.js";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { EngineAnswer, EngineData, EngineQuestion } from "./engine-worker.js";
import { type Address, type Engine, wholeOf } from "./engines/engine.js";
import { type Ask, sqlTable } from "./engines/sql-table.js";

/** The engines by name; the first, which is taken where none is named, keeps no tables: this process reads files. */
export const ENGINES: readonly string[] = ["memory", ...engines.map((each) => each.id)];

// Files that DuckDB reads, and its own.
const READ = /\.(?:parquet|csv|tsv|txt|duckdb|db)$/i;

/** The table of a budget in an engine; undefined where the budget is read from its file. */
export function engineFile(
  { file, table }: Pick<BudgetSettings, "file" | "table">,
  id: string,
  path: string,
): SourceTable | undefined {
  const engine = engines.find((each) => each.id === id);
  const object = table ?? file;
  if (engine?.id === "duckdb" && READ.test(path) && existsSync(path))
    return engineTable(engine, { file: path, table }, object);
  if (table === undefined) return undefined;
  if (engine && engine.id !== "duckdb") return engineTable(engine, { file: undefined, table }, object);
  const fault = { code: "engine.no-table", received: object, expected: ENGINES.slice(1).join(", ") } as const;
  return unreadableTable(id, object, fault);
}

// A thread that gives no sign for so long has died.
const [STEP, STEPS] = [1000, 30];

/** A table of an engine, to which a thread of its own speaks; with a fault where it cannot be opened, never thrown. */
export function engineTable(engine: Engine, address: Address, object: string): SourceTable {
  const { dialect, id } = engine;
  if (!existsSync(script())) return unreadableTable(id, object, { code: "engine.failed", received: id });
  const ask = asking(id, address);
  const opened = ask("open");
  if ("fault" in opened || !("columns" in opened))
    return unreadableTable(id, object, "fault" in opened ? opened.fault : DEAD);
  const { columns, parts } = opened;
  const cellsFor: Ask = (sql, values, width) => {
    const answer = ask({ sql, values, width });
    if ("fault" in answer) failTable(object, answer.fault);
    return "cells" in answer ? answer.cells : { size: 0, columns: [] };
  };
  const asked = sqlTable({ dialect, columns, parts }, cellsFor);
  return { kind: "table", engine: id, object, columns, whole: wholeOf(process.env), ...asked };
}

const DEAD: TableFault = { code: "engine.failed", received: "thread" };

// Asked for late: a bundle without addresses of modules still reads files.
const script = (): URL => new URL("./engine-worker.js", import.meta.url);

function asking(engine: string, address: Address): (question: EngineQuestion) => EngineAnswer {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(8));
  const data: EngineData = { engine, address, port: port1, state };
  const worker = new Worker(script(), {
    workerData: data,
    transferList: [port1],
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  worker.on("error", () => undefined);
  worker.unref();
  port2.unref();
  const ask = (question: EngineQuestion): EngineAnswer => {
    Atomics.store(state, 0, 0);
    port2.postMessage(question);
    for (let idle = 0; idle < STEPS && Atomics.load(state, 0) === 0; idle++) {
      const beats = Atomics.load(state, 1);
      Atomics.wait(state, 0, 0, STEP);
      if (Atomics.load(state, 1) !== beats) idle = 0;
    }
    const answer: { readonly message: EngineAnswer } | undefined = receiveMessageOnPort(port2);
    return answer?.message ?? { fault: DEAD };
  };
  forgotten.register(ask, worker);
  return ask;
}

// A program that reads table after table keeps neither threads nor connections of those that it holds no more.
const forgotten = new FinalizationRegistry<Worker>((worker) => void worker.terminate());
