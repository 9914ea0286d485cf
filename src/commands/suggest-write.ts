import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { say } from "../formula/say.js";
import { type Call, EXIT, complain, flag, misuse, text } from "./command.js";
import { ANALYSIS } from "../interview/analysis-name.js";
import type { Loaded } from "./load.js";
import { shownPath } from "./shown-path.js";
import { makeFolder, writeWhole } from "./write-aside.js";

/** Name of the table where none is given. */
const NAME = "tags-suggested.csv";

/** Where the table goes. */
export function outOf(call: Call, { folder }: Loaded): string {
  const given = text(call, "out");
  return given === undefined ? join(folder, NAME) : resolve(call.host.cwd, given);
}

/**
 * Why no table is written there, told, and the exit code: a file of the analysis is never written over, another one only
 * with `--force`. Undefined where nothing speaks against it.
 */
export function whyNotWrite(call: Call, { result, folder, locale }: Loaded, out: string): number | undefined {
  const { tagging, budgets = [], ...analysis } = result.analysis;
  const named = [...budgets, tagging?.tags, ...Object.values(analysis)]
    .flatMap(fileOf)
    .map((each) => resolve(folder, each));
  const from = text(call, "from");
  const read = [...named, resolve(folder, result.analysisFile), ...(from ? [resolve(call.host.cwd, from)] : [])];
  const shown = shownPath(out, call.host.cwd);
  if (read.includes(out)) return misuse(call, `${shown} ${say(locale, "suggest-write.named")}`);
  if (!existsSync(out) || flag(call, "force")) return undefined;
  complain(call, [`${shown} ${say(locale, "suggest-write.exists")}`]);
  return EXIT.input;
}

const fileOf = (value: unknown): readonly string[] => {
  const file: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "file") : undefined;
  return typeof file === "string" ? [file] : [];
};

/** Writes the table; tells why it cannot, and gives whether it did. */
export function writeTable(call: Call, { locale }: Loaded, out: string, content: string): boolean {
  try {
    makeFolder(dirname(out));
    writeWhole(out, content, !flag(call, "force"));
    return true;
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [`${say(locale, "suggest-write.cannot")} ${shownPath(out, call.host.cwd)} (${reason})`]);
    return false;
  }
}

/** What was written, and what a person does with it. */
export function writtenLines(call: Call, { result, folder, locale, path }: Loaded, out: string): readonly string[] {
  const { tagging } = result.analysis;
  const tags = `"tags": { "file": ${JSON.stringify(relative(folder, out).split(sep).join("/"))} }`;
  const entry = tagging ? `"tagging": { …, ${tags} }` : `"tagging": { "schemes": ["…"], ${tags} } (umay schemes)`;
  const last = tagging?.tags
    ? `${say(locale, "suggest-write.copy")} ${tagging.tags.file}.`
    : `${say(locale, "suggest-write.name")} ${path}: ${entry}`;
  return [
    `${say(locale, "suggest-write.written")} ${shownPath(out, call.host.cwd)}`,
    say(locale, "suggest-write.counted"),
    last,
    say(locale, "next", { command: `umay run${path === ANALYSIS ? "" : ` ${path}`}` }),
  ];
}
