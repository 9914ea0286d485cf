import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Issue, Option } from "../../src/formula/issue.js";
import { type Analysis, UNKNOWN } from "../../src/model/analysis.js";
import type { Prompt, Reply } from "../../src/commands/ask-steps.js";
import { flagsOf } from "../../src/commands/budget-flags.js";
import { main } from "../../src/commands/main.js";
import { type Question, answered, questionsOf } from "../../src/questions/questions-of.js";
import type { Random } from "../campaign/random.js";
import { documentOf } from "./document-of.js";

/**
 * What came of the answers of files: how many were given back, how many of them opened another question, and those that
 * gave something else.
 */
export type GivenBack = { given: number; opened: number; readonly odd: string[] };

type Seen = { readonly open: readonly Question[]; readonly totals: readonly string[]; readonly text: string };

async function call(cwd: string, argv: readonly string[], reply?: Reply): Promise<{ out: string; asked: Prompt[] }> {
  let out = "";
  const asked: Prompt[] = [];
  const asker = (prompt: Prompt): Promise<Reply> => {
    asked.push(prompt);
    return Promise.resolve(asked.length === 1 && reply ? reply : { kind: "unknown" });
  };
  const host = { cwd, env: { LANG: "en_US.UTF-8" }, stderr: { write: () => true } };
  await main({ ...host, argv, stdout: { write: (text) => (out += text), columns: 200 }, ...(reply && { asker: () => asker }) }); // prettier-ignore
  return { out, asked };
}

// Of a file by itself the year of the analysis is that of its budget.
function write(folder: string, analysis: Analysis): void {
  const [{ fiscalYear = UNKNOWN.fiscalYear } = {}] = analysis.budgets ?? [];
  const known = analysis.fiscalYear === UNKNOWN.fiscalYear ? { ...analysis, fiscalYear } : analysis;
  writeFileSync(join(folder, "umay.json"), JSON.stringify(known));
}

function seenIn(out: string, analysis: Analysis): Seen {
  const { figures, issues } = documentOf(out);
  const totals = figures.flatMap(({ id, value }) => (id === "budget-total" && value !== null ? [value] : []));
  return { open: questionsOf(issues, analysis), totals, text: out };
}

/** Answers one question after another, in any order; of the last one each answer is given back in all three ways. */
export async function giveBack(folder: string, first: Analysis, random: Random, back: GivenBack): Promise<void> {
  let analysis = first;
  for (let turn = 0; turn < 8; turn++) {
    write(folder, analysis);
    const { open } = seenIn((await call(folder, ["budget", "umay.json", "--json"])).out, analysis);
    const answerable = random.shuffle(open.filter(({ issue }) => optionsOf(issue).length > 0));
    const [question] = answerable;
    if (!question) return;
    if (open.length === 1) await eachBack(folder, analysis, question, back);
    const options = optionsOf(question.issue);
    const option = options[random.whole(0, options.length - 1)];
    if (!option) return;
    analysis = answered(analysis, question.place, option.answer);
  }
  back.odd.push("8 answers, and there is still a question");
}

// A year that the file does not name is typed.
const YEAR: Option = { code: "year", detail: {}, meaning: "", total: null, answer: { fiscalYear: "2024" } };

function optionsOf({ code, options = [] }: Issue): readonly Option[] {
  const own = options.filter((each) => Object.keys(each.answer).length > 0);
  return code === "budget.year-unknown" && own.length === 0 ? [YEAR] : own;
}

async function eachBack(folder: string, analysis: Analysis, { issue, place }: Question, back: GivenBack) {
  for (const [index, option] of optionsOf(issue).entries()) {
    if (option === YEAR) continue;
    const { total, answer } = option;
    back.given++;
    const wanted = answered(analysis, place, answer);
    const say = (how: string, got: string): void => {
      back.odd.push(`${issue.code} ${JSON.stringify(answer)} as ${how}: ${got} in place of ${String(total)}`);
    };
    const judge = (how: string, out: string): void => {
      const { open, totals } = seenIn(out, wanted);
      const isOpen = open.some((each) => each.issue.code === issue.code);
      if (isOpen) say(how, `asked again`);
      // What an answer opens is asked next, and has totals of its own.
      else if (open.length > 0) back.opened++;
      else if (total !== null && !totals.includes(total)) say(how, `${totals.join()} of ${JSON.stringify(wanted)}`);
    };
    write(folder, wanted);
    judge("setting", (await call(folder, ["budget", "umay.json", "--json"])).out);
    const [entry] = wanted.budgets ?? [];
    if (entry) {
      const { file, ...own } = entry;
      const said = { ...own, ...("accept" in answer && { accept: wanted.accept }) };
      const settings = analysis.fiscalYear === UNKNOWN.fiscalYear ? said : { fiscalYear: analysis.fiscalYear, ...said };
      const flags = Object.entries(settings).map(([key, value]) => flagsOf({ [key]: value }));
      if (flags.includes(undefined)) say("flag", "no flag");
      else judge("flag", (await call(folder, ["budget", file, "--currency", analysis.currency, ...words(flags.join(" ")), "--json"])).out); // prettier-ignore
    }
    write(folder, analysis);
    await call(folder, ["budget", "umay.json"], { kind: "option", index });
    const kept: unknown = JSON.parse(readFileSync(join(folder, "umay.json"), "utf8"));
    if (!isDeepStrictEqual(Reflect.get(Object(kept), "budgets"), wanted.budgets)) say("key", JSON.stringify(kept));
  }
}

// As a shell parts a line.
const words = (line: string): readonly string[] =>
  Array.from(line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replace(/\\(.)/g, "$1"),
  );
