// The flags that answer beforehand what would be asked about a budget: as options, and read from a call. Also: answers
// as flags, quoted for a shell, or as lines of an analysis file; conditions and numbers as a person types them.
import { quoted } from "./named-files.js";
import type { Option } from "../formula/issue.js";
import type { Marks } from "../formula/locale.js";
import { ACCEPTABLE } from "../import/checks/accepted.js";
import type { Analysis, Condition } from "../model/analysis.js";
import { PHASES } from "../model/budget-line.js";
import { isDecimal } from "../money/exact.js";
import { type Call, type CommandOption, keyOf, namesIn, option } from "./command.js";
import { answerLines } from "../report/page.js";
import { isOfAnalysis, placeOf } from "../questions/questions-of.js";

const SIGNS = [
  ["^=", "startsWith"],
  ["$=", "endsWith"],
  ["*=", "contains"],
  ["~=", "matches"],
  ["=", "equals"],
] as const;

/**
 * A condition as it is typed after `--keep` or `--drop`, such as `Раздел=Доходы`; undefined where it has no sign. `=`
 * is the whole cell, `^=` its beginning, `$=` its end, `*=` a part, `~=` a pattern; `|` stands between several whole
 * cells.
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
  const typed = `${header}${sign ?? ""}${Array.isArray(value) ? value.join("|") : value}`;
  return more.length === 0 && JSON.stringify(conditionOf(typed)) === JSON.stringify(condition) ? typed : undefined;
}

/** Settings of one budget, and what only the questions can place: which phase the amounts are. */
export type BudgetFlags = { readonly settings: Option["answer"]; readonly phase: string | undefined };

type Wants = "number" | "total" | "year" | "column" | "rows" | "accept";

type Flag = CommandOption & {
  /** The value that the texts after the flag mean; undefined where one means nothing. */
  readonly read: (texts: readonly string[], call: Call) => unknown;
  /** The texts that mean a value; undefined where none does. */
  readonly write: (value: unknown) => readonly string[] | undefined;
  /** What it wants, where what was given is something else. */
  readonly wants?: Wants;
};

const asText = {
  read: ([given]: readonly string[]): unknown => given,
  write: (value: unknown) => (typeof value === "string" || typeof value === "number" ? [String(value)] : undefined),
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

const flag = (flags: string, how: Omit<Flag, keyof CommandOption>, choices?: readonly string[]): Flag => ({
  ...option("flags", flags, choices),
  ...how,
});

// The name of each is that of a setting of a budget.
const FLAGS: readonly Flag[] = [
  flag("--total <sum>", {
    read: ([given = ""], { locale }) => typedNumber(given, locale.marks),
    write: asText.write,
    wants: "total",
  }),
  flag("--unit <number>", {
    read: ([given]) => (Number(given) > 0 ? Number(given) : undefined),
    write: asText.write,
    wants: "number",
  }),
  flag("--year, --fiscal-year <year>", {
    read: ([given = ""]) => (/^\d{4}([/-]\d{2,4})?$/.test(given) ? given : undefined),
    write: asText.write,
    wants: "year",
  }),
  flag("--side <side>", asText, ["expenditure", "revenue", "both"]),
  flag("--keep <header=cell...>", rows),
  flag("--drop <header=cell...>", rows),
  flag("--accept <code...>", accept),
  flag("--hierarchy <how>", asText, ["auto", "none"]),
  flag("--blank <meaning>", asText, ["zero", "unknown"]),
  flag("--amounts-are <what>", asText, ["whole", "women"]),
  flag("--dash <meaning>", asText, ["zero", "missing"]),
  flag("--level <level>", asText),
  flag("--basis <basis>", asText),
  flag("--encoding <name>", asText),
  flag("--delimiter <sign>", asText),
  flag("--decimal <mark>", asText, ["auto", ".", ","]),
  flag("--sheet <name>", asText),
  flag("--header-rows <row...>", {
    read: (texts) => (texts.every((each) => Number(each) > 0) ? texts.map(Number) : undefined),
    write: (value) => (Array.isArray(value) ? value.map(String) : undefined),
    wants: "number",
  }),
];

/** A number as a person types it, as a decimal string with the digits that were typed: `11 415,475` is `11415.475`. */
export function typedNumber(text: string, { decimal, group }: Marks): string | undefined {
  const joined = text.trim().replace(/[\s'’]/g, "");
  // A group of the language has three digits; «1,5» is not one in English.
  const isGrouped = group.trim() !== "" && /^-?\d{1,3}(?:\D\d{3})+(?:\D\d+)?$/.test(joined);
  const whole = isGrouped ? joined.replaceAll(group, "") : joined;
  const plain = decimal !== "." && !whole.includes(".") ? whole.replace(decimal, ".") : whole;
  return isDecimal(plain) ? plain : undefined;
}

/** Names of the columns: they are two keys of the settings. */
const COLUMN = option("flags", "--column <field=header...>");

/** It answers a question about one file. */
export const PHASE = option("flags", "--phase <phase>", PHASES);

/** Last year's analysis answers for this year's file. */
export const likeOption = option("flags", "--like <analysis>");

/** What says beforehand what would be asked about a budget. */
export const budgetOptions: readonly CommandOption[] = [...FLAGS, PHASE, COLUMN];

/** What the flags of a call say about a budget; one that says nothing ends it. */
export function budgetFlags(call: Call): BudgetFlags {
  const settings: Record<string, unknown> = {};
  const wrong = (flag: string, wants: Wants, given: string): never =>
    call.misuse(`${flag} ${call.say(`flags.${wants}`)} “${given}”`);
  for (const { read, wants, flags } of FLAGS) {
    const key = keyOf(flags);
    const given = call.list(key);
    if (given.length === 0) continue;
    const value = read(given, call);
    if (value === undefined) return wrong(longOf(flags), wants ?? "rows", given.join(" "));
    settings[key] = value;
  }
  const pairs = call.list("column").map((each) => /^((?:[^:=]+:)?[a-zA-Z]+)=(.+)$/s.exec(each) ?? [each]);
  const bad = pairs.find((each) => each.length < 3);
  if (bad) return wrong("--column", "column", bad[0] ?? "");
  const named = pairs.map(([, field = "", header = ""]) => [field.split(":"), header] as const);
  const columns = named.flatMap(([[field, phase], header]) => (phase === undefined ? [[field, header]] : []));
  const amounts = named.flatMap(([[fiscalYear, phase], header]) =>
    phase === undefined ? [] : [{ header, fiscalYear, phase }],
  );
  if (columns.length > 0) settings["columns"] = Object.fromEntries(columns) as object;
  if (amounts.length > 0) settings["amounts"] = amounts;
  return { settings, phase: call.text("phase") };
}

/** An answer as flags, such as `--unit 1000`; undefined if no flag says it. Only these headers need one, if given. */
export function flagsOf(answer: Option["answer"], headers?: string): string | undefined {
  const parts = Object.entries(answer).flatMap(([key, value]): (string | undefined)[] => {
    if (key === "confidential") return [`--confidential ${String(value)}`];
    if (key === "columns" || key === "amounts") return columnFlags(value, headers);
    const flag = FLAGS.find((each) => keyOf(each.flags) === key);
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

const longOf = (flags: string): string => namesIn(flags)[0] ?? flags;

/** How an answer to a question about a file is given; undefined where nothing that is written gives it. */
export type HowToAnswer = (file: string | undefined, option: Option, options: readonly Option[]) => string | undefined;

/** By the flags of the command. */
export const byFlags: HowToAnswer = (_, { answer, detail = {} }, options) => {
  const { phase, header } = detail;
  const alike = options.filter((each) => each.detail?.["phase"] === phase);
  return phase !== undefined && alike.length === 1 ? `--phase ${phase}` : flagsOf(answer, header);
};

/** By flags that say the settings themselves, for what has no file of its own to write them into: a data package. */
export const bySettings: HowToAnswer = (_, { answer, detail }) => flagsOf(answer, detail?.["header"]);

/** By what is written into the analysis file: the place and the line, such as `budgets/0 "unit": 1000`. */
export const byFile =
  (analysis: Analysis): HowToAnswer =>
  (file, option) => {
    const keys = Object.keys(option.answer);
    const lines = answerLines(option).map((line, at) => {
      const place = isOfAnalysis(keys[at] ?? "") ? "" : placeOf(file, analysis);
      return place === "" ? line : `${place} ${line}`;
    });
    return lines.length > 0 ? lines.join(", ") : undefined;
  };
