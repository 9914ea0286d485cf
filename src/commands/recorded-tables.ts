// The folder of an owner's papers, and what has changed in tables of engines since the last run.
import { type Issue, problem } from "../formula/issue.js";
import { localize } from "../formula/localize.js";
import type { RunRecord } from "../model/run-record.js";
import type { Result } from "../result/result.js";
import { type Call, flag, list, text } from "./command.js";
import type { Loaded } from "./load.js";
import { folderState } from "./run-record.js";
import { basename, join, resolve } from "node:path";

/** Where the papers of an owner stand: apart where something of them is secret, so that nobody hands them on by mistake. */
export const ownFolder = ({ secrecy }: Pick<Result, "secrecy">, out: string): string =>
  secrecy.hidden ? join(out, "internal") : out;

/** Where the papers of an analysis are written: where the call says, else beside it. */
export const outOf = (call: Call, { folder }: Pick<Loaded, "folder">): string =>
  text(call, "out") ?? join(folder, "out");

/** The analysis file and the files that it reads: no paper is written over them. */
export const inputsOf = ({ folder, path, files }: Loaded): readonly string[] =>
  [basename(path), ...Object.keys(files)].map((name) => resolve(folder, name));

/** Whether one document is printed and nothing else: files only where they were asked for. */
export const isAlone = (call: Call): boolean =>
  flag(call, "json") && text(call, "out") === undefined && list(call, "format").length === 0;

type Tables = NonNullable<RunRecord["tables"]>;

/** The tables of engines that a result was made of, with their rows and the sum of their amounts. */
export const tablesOf = ({ inputs }: Pick<Result, "inputs">): Tables =>
  inputs.flatMap(({ file, engine, rows, sum }) =>
    engine === undefined || sum === undefined ? [] : [{ file, engine, rows, sum }],
  );

/** What has changed of the tables of engines since the last run that was written beside the analysis. */
export function changedTables({ result, folder, locale }: Loaded): readonly Issue[] {
  const now = tablesOf(result);
  if (now.length === 0) return [];
  const state = folderState(ownFolder(result, join(folder, "out")));
  const recorded = state.kind === "whole" ? (state.record.tables ?? []) : [];
  return now.flatMap((table) => {
    const then = recorded.find((each) => each.file === table.file && each.engine === table.engine);
    if (!then || (then.rows === table.rows && then.sum === table.sum)) return [];
    const facts = { file: table.file, received: shown(table), expected: shown(then), detail: { engine: table.engine } };
    return [localize(problem("engine.recorded", facts), locale)];
  });
}

const shown = ({ rows, sum }: Tables[number]): string => `${rows} × ${sum}`;
