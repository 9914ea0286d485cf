#!/usr/bin/env node
// The program `umay`: sets how Node works, then loads the command with the code that was compiled last time.
import { fileURLToPath } from "node:url";
import { LONG_FROM } from "./import/read/row-task.js";
import type * as Start from "./commands/start.js";
import { budgetFiles } from "./commands/named-files.js";
import { keptAs, loadKept } from "./kept-code.js";
import { startSparingly } from "./v8-flags.js";

const argv = process.argv.slice(2);
const isLong = budgetFiles(argv, process.cwd()).some(({ size }) => size >= LONG_FROM);
startSparingly(isLong);

// What is kept is what its first call used: calls that use about the same share it.
const command = /^[a-z]+$/.test(argv[0] ?? "") ? argv[0] : "umay";
const { exports, keep } = loadKept<typeof Start>(
  fileURLToPath(new URL("./command.cjs", import.meta.url)),
  keptAs(`${command}${isLong ? "-long" : ""}`),
);
process.once("exit", (code) => {
  // A call that refused rows, or an analysis, came to its end too.
  if (code > 1) return;
  // The code belongs to the flags that it was loaded under.
  startSparingly(isLong);
  keep();
});
void exports.start();
