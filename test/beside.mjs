// Runs commands beside one another and ends in an error if one of them does: node test/beside.mjs "command" "command"
import { spawn } from "node:child_process";
import process from "node:process";

for (const command of process.argv.slice(2))
  spawn(command, { shell: true, stdio: "inherit" }).on("close", (code) => {
    if (code !== 0) process.exitCode = 1;
  });
