// Asks a person the questions of an interview, and makes of the answers the files that `umay init` writes. Also: asks
// any such questions one by one; an analysis file with its tables as CSV or on sheets of one workbook.
import { type Locale, say } from "../formula/locale.js";
import { ANALYSIS, analysisText } from "../interview/analysis.js";
import { leftOf } from "../interview/taken-for-granted.js";
import { type Answers, type Question, type Setting, exampleWords, answerTo, wordsIn } from "../interview/question.js";
import { countryIn, hasPackPrices, isAnswered, questionsOf, talkOf } from "../interview/questions.js";
import { reply } from "../interview/reply.js";
import { type StarterPlace, csvName, starterCsv } from "../interview/starter-analysis.js";
import { interviewTables } from "../interview/tables.js";
import type { Asker, Prompt } from "./ask-steps.js";
import { type Call, EXIT, Ended } from "./command.js";
import { WORKBOOK, starterWorkbook } from "./starter-workbook.js";
import { type StarterTable, sheetName } from "../interview/starter-table.js";

/** The analysis file, and its tables as the call asks for them: each in a file of its own, or on a sheet of one workbook. */
export async function startFiles(
  call: Call,
  tables: readonly StarterTable[],
  analysisOf: (placeOf: (table: StarterTable) => StarterPlace) => string,
  regions: readonly string[] = [],
): Promise<Made["files"]> {
  const { locale } = call;
  const isCsv = call.text("tables") === "csv";
  const analysis = analysisOf((table) =>
    isCsv ? { file: csvName(table) } : { file: WORKBOOK, sheet: sheetName(table, locale) },
  );
  const held = isCsv
    ? tables.map((each) => ({ name: csvName(each), content: starterCsv(each, locale) }))
    : [{ name: WORKBOOK, content: await starterWorkbook(tables, locale, regions) }];
  return [{ name: ANALYSIS, content: analysis }, ...held];
}

/** An analysis of one centre from what a person answers; from assumptions alone where nobody is there to be asked. */
export async function interviewed(call: Call): Promise<Made> {
  const setting = call.setting();
  const asker = call.askerIn();
  const answers = asker ? await asked(asker, (so) => questionsOf(so, setting), setting, call.locale) : {};
  const talk = talkOf(answers, setting);
  const tables = interviewTables(talk);
  const regions = (countryIn(talk.answers)?.regions ?? []).map(({ names }) => wordsIn(names, call.locale));
  return {
    files: await startFiles(call, tables, (placeOf) => analysisText(talk, tables, placeOf), regions),
    told: leftLines(answers, setting, call),
    next: asker && hasPackPrices(talk) ? "run" : "check",
    ...(answerTo(answers, "addressee") !== undefined && { options: " --format estimate,html" }),
  };
}

/** Asks until nothing is open. Whoever goes back keeps all answers; whoever leaves ends the call. */
export async function asked(
  asker: Asker,
  questionsAfter: (answers: Answers) => readonly Question[],
  setting: Setting,
  locale: Locale,
): Promise<Answers> {
  let answers: Answers = {};
  let at: string | undefined;
  for (;;) {
    const all = questionsAfter(answers).filter(({ isAside }) => !isAside);
    const question = all.find(({ id }) => id === at) ?? all.find((each) => !isAnswered(each, answers));
    if (question === undefined) return answers;
    const before = all[all.findIndex(({ id }) => id === question.id) - 1];
    const replied = await oneAnswer(asker, question, answers, setting, locale, before !== undefined);
    if (replied === "back") at = before?.id;
    else [answers, at] = [replied, undefined];
  }
}

async function oneAnswer(
  asker: Asker,
  question: Question,
  answers: Answers,
  setting: Setting,
  locale: Locale,
  back: boolean,
): Promise<Answers | "back"> {
  const wrongOf = (typed: string): string | undefined => {
    const replied = reply(answers, question, typed, setting);
    return "wrong" in replied ? replied.wrong : undefined;
  };
  for (;;) {
    const said = await asker(promptOf(question, answers[question.id], wrongOf, locale, back));
    if (said.kind === "stop") throw new Ended(EXIT.input);
    if (said.kind === "back") return "back";
    const choice = (index: number): string => question.choices?.[index]?.value ?? "";
    const typed =
      said.kind === "option"
        ? choice(said.index)
        : said.kind === "options"
          ? said.indexes.map(choice).join(" ")
          : said.kind === "text"
            ? said.text
            : "";
    const replied = reply(answers, question, typed, setting);
    if ("answers" in replied) return replied.answers;
    if ("wrong" in replied) continue;
    const options = replied.either.map(({ label }) => label);
    const meant = await asker({ question: say(locale, "interview.around.either"), options, back: true });
    if (meant.kind === "stop") throw new Ended(EXIT.input);
    const text = meant.kind === "option" ? replied.either[meant.index]?.text : undefined;
    const settled = text === undefined ? undefined : reply(answers, question, text, setting);
    if (settled && "answers" in settled) return settled.answers;
  }
}

function promptOf(
  question: Question,
  kept: string | undefined,
  wrongOf: (text: string) => string | undefined,
  locale: Locale,
  back: boolean,
): Prompt {
  const { kind, text, help, example, beside, choices, required } = question;
  const base = {
    question: [text, ...aroundOf(question, locale)].join(" "),
    help: [help, ...(example === undefined ? [] : [exampleWords(example, locale)])].join(" "),
    back,
    ...(beside && { beside }),
    ...(required && { required }),
    ...(kept !== undefined && kept !== "" && { kept: keptOf(question, kept) }),
  };
  if (!choices) return { ...base, check: wrongOf };
  return { ...base, options: choices.map(({ label }) => label), ...(kind === "several" && { many: true as const }) };
}

// A list shows again which one was chosen, by its words.
const keptOf = ({ choices }: Question, kept: string) => choices?.find(({ value }) => value === kept)?.label ?? kept;

/** What is said after a question: an example, and what it means to leave it. */
function aroundOf({ kind, example, assumed, left, required }: Question, locale: Locale): readonly string[] {
  if (kind === "choice" || kind === "several") return [];
  const told = (key: "blank" | "enter"): string => say(locale, `interview.around.${key}`);
  // An assumption shows how an answer is written.
  const shown = example !== undefined && assumed === undefined ? [exampleWords(example, locale)] : [];
  return required ? shown : [...shown, left ?? (assumed === undefined ? told("blank") : `${told("enter")} ${assumed}`)];
}

/** What nobody answered: what stands as an assumption, and what is blank. */
function leftLines(answers: Answers, setting: Setting, call: Call): string[] {
  const all = leftOf(answers, setting);
  const told = (key: "left" | "empty", texts: readonly string[]): string[] =>
    texts.length === 0
      ? []
      : ["", ...call.wrap(`${call.say(`interview.around.${key}`)} ${[...new Set(texts)].join("; ")}.`)];
  const assumed = all.flatMap(({ label, value }) => (value === undefined ? [] : [`${label} ${value}`]));
  const blank = all.flatMap(({ label, value }) => (value === undefined ? [label] : []));
  return [...told("left", assumed), ...told("empty", blank), ""];
}

/** What `init` is to write, and what it says of it. */
export type Made = {
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
  readonly told: readonly string[];
  readonly next: string;
  /** What follows the path in the next command. */
  readonly options?: string;
};
