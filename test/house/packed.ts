import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { processFolder } from "../support/process-folder.js";
import { root } from "./source-files.js";

// The package is packed once for all tests of a process.
let packed: string | undefined;

function tarball(): string {
  if (packed !== undefined) return packed;
  const folder = processFolder("packed");
  if (!existsSync(join(root, "dist/cli.js"))) execFileSync("npm", ["run", "build"], { cwd: root });
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
  packed = join(folder, readdirSync(folder).find((each) => each.endsWith(".tgz")) ?? "");
  return packed;
}

/** A clean folder that has nothing but the packed package, and the packages that it depends on or that are named. */
export class Packed {
  readonly folder = mkdtempSync(join(tmpdir(), "umay-package-"));
  readonly installed = join(this.folder, "node_modules/umay");
  readonly tarball: string;

  constructor(beside: readonly string[] = []) {
    this.tarball = tarball();
    mkdirSync(this.installed, { recursive: true });
    execFileSync("tar", ["-xzf", this.tarball, "--strip-components=1", "-C", this.installed]);
    // Nothing is downloaded: what the package depends on is taken from here.
    for (const name of [...Object.keys(manifest.dependencies), ...beside]) {
      const place = join(this.folder, "node_modules", name);
      // A name with a scope stands in a folder of its own.
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(join(root, "node_modules", name), place, "dir");
    }
    this.write("package.json", '{ "type": "module" }');
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** Runs a program in the folder. */
  run(program: string, ...argv: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(program, argv, { cwd: this.folder, encoding: "utf8" });
  }

  /** Runs a script in the folder and gives what it wrote. */
  answer(name: string, script: string, program = process.execPath, ...argv: readonly string[]): unknown {
    this.write(name, script);
    const { status, stdout, stderr } = this.run(program, ...argv, name);
    if (status !== 0) throw new Error(stderr + stdout);
    return JSON.parse(stdout);
  }

  leave(): void {
    rmSync(this.folder, { recursive: true });
  }
}
