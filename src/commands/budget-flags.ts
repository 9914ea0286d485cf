// The flags of a call that answer beforehand what would be asked about a budget.
import { say } from "../formula/say.js";
import type { Option } from "../formula/issue.js";
import { ACCEPTABLE } from "../import/checks/accepted.js";
import type { Analysis, Condition } from "../model/analysis.js";
import { PHASES } from "../model/budget-line.js";
import { type Call, type CommandOption, list, text } from "./command.js";
import { typedNumber } from "./usage-error.js";

const SIGNS = [
  ["^=", "startsWith"],
  ["$=", "endsWith"],
  ["*=", "contains"],
  ["~=", "matches"],
  ["=", "equals"],
] as const;

/**
 * A condition as it is typed after `--keep` or `--drop`: a header, a sign and a text. `=` is the whole cell, `^=` its
 * beginning, `$=` its end, `*=` a part of it, `~=` a pattern; `|` stands between several whole cells.
 *
 * @returns undefined where there is no sign
 * @example conditionOf("Раздел=Доходы") // { column: "source:Раздел", equals: "Доходы" }
 */
export function conditionOf(text: string): Condition | undefined {
  const [, header = "", sign = "", value = ""] = /^(.+?)([\^$*~]?=)(.*)$/s.exec(text) ?? [];
  const test = SIGNS.find(([written]) => written === sign)?.[1];
  if (test === undefined || header.trim() === "") return undefined;
  const column = `source:${header.trim()}`;
  return test === "equals" && value.includes("|") ? { column, in: value.split("|") } : { column, [test]: value };
}

/** A condition as it is typed; undefined where it cannot be. */
export function conditionText(condition: Condition): string | undefined {
  const { column, ...tests } = condition;
  const [[test, value] = ["", ""], ...more] = Object.entries(tests);
  const header = column.replace(/^source:/, "");
  const sign = test === "in" ? "=" : SIGNS.find(([, name]) => name === test)?.[0];
  const text = Array.isArray(value) ? value.join("|") : value;
  const typed = `${header}${sign ?? ""}${text}`;
  return more.length === 0 && JSON.stringify(conditionOf(typed)) === JSON.stringify(condition) ? typed : undefined;
}

/** Settings of one budget, and what only the questions can place: which phase the amounts are. */
export type BudgetFlags = {
  readonly settings: Option["answer"];
  readonly phase: string | undefined;
};

type Wants = "number" | "total" | "year" | "column" | "rows" | "accept";

/** How a flag and an answer say the same. */
type Flag = CommandOption & {
  /** Key of the settings of a budget. */
  readonly key: string;
  /** The value that the texts after the flag mean; undefined where one means nothing. */
  readonly read: (texts: readonly string[], call: Call) => unknown;
  /** The texts that mean a value; undefined where none does. */
  readonly write: (value: unknown) => readonly string[] | undefined;
  /** What it wants, where what was given is something else. */
  readonly wants?: Wants;
};

const asText = {
  read: ([given]: readonly string[]): unknown => given,
  write: (value: unknown): readonly string[] | undefined =>
    typeof value === "string" || typeof value === "number" ? [String(value)] : undefined,
};

const rows = {
  read: (texts: readonly string[]): unknown => {
    const conditions = texts.map(conditionOf);
    return conditions.includes(undefined) ? undefined : conditions;
  },
  write: (value: unknown): readonly string[] | undefined => {
    const texts = Array.isArray(value) ? value.map((each: Condition) => conditionText(each)) : [undefined];
    return texts.every((each) => each !== undefined) ? texts : undefined;
  },
  wants: "rows",
} as const;

type Accept = NonNullable<Analysis["accept"]>[number];

// A problem that may stand: its code and, after `=`, the reason.
const accept = {
  read: (texts: readonly string[]): unknown => {
    const all = texts.map((each) => /^([a-z.-]+)(?:=(.+))?$/s.exec(each) ?? []);
    if (!all.every(([, code = ""]) => ACCEPTABLE.has(code))) return undefined;
    return all.map(([, code = "", reason = `--accept ${code}`]): Accept => ({ code, reason }));
  },
  write: (value: unknown): readonly string[] | undefined =>
    Array.isArray(value)
      ? value.map(({ code, reason }: Accept) => (reason === "" || reason.startsWith("--") ? code : `${code}=${reason}`))
      : undefined,
  wants: "accept",
} as const;

const FLAGS: readonly Flag[] = [
  {
    key: "total",
    flags: "--total <sum>",
    words: "flags.--total",
    read: ([given = ""], { locale }) => typedNumber(given, locale.marks),
    write: asText.write,
    wants: "total",
  },
  {
    key: "unit",
    flags: "--unit <number>",
    words: "flags.--unit",
    read: ([given]) => (Number(given) > 0 ? Number(given) : undefined),
    write: asText.write,
    wants: "number",
  },
  {
    key: "fiscalYear",
    flags: "--year, --fiscal-year <year>",
    words: "flags.--year",
    read: ([given = ""]) => (/^\d{4}([/-]\d{2,4})?$/.test(given) ? given : undefined),
    write: asText.write,
    wants: "year",
  },
  {
    key: "side",
    flags: "--side <side>",
    words: "flags.--side",
    choices: ["expenditure", "revenue", "both"],
    ...asText,
  },
  {
    key: "keep",
    flags: "--keep <header=cell...>",
    words: "flags.--keep",
    ...rows,
  },
  {
    key: "drop",
    flags: "--drop <header=cell...>",
    words: "flags.--drop",
    ...rows,
  },
  {
    key: "accept",
    flags: "--accept <code...>",
    words: "flags.--accept",
    ...accept,
  },
  {
    key: "hierarchy",
    flags: "--hierarchy <how>",
    words: "flags.--hierarchy",
    choices: ["auto", "none"],
    ...asText,
  },
  {
    key: "blank",
    flags: "--blank <meaning>",
    words: "flags.--blank",
    choices: ["zero", "unknown"],
    ...asText,
  },
  {
    key: "amountsAre",
    flags: "--amounts-are <what>",
    words: "flags.--amounts-are",
    choices: ["whole", "women"],
    ...asText,
  },
  {
    key: "dash",
    flags: "--dash <meaning>",
    words: "flags.--dash",
    choices: ["zero", "missing"],
    ...asText,
  },
  {
    key: "level",
    flags: "--level <level>",
    words: "flags.--level",
    ...asText,
  },
  {
    key: "basis",
    flags: "--basis <basis>",
    words: "flags.--basis",
    ...asText,
  },
  {
    key: "encoding",
    flags: "--encoding <name>",
    words: "flags.--encoding",
    ...asText,
  },
  {
    key: "delimiter",
    flags: "--delimiter <sign>",
    words: "flags.--delimiter",
    ...asText,
  },
  {
    key: "decimal",
    flags: "--decimal <mark>",
    words: "flags.--decimal",
    choices: ["auto", ".", ","],
    ...asText,
  },
  {
    key: "sheet",
    flags: "--sheet <name>",
    words: "flags.--sheet",
    ...asText,
  },
  {
    key: "headerRows",
    flags: "--header-rows <row...>",
    words: "flags.--header-rows",
    read: (texts) => (texts.every((each) => Number(each) > 0) ? texts.map(Number) : undefined),
    write: (value) => (Array.isArray(value) ? value.map(String) : undefined),
    wants: "number",
  },
];

/** Names of the columns: they are two keys of the settings. */
const COLUMN: CommandOption = {
  flags: "--column <field=header...>",
  words: "flags.--column",
};

/** It answers a question about one file. */
export const PHASE: CommandOption = {
  flags: "--phase <phase>",
  words: "flags.--phase",
  choices: PHASES,
};

/** Last year's analysis answers for this year's file. */
export const likeOption: CommandOption = { flags: "--like <analysis>", words: "flags.--like" };

/** What says beforehand what would be asked about a budget. */
export const budgetOptions: readonly CommandOption[] = [...FLAGS, PHASE, COLUMN];

/** What the flags of a call say about a budget; a sentence where one says nothing. */
export function budgetFlags(call: Call): BudgetFlags | string {
  const settings: Record<string, unknown> = {};
  const wrong = (flag: string, wants: Wants, given: string): string =>
    `${flag} ${say(call.locale, `flags.${wants}`)} “${given}”`;
  for (const { key, read, wants, flags } of FLAGS) {
    const given = list(call, key);
    if (given.length === 0) continue;
    const value = read(given, call);
    if (value === undefined) return wrong(longOf(flags), wants ?? "rows", given.join(" "));
    settings[key] = value;
  }
  const pairs = list(call, "column").map((each) => /^((?:[^:=]+:)?[a-zA-Z]+)=(.+)$/s.exec(each) ?? [each]);
  const bad = pairs.find((each) => each.length < 3);
  if (bad) return wrong("--column", "column", bad[0] ?? "");
  const named = pairs.map(([, field = "", header = ""]) => [field.split(":"), header] as const);
  const columns = named.flatMap(([[field, phase], header]) => (phase === undefined ? [[field, header]] : []));
  const amounts = named.flatMap(([[fiscalYear, phase], header]) =>
    phase === undefined ? [] : [{ header, fiscalYear, phase }],
  );
  if (columns.length > 0) settings["columns"] = Object.fromEntries(columns) as object;
  if (amounts.length > 0) settings["amounts"] = amounts;
  return { settings, phase: text(call, "phase") };
}

/**
 * An answer as flags; undefined where no flag says it.
 *
 * @param headers - the headers that the answer names; those that were found need no flag. All, where none is given
 * @example flagsOf({ unit: 1000 }) // "--unit 1000"
 */
export function flagsOf(answer: Option["answer"], headers?: string): string | undefined {
  const parts = Object.entries(answer).flatMap(([key, value]): (string | undefined)[] => {
    if (key === "confidential") return [`--confidential ${String(value)}`];
    if (key === "columns" || key === "amounts") return columnFlags(value, headers);
    const flag = FLAGS.find((each) => each.key === key);
    const texts = flag?.write(value);
    return texts ? texts.map((each) => `${longOf(flag?.flags ?? "")} ${quoted(each)}`) : [undefined];
  });
  return parts.length > 0 && parts.every((each) => each !== undefined) ? parts.join(" ") : undefined;
}

function columnFlags(value: unknown, headers: string | undefined): string[] {
  const named: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((each: Readonly<Record<string, string>>) => [
        `${each["fiscalYear"] ?? ""}:${each["phase"] ?? ""}`,
        each["header"],
      ])
    : Object.entries(Object(value) as object);
  return named.flatMap(([field, header]) =>
    typeof header !== "string" || headers?.includes(header) === false
      ? []
      : [`--column ${quoted(`${field}=${header}`)}`],
  );
}

const longOf = (flags: string): string => flags.split(/[ ,]/)[0] ?? flags;

/** As a shell takes it for one word. */
export const quoted = (word: string): string =>
  /^[\p{L}\p{N}_./:=@-]+$/u.test(word) ? word : `"${word.replace(/(["\\$`])/g, "\\$1")}"`;
