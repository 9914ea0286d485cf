#!/usr/bin/env node
import { startThreadEarly } from "./commands/early-thread.js";

startThreadEarly(process.argv.slice(2), process.cwd());
// All else is loaded while the thread starts.
const { runProcess } = await import("./commands/process.js");
await runProcess();
