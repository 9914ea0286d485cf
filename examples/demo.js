// Runs the example of an open network with the built command and says how to go on.
import { spawnSync } from "node:child_process";
import process from "node:process";

const umay = (...args) => spawnSync(process.execPath, ["dist/cli.js", ...args], { stdio: "inherit" }).status ?? 70;

const code = umay("run", "examples/open-network/umay.json");
// Whoever closes the pipe has read enough.
process.stdout.on("error", () => {});
process.stdout.write(`
The other examples:
  npx umay run examples/network
  npx umay run examples/kyrgyzstan
  npx umay run examples/armenia
Your own tables:
  npx umay init my-analysis
  npx umay run my-analysis
`);
process.exitCode = code;
