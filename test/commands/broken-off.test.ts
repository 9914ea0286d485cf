import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { HANG_GUARD } from "../support/hang-guard.js";
import { expect, it } from "vitest";
import { openEveryCentre } from "./cli-host.js";

const CLI = resolve("dist/cli.js");
function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), "umay-cli-"));
  cpSync("examples/network", folder, { recursive: true });
  return openEveryCentre(folder);
}
const shell = (cwd: string, command: string) => spawnSync("bash", ["-c", command.replace("umay", `"${process.execPath}" "${CLI}"`)], { cwd, encoding: "utf8", timeout: HANG_GUARD }); // prettier-ignore

it("output that cannot be written is a sentence without a path of this machine", () => {
  const { status, stderr } = shell(folderOf(), "umay schemes --json >/dev/full");
  expect([status, stderr]).toEqual([1, "umay: stdout: ENOSPC\n"]);
});

it("a pipe without a writer does not keep a run waiting", () => {
  const folder = folderOf();
  const { status, stdout } = shell(folder, "rm funding.csv && mkfifo funding.csv && umay run --json");
  expect(status).toBe(1);
  expect(stdout).toContain("(FIFO)");
});

it("a run says that the folder that it writes to held none, and overwrites no input", () => {
  const folder = folderOf();
  writeFileSync(join(folder, "umay-run.json"), '{"umay":"0","run":"x","files":[{"name":"funding.csv","sha256":"x"}]}');
  const told = shell(folder, "umay run --format json --out .");
  expect(told.stderr.replace(/\s+/g, " ")).toMatch(/^\.\/ held no whole run: .* funding\.csv $/);
  const before = readFileSync(join(folder, "funding.csv"), "utf8");
  expect(told.stdout).toContain("2 files in ./.");
  const figures = readdirSync(folder).find((each) => each.endsWith("-figures.json")) ?? "";
  const analysis = JSON.parse(readFileSync(join(folder, "umay.json"), "utf8")) as { funding: { file: string } };
  cpSync(join(folder, "funding.csv"), join(folder, figures));
  writeFileSync(join(folder, "umay.json"), JSON.stringify({ ...analysis, funding: { file: figures } }));
  const refused = shell(folder, "umay run --format json --out .");
  expect(refused.status).toBe(1);
  expect(refused.stderr.replace(/\s+/g, " ")).toContain("is not overwritten");
  expect(readFileSync(join(folder, figures), "utf8")).toBe(before);
});
