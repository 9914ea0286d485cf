import type { Host } from "./command.js";
import { analysisText, namedFiles } from "./named-files.js";

/** The language of a call: that of the flag, else of the analysis that it works on, else of the machine. */
export const languageOf = (host: Host): string | undefined =>
  languageFlag(host.argv) ?? languageOfAnalysis(host) ?? languageOfMachine(host);

/** The language that `--language` names. It is needed before the arguments are understood, for help and for errors. */
export function languageFlag(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((each) => each === "--language" || each.startsWith("--language="));
  if (at < 0) return undefined;
  return argv[at]?.split("=")[1] ?? argv[at + 1];
}

// The analysis is not read yet, and may have faults: they are told in its language too. What cannot be read says nothing.
function languageOfAnalysis({ argv, cwd }: Host): string | undefined {
  try {
    const file = namedFiles(argv, cwd).find(({ path }) => path.endsWith(".json"));
    return /"language"\s*:\s*"([^"]+)"/.exec((file && analysisText(file)) ?? "")?.[1];
  } catch {
    return undefined;
  }
}

// As POSIX has it: of these the first that is not empty, without its encoding. `C` is no language that umay speaks.
function languageOfMachine({ env, language }: Host): string | undefined {
  const said = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((each) => each !== undefined && each !== "");
  return said?.split(/[_.@]/)[0] ?? language?.();
}
