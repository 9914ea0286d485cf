#!/usr/bin/env node
import { main } from "./commands/main.js";

// A reader that closes early, such as `head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void main({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
}).then((code) => {
  // Not process.exit: it would cut off what is still being written to a pipe.
  process.exitCode = code;
});
