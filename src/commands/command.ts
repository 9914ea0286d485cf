import type { Issue } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import type { Setting } from "../interview/question.js";
import { type Pieces, documentPieces } from "../report/document-text.js";
import { type Documented, toDocument } from "../report/document.js";
import type { Asker } from "./asker.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** The parts of a process that a command sees, so that a test can stand in for it. */
export type Host = {
  /** Arguments after the name of the program. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The language of the system, where no variable names one. */
  readonly language?: () => string;
  /** The day, such as `2026-11-29`, where a test says it. */
  readonly today?: () => string;
  /** Asks the person at the terminal; absent where nobody is there. */
  readonly asker?: ((locale: Locale) => Asker) | undefined;
  /** What is wrong with a file that the call names. */
  readonly fault?: () => string | undefined;
  /** What was said on stderr, and whether a document was printed: kept while a call is answered. */
  readonly said?: { readonly lines: string[]; document: boolean };
};

type Output = {
  readonly write: (text: string) => unknown;
  readonly columns?: number | undefined;
  readonly isTTY?: boolean | undefined;
};

export type CommandOption = {
  /** As the help shows it, such as `--out <dir>`. */
  readonly flags: string;
  /** The phrase that explains it. */
  readonly words: string;
  readonly choices?: readonly string[];
};

export type Command = {
  readonly name: string;
  readonly words: string;
  readonly argument?: Argument | undefined;
  readonly options: readonly CommandOption[];
  readonly act: (call: Call) => Promise<number> | number;
};

export type Argument = { readonly usage: string; readonly words: string };

/** An option that is explained beside others of a subject, such as `run.--out`. */
export const option = (subject: string, flags: string, choices?: readonly string[]): CommandOption => ({
  flags,
  words: `${subject}.${namesIn(flags)[0] ?? flags}`,
  ...(choices && { choices }),
});

/** The long names of an option. */
export const namesIn = (flags: string): readonly string[] =>
  flags.split(/[ ,]+/).filter((each) => each.startsWith("--"));

/** The key under which the parser gives the value of an option. */
export const keyOf = (flags: string): string =>
  (namesIn(flags).at(-1) ?? "").slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * A command whose phrases stand under its subject: `run.about`, `run.argument`, and `run.--out` of each option that is its
 * own and given by its flags, with its choices where it has some.
 */
export const command = (name: string, { subject = name, argument, options, act }: CommandRow): Command => ({
  name,
  words: `${subject}.about`,
  argument: typeof argument === "string" ? { usage: argument, words: `${subject}.argument` } : argument,
  options: options.map((each) =>
    typeof each === "string" ? option(subject, each) : "flags" in each ? each : option(subject, ...each),
  ),
  act,
});

type CommandRow = Pick<Command, "act"> & {
  readonly subject?: string;
  readonly argument?: string | Argument;
  readonly options: readonly (string | readonly [flags: string, choices: readonly string[]] | CommandOption)[];
};

/** One call of a command: what was given, and the way out. */
export type Call = {
  readonly name: string;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly host: Host;
  /** The language of the flag, else of the analysis, else of the machine. */
  readonly locale: Locale;
};

export const EXIT = { fine: 0, input: 1, use: 2, fault: 70 } as const;

export const text = (call: Call, option: string): string | undefined => {
  const value = call.options[option];
  return typeof value === "string" ? value : undefined;
};

export const flag = (call: Call, option: string): boolean => call.options[option] === true;

export const list = (call: Call, option: string): readonly string[] => {
  const value = call.options[option];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
};

/** Who asks in a language; nobody where one document is wanted, or nobody is there. */
export const askerOf = (call: Call, locale: Locale): Asker | undefined =>
  flag(call, "json") ? undefined : call.host.asker?.(locale);

/** What stands around an interview or a reading: the language, the day, and what flags answer beforehand. */
export function interviewSetting(call: Call, locale: Locale): Setting {
  const today = call.host.today?.() ?? new Date().toISOString().slice(0, 10);
  const flags = { country: text(call, "country")?.toLowerCase(), year: text(call, "fiscalYear") };
  const given = Object.entries({ ...flags, currency: text(call, "currency") }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return { language: locale.code, today, given: Object.fromEntries(given) as Setting["given"] & object };
}

export const print = (call: Call, lines: readonly string[]): void => {
  if (lines.length > 0) call.host.stdout.write(`${lines.join("\n")}\n`);
};

/** A paragraph of a screen, with so many spaces before it where there are any; its further lines have two more. */
export type Paragraph = string | readonly [indent: number, text: string];

/** Paragraphs on stdout, broken where the screen ends. */
export function tell(call: Call, paragraphs: readonly Paragraph[]): number {
  const screen = screenOf(call.host);
  const lines = paragraphs.flatMap((each) => {
    const [indent, text] = typeof each === "string" ? ([0, each] as const) : each;
    return wrapped(text, screen.width, indent, indent + 2);
  });
  print(call, fitted(lines, screen));
  return EXIT.fine;
}

/** Lines on stderr, broken where the screen ends. */
export function complain({ host }: Pick<Call, "host">, lines: readonly string[]): void {
  host.said?.lines.push(...lines);
  const screen = screenOf(host);
  const broken = fitted(lines, screen).flatMap((line) => wrapped(line, screen.width, 0, 2));
  if (broken.length > 0) host.stderr.write(`${broken.join("\n")}\n`);
}

/** Ends a call with an exit code; why was told. */
export class Ended extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`exit ${String(code)}`);
    this.code = code;
  }
}

/** Tells a caller on stderr what was wrong with the call, first of all with its files, and ends it as wrong use. */
export function misuse(call: Pick<Call, "host">, message: string): never {
  complain(call, [call.host.fault?.() ?? [], message].flat());
  throw new Ended(EXIT.use);
}

/** Tells why the input gives no answer, and ends the call. */
export function refuse(call: Pick<Call, "host">, ...lines: readonly string[]): never {
  complain(call, lines);
  throw new Ended(EXIT.input);
}

/** Writes the one JSON document of a call; what a command has beside the common keys follows them. */
export async function printDocument(
  { name, host }: Pick<Call, "name" | "host">,
  locale: Locale,
  shown: Documented = {},
  more: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  if (host.said) host.said.document = true;
  await pour(documentPieces({ ...toDocument(shown, locale, name), ...more }), host.stdout);
  return EXIT.fine;
}

/** Writes one piece after the other, the next when the last was taken. */
async function pour(pieces: Pieces, output: Output): Promise<void> {
  if (!(output instanceof Writable)) for (const piece of pieces) output.write(piece);
  // A stream tells by itself what it could not take.
  else await pipeline(Readable.from(pieces), output, { end: false }).catch(() => undefined);
}

/** Tells why there is no answer, with what was read of it, and ends the call. */
export async function unread(
  call: Call,
  issues: readonly Issue[],
  shown: Documented = {},
  code: number = EXIT.input,
): Promise<never> {
  if (flag(call, "json")) await printDocument(call, call.locale, { ...shown, issues });
  else complain(call, issues.map((each) => each.message)); // prettier-ignore
  throw new Ended(code);
}

/** What the file system says of a fault; blank where it says nothing. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
