#!/usr/bin/env node
import { startThreadEarly } from "./commands/early-thread.js";

startThreadEarly(process.argv.slice(2), process.cwd());
// All else is loaded while the thread starts.
void import("./commands/process.js").then(({ runProcess }) => runProcess());
