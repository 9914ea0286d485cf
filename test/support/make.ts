import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Writes the modules of `src/made` before the first test, so that no test reads tables of yesterday. */
export default function make(): void {
  execFileSync("npm", ["run", "-s", "make"], { cwd: join(import.meta.dirname, "../.."), stdio: "inherit" });
}
