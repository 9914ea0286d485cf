// What is wrong with the arguments of a call, in words: what the parser refuses, a flag whose hyphens became a dash, or
// a file that is missing or of a kind that cannot be read.
import { problem } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { fileKind, refusal } from "../import/open/file-kind.js";
import type { Command, Host } from "./command.js";
import { firstBytes, fileAt, quoted } from "./named-files.js";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

type WrongCall = {
  readonly host: Pick<Host, "argv" | "cwd">;
  readonly commands: readonly Command[];
  readonly locale: Locale;
};

// The sentences of the parser of arguments that users meet, by what is in them; it has them in English only.
const SENTENCES = [
  [/^error: unknown command '(.*?)'/, "usage.command"],
  // Papers for others are written by one command alone.
  [/^error: unknown option '--for(?:=.*)?'/, "usage.for"],
  [/^error: unknown option '-([a-z][\w-]+)'/, "usage.hyphens"],
  [/^error: unknown option '(.*?)(?:=.*)?'/, "usage.option"],
  [/^error: missing required argument '(.*?)'/, "usage.argument"],
  [/^error: option '(.*?)' argument missing/, "usage.value"],
  [/^error: option '(.*?)' given twice/, "usage.twice"],
  [/^error: option '(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\./s, "usage.choice"],
  [/^error: too many arguments.*Expected (\d+) arguments? but got (\d+)/s, "usage.many"],
] as const;

/** What is wrong with the arguments of a call, in a language; as the parser says it where there are no other words. */
export function usageError(text: string, call: WrongCall): string {
  const { host, commands, locale } = call;
  const found = SENTENCES.find(([pattern]) => pattern.test(text));
  if (!found) return text.trim();
  const [pattern, key] = found;
  const parts = Object.fromEntries((pattern.exec(text) ?? []).map((part, at) => [String(at), part]));
  const command = commands.find(({ name }) => name === host.argv[0]);
  const more = moreOf(key, parts["1"] ?? "", command, call);
  const near = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(text)?.[1] ?? begunBy(parts["1"] ?? "", key, command);
  const sentences = [
    say(locale, key, { ...parts, about: command?.arguments[0] ? say(locale, command.arguments[0].words) : "" }),
  ];
  if (more !== undefined) sentences.push(more);
  else if (near !== undefined && key !== "usage.for") sentences.push(say(locale, "usage.mean", { "1": near }));
  sentences.push(say(locale, "usage.help", { command: command ? `umay ${command.name}` : "umay" }));
  return sentences.join(" ");
}

// Whoever knows other commands shortens a flag.
const begunBy = (word: string, key: string, command: Command | undefined): string | undefined =>
  key === "usage.option"
    ? command?.options.flatMap(({ flags }) => namesOf(flags)).find((each) => each.startsWith(word))
    : undefined;

/** What else is known of a word that is not. */
function moreOf(
  key: (typeof SENTENCES)[number][1],
  word: string,
  command: Command | undefined,
  { host, commands, locale }: WrongCall,
): string | undefined {
  if (key === "usage.command" && (existsSync(resolve(host.cwd, word)) || /\.[a-z]{2,4}$/i.test(word)))
    return say(locale, "usage.file", { command: `umay ${/\.json$/i.test(word) ? "run" : "check"} ${quoted(word)}` });
  if (key !== "usage.option") return undefined;
  const others = commands.filter(({ options }) => options.some(({ flags }) => namesOf(flags).includes(word)));
  const [first] = others;
  if (!first) return undefined;
  // Before a command stands no flag of it.
  if (!command) {
    const meant = commands.find(({ name }) => host.argv.includes(name)) ?? first;
    return say(locale, "usage.after", { command: `umay ${meant.name} ${word}` });
  }
  return say(locale, "usage.elsewhere", { commands: others.map(({ name }) => `umay ${name}`).join(", ") });
}

const namesOf = (flags: string): readonly string[] => flags.split(/[ ,]+/).filter((each) => each.startsWith("-"));

/** A flag behind a dash that a text editor has made of two hyphens, as it should be written. */
export function dashedFlag(argv: readonly string[]): string | undefined {
  const found = argv.find((each) => /^[\u2010-\u2015\u2212]+[a-z][a-z-]*(?:=|$)/.test(each));
  return found?.replace(/^[^a-z]+/, "");
}

const TABLE = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods|parquet|json|pdf|docx?|jpe?g|png|heic|webp)$/i;
// What stands behind these is yet to be written.
const WRITTEN = new Set(["--out", "--questions"]);

/** What is wrong with a file that a call names: it is told before what is wrong with its flags. */
export function fileFault(argv: readonly string[], cwd: string, locale: Locale): string | undefined {
  const named = argv.filter((each, at) => at > 0 && TABLE.test(each) && !WRITTEN.has(argv[at - 1] ?? ""));
  for (const file of named.flatMap((each) => (each.startsWith("-") ? [] : each.split(",")))) {
    const found = fileAt(resolve(cwd, file));
    const head = found && firstBytes(found.path, 2 ** 16);
    const why =
      typeof head === "object" ? refusal(fileKind(head)) : found ? undefined : { code: "file.missing", received: file };
    if (why) return localize(problem(why.code, { ...why, file }), locale).message;
  }
  return undefined;
}
