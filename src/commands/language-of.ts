import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Host } from "./command.js";

/** The language of a call: that of the flag, else of the analysis that it works on, else of the machine. */
export const languageOf = (host: Host): string | undefined =>
  languageFlag(host.argv) ?? languageOfAnalysis(host) ?? languageOfMachine(host);

/** The language that `--language` names. It is needed before the arguments are understood, for help and for errors. */
export function languageFlag(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((each) => each === "--language" || each.startsWith("--language="));
  if (at < 0) return undefined;
  return argv[at]?.split("=")[1] ?? argv[at + 1];
}

// An analysis file is short; a longer file is something else.
const LONGEST = 1 << 20;

// The analysis is not read yet, and may have faults: they are told in its language too. What cannot be read says nothing.
function languageOfAnalysis({ argv, cwd }: Host): string | undefined {
  try {
    const named = argv.slice(1).flatMap((each) => sizeOf(resolve(cwd, each)) ?? []);
    const file = named.length > 0 ? named.find(({ path }) => path.endsWith(".json")) : sizeOf(cwd);
    if (file === undefined || file.size > LONGEST) return undefined;
    return /"language"\s*:\s*"([^"]+)"/.exec(readFileSync(file.path, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}

type Sized = { readonly path: string; readonly size: number };

/** A file with its size; of a folder, the analysis in it. */
function sizeOf(path: string): Sized | undefined {
  const state = statSync(path, { throwIfNoEntry: false });
  if (state?.isDirectory()) return sizeOf(join(path, "umay.json"));
  return state?.isFile() ? { path, size: state.size } : undefined;
}

// As POSIX has it: of these the first that is not empty, without its encoding. `C` is no language that umay speaks.
function languageOfMachine({ env, language }: Host): string | undefined {
  const said = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((each) => each !== undefined && each !== "");
  return said?.split(/[_.@]/)[0] ?? language?.();
}
