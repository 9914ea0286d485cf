// What every command is made of: its arguments and options as data, the process that it sees, and one call of it with
// its outputs and exit codes. Also: the screen, lines broken to fit it, the code of a fault of the file system, and
// “did you mean”.
import { type Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import { type Details, type Locale, type Said, say } from "../formula/locale.js";
import type { Setting } from "../interview/question.js";
import { documentPieces, type Pieces } from "../report/document-text.js";
import { type Documented, toDocument } from "../report/document.js";
import type { Asker } from "./ask-steps.js";
import { type Screen, shown, wrap } from "../terminal/text.js";
import { shownPath } from "./named-files.js";
import { resolve } from "node:path";
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

/** A command as data: what it takes and what it does. */
export type Command = {
  readonly name: string;
  readonly words: string;
  readonly arguments: readonly Argument[];
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
  arguments: typeof argument === "object" ? [argument] : (argument?.split(" ") ?? []).map(ofSubject(subject)),
  options: options.map((each) =>
    typeof each === "string" ? option(subject, each) : "flags" in each ? each : option(subject, ...each),
  ),
  act,
});

// The phrases of further arguments end in their number.
const ofSubject =
  (subject: string) =>
  (usage: string, at: number): Argument => ({ usage, words: `${subject}.argument${at === 0 ? "" : `.${at + 1}`}` });

type CommandRow = Pick<Command, "act"> & {
  readonly subject?: string;
  readonly argument?: string | Argument;
  readonly options: readonly (string | readonly [flags: string, choices: readonly string[]] | CommandOption)[];
};

export const EXIT = { fine: 0, input: 1, use: 2, fault: 70 } as const;

/** A paragraph of a screen, with so many spaces before it where there are any; its further lines have two more. */
export type Paragraph = string | readonly [indent: number, text: string];

/** One call of a command: what was given, and the ways out. */
export class Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly host: Host;
  /** The language of the flag, else of the analysis, else of the machine. */
  readonly locale: Locale;
  readonly screen: Screen;

  constructor({ name, args, options, host, locale }: Pick<Call, "name" | "args" | "options" | "host" | "locale">) {
    [this.name, this.args, this.options, this.host, this.locale] = [name, args, options, host, locale];
    this.screen = screenOf(host);
  }

  /** The same call in another language. */
  in(locale: Locale): Call {
    const { name, args, options, host } = this;
    return new Call({ name, args, options, host, locale });
  }

  text(option: string): string | undefined {
    const value = this.options[option];
    return typeof value === "string" ? value : undefined;
  }

  flag(option: string): boolean {
    return this.options[option] === true;
  }

  list(option: string): readonly string[] {
    const value = this.options[option];
    if (typeof value === "string") return [value];
    return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
  }

  /** Where a path of the call leads. */
  path(given: string): string {
    return resolve(this.host.cwd, given);
  }

  /** A path as outputs may name it. */
  shown(path: string): string {
    return shownPath(path, this.host.cwd);
  }

  say<K extends string>(key: K & Said<K>, details?: Details): string {
    return say<K>(this.locale, key, details);
  }

  /** Who asks in a language; nobody where one document is wanted, or nobody is there. */
  askerIn(locale = this.locale): Asker | undefined {
    return this.flag("json") ? undefined : this.host.asker?.(locale);
  }

  /** What stands around an interview or a reading: the language, the day, and what flags answer beforehand. */
  setting(): Setting {
    const today = this.host.today?.() ?? new Date().toISOString().slice(0, 10);
    const flags = { country: this.text("country")?.toLowerCase(), year: this.text("fiscalYear") };
    const given = Object.entries({ ...flags, currency: this.text("currency") }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    );
    return { language: this.locale.code, today, given: Object.fromEntries(given) as Setting["given"] & object };
  }

  /** A paragraph, broken where the screen ends. */
  wrap(text: string): string[] {
    return wrapped(text, this.screen.width);
  }

  print(lines: readonly string[]): void {
    if (lines.length > 0) this.host.stdout.write(`${lines.join("\n")}\n`);
  }

  /** Paragraphs on stdout, broken where the screen ends. */
  tell(paragraphs: readonly Paragraph[]): number {
    const lines = paragraphs.flatMap((each) => {
      const [indent, text] = typeof each === "string" ? ([0, each] as const) : each;
      return wrapped(text, this.screen.width, indent, indent + 2);
    });
    this.print(fitted(lines, this.screen));
    return EXIT.fine;
  }

  complain(lines: readonly string[]): void {
    complain(this.host, lines);
  }

  /** Tells a caller on stderr what was wrong with the call, first of all with its files, and ends it as wrong use. */
  misuse(message: string): never {
    this.complain([this.host.fault?.() ?? [], message].flat());
    throw new Ended(EXIT.use);
  }

  /** Tells why the input gives no answer, and ends the call. */
  refuse(...lines: readonly string[]): never {
    this.complain(lines);
    throw new Ended(EXIT.input);
  }

  /** Writes the one JSON document of a call; what a command has beside the common keys follows them. */
  async printDocument(locale: Locale, shown: Documented = {}, more: Readonly<Record<string, unknown>> = {}) {
    if (this.host.said) this.host.said.document = true;
    await pour(documentPieces({ ...toDocument(shown, locale, this.name), ...more }), this.host.stdout);
    return EXIT.fine;
  }

  /** Tells why there is no answer, with what was read of it, and ends the call. */
  async unread(issues: readonly Issue[], shown: Documented = {}, code: number = EXIT.input): Promise<never> {
    if (this.flag("json")) await this.printDocument(this.locale, { ...shown, issues });
    else this.complain(issues.map((each) => each.message));
    throw new Ended(code);
  }
}

/** Lines on stderr, broken where the screen ends. */
export function complain(host: Host, lines: readonly string[]): void {
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

/** Writes one piece after the other, the next when the last was taken. */
async function pour(pieces: Pieces, output: Output): Promise<void> {
  if (!(output instanceof Writable)) for (const piece of pieces) output.write(piece);
  // A stream tells by itself what it could not take.
  else await pipeline(Readable.from(pieces), output, { end: false }).catch(() => undefined);
}

/** What the file system says of a fault; blank where it says nothing. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

const WIDTH = 80;
const NARROWEST = 20;

/** The screen of a host: its own width, else `COLUMNS`, else 80; plain where the locale is not UTF-8. */
export function screenOf({ stdout, env }: Host): Screen {
  const told = Number(env["COLUMNS"]);
  const width = stdout.columns ?? (Number.isInteger(told) && told > 0 ? told : WIDTH);
  return {
    width: Math.max(width, NARROWEST),
    utf8: /utf-?8/i.test(env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "UTF-8"),
    colour: stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb",
  };
}

/** Lines as the screen can show them: plain signs where it is not UTF-8, and no control characters of the files. */
export const fitted = (lines: readonly string[], screen: Screen): string[] => lines.map((line) => shown(line, screen));

/** A text broken into lines, with so many spaces before the first and before the others. */
export const wrapped = (text: string, width: number, first = 0, rest = 2): string[] =>
  wrap(text, Math.max(width - Math.max(first, rest), 1)).map((line, at) => " ".repeat(at === 0 ? first : rest) + line);

/** How a sentence ends about a word that is not known: with the nearest of those that are, where one is near. */
export function didYouMean(locale: Locale, word: string, known: Iterable<string>, marks: Marks = "“”"): string {
  const others = [...known].filter((each) => each !== word);
  return meaning(locale, nearest(word, others), marks);
}

/** The same where it is known which word may be meant. */
export const meaning = (locale: Locale, near: string | undefined, marks: Marks = "“”"): string =>
  near === undefined ? "." : `: ${say(locale, "did-you-mean")} ${marks.charAt(0)}${near}${marks.charAt(1)}?`;

type Marks = "“”" | '""';
