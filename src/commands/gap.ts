import { say } from "../formula/say.js";
import { type Analysis, EXPANSIONS } from "../model/analysis.js";
import { SERVICES } from "../model/centre.js";
import { standards } from "../standards/index.js";
import { localize } from "../formula/localize.js";
import { nearest } from "../formula/nearest.js";
import { problem } from "../formula/problem.js";
import { didYouMean } from "./did-you-mean.js";
import { type Call, type Command, list, misuse, text } from "./command.js";
import { load, loadFlags } from "./load.js";
import { namer } from "./namer.js";
import { figuresOption } from "./figures-asked.js";
import { given, resultOptions } from "./options.js";
import { showResult } from "./show-result.js";
import { type WhatIf, whatIf, withoutFunder } from "./what-if.js";

const file = (name: string) => ({ flags: `--${name} <file>`, words: `gap.--${name}` });

// What an analysis says itself.
const OF_TABLES = [
  file("centres"),
  file("cost-standards"),
  file("funding"),
  file("population"),
  file("assumptions"),
  file("indices"),
  { flags: "--supply <id...>", words: "gap.--supply" },
  { flags: "--use <service=id...>", words: "gap.--use" },
  { flags: "--pooling <rule>", words: "gap.--pooling", choices: ["none", "pool", "all"] },
  { flags: "--fiscal-year <year>", words: "gap.--fiscal-year" },
  { flags: "--fiscal-year-start <date>", words: "gap.--fiscal-year-start" },
  { flags: "--currency <code>", words: "gap.--currency" },
];

/** `umay gap`: need, money and gap of crisis centres. */
export const gap: Command = {
  name: "gap",
  words: "gap.about",
  argument: {
    usage: "[file]",
    words: "gap.argument",
  },
  options: [
    ...OF_TABLES,
    {
      flags: "--expansion <kind>",
      words: "gap.--expansion",
      choices: [...EXPANSIONS],
    },
    {
      flags: "--what-if <change...>",
      words: "gap.--what-if",
    },
    {
      flags: "--without <funder...>",
      words: "gap.--without",
    },
    figuresOption,
    ...resultOptions,
  ],
  act,
};

async function act(call: Call): Promise<number> {
  const [path] = call.args;
  const centres = text(call, "centres");
  const asked = list(call, "whatIf").map((each) => whatIf(each) ?? each);
  const unread = asked.find((each) => typeof each === "string");
  if (unread !== undefined) return misuse(call, say(call.locale, "gap.what-if", { received: unread }));
  const changes = [...asked.filter((each) => typeof each !== "string"), ...list(call, "without").map(withoutFunder)];
  if (centres !== undefined && path !== undefined) return misuse(call, say(call.locale, "gap.both"));
  if (centres === undefined) {
    const idle = given(call, OF_TABLES);
    if (idle.length > 0 && path === undefined) return misuse(call, say(call.locale, "gap.centres"));
    if (idle.length > 0)
      return misuse(call, say(call.locale, "flags.of-table", { flags: idle.join(", "), file: path ?? "" }));
    const loaded = await load(call, path, (analysis) => withAsked(call, withoutBudget(analysis), changes));
    if (typeof loaded === "number") return loaded;
    const { budgets = [], centres, population } = loaded.analysis;
    if (budgets.length > 0 && !centres && !population)
      return misuse(call, say(loaded.locale, "gap.none", { file: loaded.path, command: `umay budget ${loaded.path}` }));
    await showResult(call, loaded);
    return loaded.code;
  }
  const [year, currency] = [text(call, "fiscalYear"), text(call, "currency")];
  if (year === undefined || currency === undefined) {
    const missing = [year === undefined && "--fiscal-year", currency === undefined && "--currency"].filter(Boolean);
    return misuse(call, `${say(call.locale, "gap.needs")} ${missing.join(", ")}`);
  }
  const uses = list(call, "use").map((each) => each.split(/=(.*)/s));
  const wrong = uses.find((pair) => !pair[0] || !pair[1]);
  if (wrong) return misuse(call, `${say(call.locale, "gap.use")} “${wrong[0] ?? ""}”`);
  const stray = uses.find(([service = ""]) => !SERVICES.some((each) => each === service))?.[0];
  if (stray !== undefined)
    return misuse(call, `${say(call.locale, "gap.service", { stray, known: SERVICES.join(", ") })}${didYouMean(call.locale, stray, SERVICES)}`); // prettier-ignore
  if (uses.length > 0 && text(call, "costStandards") === undefined) return misuse(call, say(call.locale, "gap.use-of"));
  const norms = [...new Set(standards.flatMap(({ id, readingOf = id }) => [id, readingOf]))];
  const norm = list(call, "supply").find((each) => !norms.includes(each));
  if (norm !== undefined) {
    const facts = { received: norm, expected: norms.join(", "), detail: { nearest: nearest(norm, norms) ?? "" } };
    return misuse(call, localize(problem("supply-standard.unknown", facts), call.locale).message);
  }
  const { name, paths } = namer(call.host.cwd);
  const table = (option: string): { file: string } | undefined => {
    const given = text(call, option);
    return given === undefined ? undefined : { file: name(given) };
  };
  const optional = {
    fiscalYearStart: text(call, "fiscalYearStart"),
    funding: table("funding"),
    population: table("population"),
    assumptions: table("assumptions"),
    indices: table("indices"),
    language: text(call, "language"),
  };
  const costStandards = table("costStandards");
  const analysis = {
    title: say(call.locale, "gap.title"),
    currency,
    fiscalYear: year,
    centres: { file: name(centres) },
    ...(costStandards && {
      costStandards: { ...costStandards, use: Object.fromEntries(uses.map(([of = "", id = ""]) => [of, id])) },
    }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    supplyStandards: [...list(call, "supply")],
    pooling: pooling(text(call, "pooling")),
  } satisfies Analysis;
  const loaded = await loadFlags(call, withAsked(call, analysis, changes), paths);
  if (typeof loaded === "number") return loaded;
  await showResult(call, loaded);
  return loaded.code;
}

const pooling = (given: string | undefined): "none" | "pool" | "all" =>
  given === "pool" || given === "all" ? given : "none";

/** The analysis with what the flags ask of it: how missing places are costed, and scenarios. */
function withAsked(call: Call, analysis: Analysis, changes: readonly WhatIf[]): Analysis {
  const expansion = EXPANSIONS.find((each) => each === text(call, "expansion"));
  if (changes.length === 0 && expansion === undefined) return analysis;
  const asked = Object.fromEntries(changes.map(({ name, values }) => [name, values]));
  return { ...analysis, ...(expansion && { expansion }), scenarios: { ...analysis.scenarios, ...asked } };
}

function withoutBudget({ budgets, tagging, ...network }: Analysis): Analysis {
  return network;
}
