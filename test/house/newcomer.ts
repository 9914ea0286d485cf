import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, buildSync } from "esbuild";
import { HANG_GUARD } from "../support/hang-guard.js";
import { root } from "./source-files.js";

/** What a program printed, and how it ended. */
export type Ran = { readonly status: number | null; readonly printed: string };

/** The blocks of a page that have a title, by title. */
export function blocksOf(page: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, page), "utf8");
  return new Map(
    [...text.matchAll(/```(?:ts|csv|json) title="([^"]+)"\n([\s\S]*?)```/g)].map(([, title = "", body = ""]) => [
      title,
      body,
    ]),
  );
}

/** A folder of somebody who has the page and what the project gives, and the programs run there. */
export class Newcomer {
  readonly #folder = mkdtempSync(join(tmpdir(), "umay-adding-"));

  constructor(needed: readonly string[]) {
    for (const path of needed) cpSync(join(root, path), join(this.#folder, path), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.#folder, "node_modules"), "dir");
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
    writeFileSync(join(this.#folder, path), text);
  }

  /** Runs a program of the project in the folder. */
  run(program: string, ...rest: readonly string[]): Ran {
    const { PATH = "", HOME = "" } = process.env;
    const env = { PATH, HOME, NO_COLOR: "1" };
    const argv = [join(root, "node_modules", program), ...rest];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
      cwd: this.#folder,
      env,
      encoding: "utf8",
    });
    return { status, printed: stdout + stderr };
  }

  vitest(...rest: readonly string[]): Ran {
    return this.run("vitest/vitest.mjs", "run", `--testTimeout=${HANG_GUARD}`, ...rest);
  }

  /** Writes the modules of `src/made` from the tables of the folder, as `npm run make` does. */
  make(): Ran {
    this.#bundle("src/make/index.ts", "out/make.mjs");
    return this.#node("out/make.mjs");
  }

  /** Calls the command of the changed project in the folder. */
  umay(language: string, ...argv: readonly string[]): Ran {
    this.write(
      "command.ts",
      `import { main } from "./src/commands/main.js";
      const { argv, env, stdout, stderr } = process;
      process.exitCode = await main({ argv: argv.slice(2), cwd: process.cwd(), env, stdout, stderr });`,
    );
    this.#bundle("command.ts", "out/command.mjs");
    return this.#node("out/command.mjs", ...argv, "--language", language);
  }

  #bundle(entry: string, outfile: string): void {
    const [input, output] = [entry, outfile].map((path) => join(this.#folder, path));
    buildSync({ entryPoints: [input ?? ""], outfile: output ?? "", bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" }); // prettier-ignore
  }

  #node(...argv: readonly string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: this.#folder, encoding: "utf8" });
    return { status, printed: stdout + stderr };
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), "utf8");
  }

  /** Checks the types of some files alone: the rest of the project is checked elsewhere. */
  types(files: readonly string[]): Ran {
    this.write("tsconfig.page.json", JSON.stringify({ extends: "./tsconfig.json", include: [], files }));
    return this.run("typescript/bin/tsc", "-p", "tsconfig.page.json");
  }

  /** Every page that the changed project makes, by its path. */
  async pages(): Promise<ReadonlyMap<string, string>> {
    const contents = `
      import { pagesOf } from "./docs/pages.mjs";
      import { profiles } from "./src/profiles/index.js";
      import { schemes } from "./src/schemes/index.js";
      import { standards } from "./src/standards/index.js";
      const pages = pagesOf({ schemes, standards, profiles });
      process.stdout.write(JSON.stringify(Object.fromEntries(pages)));`;
    const stdin = { contents, resolveDir: this.#folder, loader: "ts" } as const;
    const outfile = join(this.#folder, "pages.mjs");
    await build({ stdin, bundle: true, platform: "node", format: "esm", outfile });
    const { stdout } = spawnSync(process.execPath, ["pages.mjs"], { cwd: this.#folder, encoding: "utf8" });
    const made: unknown = JSON.parse(stdout);
    if (typeof made !== "object" || made === null) throw new Error(stdout);
    return new Map(Object.entries(made).map(([path, text]) => [path, String(text)]));
  }

  leave(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
