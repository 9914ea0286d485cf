import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { main } from "../../src/commands/main.js";

const root = join(import.meta.dirname, "../..");

/** What a call of the command gave. */
export type Called = { readonly code: number; readonly out: string; readonly err: string };

/** Calls the command in this process, in a folder of its own. */
export async function umay(
  cwd: string,
  argv: readonly string[],
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly columns?: number;
    readonly isTTY?: boolean;
  } = {},
): Promise<Called> {
  let [out, err] = ["", ""];
  const code = await main({
    argv,
    cwd,
    env: { LANG: "en_US.UTF-8", ...options.env },
    stdout: { write: (text) => (out += text), columns: options.columns, isTTY: options.isTTY },
    stderr: { write: (text) => (err += text) },
  });
  return { code, out, err };
}

/** A folder that is taken away after a test. */
export function folders(): { readonly make: (example?: string) => string; readonly clear: () => void } {
  const made: string[] = [];
  return {
    make: (example) => {
      const folder = mkdtempSync(join(tmpdir(), "umay-cli-"));
      made.push(folder);
      if (example !== undefined) {
        // Not what an earlier run has left there.
        const filter = (path: string): boolean => basename(path) !== "out";
        cpSync(join(root, example), folder, { recursive: true, filter });
      }
      return folder;
    },
    clear: () => {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes every centre of a copy of the example open: then its papers stand in `out` itself. */
export function openEveryCentre(folder: string): string {
  for (const services of ["2480,70,,,,,", "180,60,,,,"])
    edit(folder, "centres.csv", `${services}yes,`, `${services}no,`);
  return folder;
}

/** Changes a file; the text to change must be there. */
export function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}
