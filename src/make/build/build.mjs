// Builds dist: the types beside what runs, as each takes one processor as long. A build that fails leaves nothing.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import process from "node:process";

const run = (command) =>
  new Promise((done, failed) => {
    spawn(command, { shell: true, stdio: "inherit" }).on("close", (code) =>
      code === 0 ? done() : failed(new Error(command)),
    );
  });

const clear = () => {
  rmSync("dist", { recursive: true, force: true });
};

clear();
const ended = await Promise.allSettled([
  run("node src/make/build/types.mjs"),
  run("node src/make/build/library.mjs && tsup --silent --no-clean && node src/page/build.mjs"),
]);
const failed = ended.filter(({ status }) => status === "rejected");
if (failed.length > 0) {
  clear();
  process.stderr.write(`The build failed: ${failed.map(({ reason }) => reason.message).join(", ")}\n`);
  process.exitCode = 1;
}
