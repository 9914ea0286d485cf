// The thread that asks an engine, a database with tables of budgets, and hands its answers on. Also: its questions and
// answers as types.
import { type MessagePort, workerData } from "node:worker_threads";
import { type Address, type Connected, codeOf, messageOf } from "./engines/engine.js";
import { engines } from "./engines/index.js";
import type { TableFault } from "./model/source-table.js";
import { ColumnsMade, type TextColumns } from "./model/text-columns.js";

/** What the thread of an engine is told. */
export type EngineData = {
  readonly engine: string;
  readonly address: Address;
  readonly port: MessagePort;
  /** Whether an answer is there, and a count that goes on as long as the thread lives. */
  readonly state: Int32Array;
};

/** A question to the thread: the table, or the rows of a query, which have so many cells. */
export type EngineQuestion =
  | { readonly sql: string; readonly values: readonly string[]; readonly width: number }
  | "open";

export type EngineAnswer =
  | { readonly fault: TableFault }
  | { readonly cells: TextColumns }
  | Pick<Connected, "columns" | "parts">;

const BEAT = 500;

// The thread that speaks to an engine, whose answers take waiting; the other one waits.
const { engine: id, address, port, state } = workerData as EngineData;
const engine = engines.find((each) => each.id === id);
setInterval(() => void Atomics.add(state, 1, 1), BEAT);
let connected: Connected | undefined;
port.on("message", (question: EngineQuestion) => {
  void answerTo(question).then((answer) => {
    const moved = "cells" in answer ? answer.cells.columns.map(({ numbers }) => numbers.buffer as ArrayBuffer) : [];
    port.postMessage(answer, moved);
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
  });
});

async function answerTo(question: EngineQuestion): Promise<EngineAnswer> {
  try {
    if (!engine) throw new Error(`no engine ${id}`);
    connected ??= await engine.connect(address, process.env);
    if (question === "open") return { columns: connected.columns, parts: connected.parts };
    const made = new ColumnsMade(question.width);
    await connected.query(question.sql, question.values, (row) => {
      made.add(row);
    });
    return { cells: made.done() };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function faultOf(error: unknown): TableFault {
  const name = engine?.package ?? "";
  // The package of the engine is not there, or a part of it for this machine.
  if (/MODULE_NOT_FOUND/.test(codeOf(error)) || /Cannot find (?:package|module)/.test(messageOf(error)))
    return { code: "engine.missing", received: name, expected: `npm install ${name}` };
  return engine?.faultOf(error) ?? { code: "engine.failed", received: "" };
}
