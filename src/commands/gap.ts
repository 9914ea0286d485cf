// `umay gap`: need, money and gap of centres, by an analysis or by tables that the call names; with missing places
// costed and changes tried where asked. Also: reads a change in words, such as `pay+10%`, as a scenario.
import { readFileSync } from "node:fs";
import { type Locale, say } from "../formula/locale.js";
import { readTable } from "../import/read/read-table.js";
import { needs as needsTable } from "../model/need.js";
import { dictionariesFor } from "../run/languages.js";
import { type Analysis, EXPANSIONS } from "../model/analysis.js";
import { SERVICES } from "../model/centre.js";
import { standards } from "../standards/index.js";
import { localize } from "../formula/localize.js";
import { problem } from "../formula/issue.js";
import { noneOf } from "../formula/nearest.js";
import { type Call, command, type CommandOption, didYouMean, option } from "./command.js";
import { load, loadFlags } from "./load.js";
import { isTable, outputNames, quoted } from "./named-files.js";
import { ownFrom } from "./own-tables.js";
import { figuresOption, given, resultOptions } from "./options.js";
import { showResult } from "./show-result.js";
import { locales } from "../languages/index.js";

/** A scenario by the words of a call: its name, and what it sets. */
type WhatIf = { readonly name: string; readonly values: Readonly<Record<string, string>> };

/** Reads a change in the words of any language: `pay+10%`, `places+2`, `places:osh+2`, `without:ABC Fund`. */
export function whatIf(text: string): WhatIf | undefined {
  const name = text.trim();
  const moved = /^([^:+\-−=\d]+?)\s*(?::\s*(.+?))?\s*([+\-−])\s*(\d+(?:[.,]\d+)?)\s*(%?)$/u.exec(name);
  if (moved) {
    const [, word = "", of, sign = "", size = "", percent = ""] = moved;
    const value = `${sign === "+" ? "+" : "-"}${size.replace(",", ".")}${percent}`;
    if (isWord(word, "pay") && of === undefined) return { name, values: { pay: value } };
    if (isWord(word, "places")) return { name, values: { [of === undefined ? "places" : `places:${of}`]: value } };
  }
  const [, word = "", funder = ""] = /^(\p{L}+)\s*[:\s]\s*(.+)$/u.exec(name) ?? [];
  return isWord(word, "without") ? { name, values: { without: funder } } : undefined;
}

const isWord = (word: string, meant: "pay" | "places" | "without"): boolean =>
  [meant, ...locales.map((locale) => locale.phrases[`what-if.word.${meant}`])].includes(word.trim().toLowerCase());

const TABLES = ["centres", "cost-standards", "needs", "funding", "population", "assumptions", "indices"];

const POOLINGS = ["none", "pool", "all"] as const;

// What an analysis says itself.
const OF_TABLES = [
  ...[...TABLES.map((name) => `--${name} <file>`), "--supply <id...>", "--use <service=id...>"].map(own),
  option("gap", "--pooling <rule>", POOLINGS),
  ...["--fiscal-year <year>", "--fiscal-year-start <date>", "--currency <code>"].map(own),
];

function own(flags: string): CommandOption {
  return option("gap", flags);
}

/** `umay gap`: need, money and gap of crisis centres. */
export const gap = command("gap", {
  argument: "[file] [money]",
  options: [
    ...OF_TABLES,
    ["--expansion <kind>", EXPANSIONS],
    "--what-if <change...>",
    "--without <funder...>",
    figuresOption,
    ...resultOptions,
  ],
  act,
});

async function act(call: Call): Promise<number> {
  const [first, second] = call.args;
  const areTables = first !== undefined && isTable(first, call.host.cwd);
  if (second !== undefined && !areTables) return call.misuse(call.say("gap.tables"));
  if (areTables && (await ownFrom(call, first, true))) return call.misuse(call.say("own.budget", { file: first }));
  const path = areTables ? undefined : first;
  const doubled = areTables && (call.text("needs") !== undefined || (second !== undefined && call.text("funding") !== undefined)); // prettier-ignore
  if (doubled) return call.misuse(call.say("gap.tables"));
  const needs = areTables ? first : call.text("needs");
  const centres = call.text("centres");
  const asked = call.list("whatIf").map((each) => whatIf(each) ?? each);
  const unread = asked.find((each) => typeof each === "string");
  if (unread !== undefined) return call.misuse(call.say("gap.what-if", { received: unread }));
  const changes = [
    ...asked.filter((each) => typeof each !== "string"),
    ...call.list("without").map((without) => ({ name: `without:${without}`, values: { without } })),
  ];
  if ((centres ?? needs) !== undefined && path !== undefined) return call.misuse(call.say("gap.both"));
  if (centres === undefined && needs === undefined) {
    const idle = given(call, OF_TABLES);
    if (idle.length > 0 && path === undefined) return call.misuse(call.say("gap.centres"));
    if (idle.length > 0) return call.misuse(call.say("flags.of-table", { flags: idle.join(", "), file: path ?? "" }));
    const loaded = await load(call, path, (analysis) => withAsked(call, withoutBudget(analysis), changes));
    const { budgets = [], centres, population } = loaded.analysis;
    if (budgets.length > 0 && !centres && !population)
      return call.misuse(
        say(loaded.locale, "gap.none", { file: loaded.path, command: `umay budget ${quoted(loaded.path)}` }),
      );
    await showResult(call, loaded);
    return loaded.code;
  }
  const stated = needs === undefined ? {} : onlyValues(call.path(needs), call.locale);
  const year = call.text("fiscalYear") ?? stated.year;
  const currency = call.text("currency") ?? stated.currency;
  if (year === undefined || currency === undefined) {
    const missing = [year === undefined && "--fiscal-year", currency === undefined && "--currency"].filter(Boolean);
    return call.misuse(`${call.say("gap.needs")} ${missing.join(", ")}`);
  }
  const uses = call.list("use").map((each) => each.split(/=(.*)/s));
  const wrong = uses.find((pair) => !pair[0] || !pair[1]);
  if (wrong) return call.misuse(`${call.say("gap.use")} “${wrong[0] ?? ""}”`);
  const stray = uses.find(([service = ""]) => !SERVICES.some((each) => each === service))?.[0];
  if (stray !== undefined)
    return call.misuse(`${call.say("gap.service", { stray, known: SERVICES.join(", ") })}${didYouMean(call.locale, stray, SERVICES)}`); // prettier-ignore
  if (uses.length > 0 && call.text("costStandards") === undefined) return call.misuse(call.say("gap.use-of"));
  const norms = [...new Set(standards.flatMap(({ id, readingOf = id }) => [id, readingOf]))];
  const norm = call.list("supply").find((each) => !norms.includes(each));
  if (norm !== undefined)
    return call.misuse(localize(problem("supply-standard.unknown", noneOf(norm, norms)), call.locale).message);
  const { name, paths } = outputNames(call.host.cwd);
  const table = (option: string, given = call.text(option)): { file: string } | undefined => {
    return given === undefined ? undefined : { file: name(given) };
  };
  const optional = {
    fiscalYearStart: call.text("fiscalYearStart"),
    centres: table("centres"),
    needs: table("needs", needs),
    funding: table("funding", second ?? call.text("funding")),
    population: table("population"),
    assumptions: table("assumptions"),
    indices: table("indices"),
    language: call.text("language"),
  };
  const costStandards = table("costStandards");
  const analysis = {
    title: call.say("gap.title"),
    currency,
    fiscalYear: year,
    ...(costStandards && {
      costStandards: { ...costStandards, use: Object.fromEntries(uses.map(([of = "", id = ""]) => [of, id])) },
    }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    supplyStandards: [...call.list("supply")],
    pooling: POOLINGS.find((each) => each === call.text("pooling")) ?? "none",
  } satisfies Analysis;
  const loaded = await loadFlags(call, withAsked(call, analysis, changes), paths);
  await showResult(call, loaded);
  return loaded.code;
}

/** The fiscal year and the currency of a table of needs, where all of its rows are of one. */
function onlyValues(path: string, locale: Locale): { readonly year?: string; readonly currency?: string } {
  const { rows } = readTable(needsTable, { name: path, bytes: bytesIn(path) }, {}, dictionariesFor(locale));
  const only = (field: "fiscal_year" | "currency"): string | undefined => {
    const [value, ...others] = new Set(rows.map(({ values }) => values[field]));
    return others.length === 0 ? value : undefined;
  };
  const [year, currency] = [only("fiscal_year"), only("currency")];
  return { ...(year !== undefined && { year }), ...(currency !== undefined && { currency }) };
}

// What cannot be read is told with the other tables.
function bytesIn(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

/** The analysis with what the flags ask of it: how missing places are costed, and scenarios. */
function withAsked(call: Call, analysis: Analysis, changes: readonly WhatIf[]): Analysis {
  const expansion = EXPANSIONS.find((each) => each === call.text("expansion"));
  if (changes.length === 0 && expansion === undefined) return analysis;
  const asked = Object.fromEntries(changes.map(({ name, values }) => [name, values]));
  return { ...analysis, ...(expansion && { expansion }), scenarios: { ...analysis.scenarios, ...asked } };
}

const withoutBudget = ({ budgets, tagging, ...network }: Analysis): Analysis => network;
