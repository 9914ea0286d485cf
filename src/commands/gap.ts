import { say } from "../formula/say.js";
import { type Analysis, EXPANSIONS } from "../model/analysis.js";
import { type Call, type Command, list, misuse, text } from "./command.js";
import { load, loadFlags } from "./load.js";
import { namer } from "./namer.js";
import { figuresOption } from "./figures-asked.js";
import { resultOptions } from "./options.js";
import { showGap } from "./show-gap.js";
import { type WhatIf, whatIf, withoutFunder } from "./what-if.js";

const file = (name: string) => ({ flags: `--${name} <file>`, words: `gap.--${name}` });

/** `umay gap`: need, money and gap of crisis centres. */
export const gap: Command = {
  name: "gap",
  words: "gap.about",
  argument: {
    usage: "[file]",
    words: "gap.argument",
  },
  options: [
    file("centres"),
    file("cost-standards"),
    file("funding"),
    file("population"),
    file("assumptions"),
    file("indices"),
    {
      flags: "--supply <id...>",
      words: "gap.--supply",
    },
    {
      flags: "--use <service=id...>",
      words: "gap.--use",
    },
    {
      flags: "--pooling <rule>",
      words: "gap.--pooling",
      choices: ["none", "pool", "all"],
    },
    {
      flags: "--fiscal-year <year>",
      words: "gap.--fiscal-year",
    },
    {
      flags: "--fiscal-year-start <date>",
      words: "gap.--fiscal-year-start",
    },
    {
      flags: "--currency <code>",
      words: "gap.--currency",
    },
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
    const tables = ["costStandards", "funding", "population", "assumptions", "indices"];
    if (tables.some((each) => text(call, each) !== undefined)) return misuse(call, say(call.locale, "gap.centres"));
    const loaded = await load(call, path, (analysis) => withAsked(call, withoutBudget(analysis), changes));
    if (typeof loaded === "number") return loaded;
    await showGap(call, loaded);
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
  await showGap(call, loaded);
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
