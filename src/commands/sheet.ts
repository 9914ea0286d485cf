// `umay sheet`: a country on one sheet, on the screen and in files, also of several results for `umay compare`; and the
// questionnaires that it takes its answers from, as a table to fill in.
import { csvText } from "../formats/csv-text.js";
import { SHEET_FORMATS, sheetFiles } from "../formats/sheet.js";
import { type Locale, columnHeader, say } from "../formula/locale.js";
import { type Questionnaire, QUESTIONNAIRES, QUESTIONNAIRE_IDS, writtenQuestion } from "../model/questionnaire.js";
import type { Result } from "../result/result.js";
import { profiles } from "../profiles/index.js";
import { countrySheet } from "../statement/country-sheet.js";
import { terminalSheet } from "../terminal/terminal-statement.js";
import { type Call, command } from "./command.js";
import { load } from "./load.js";
import { analysisArgument, byRegionOption, outOption, resultOptions } from "./options.js";
import { inputsOf, isAlone, outOf, ownFolder, tablesOf } from "./run-record.js";
import { answers } from "../model/answer.js";
import { writeFiles } from "./write-files.js";
import { writeNew } from "./write-aside.js";

/** `umay sheet`: a country on one sheet; and the questionnaires that it takes its answers from. */
export const sheet = command("sheet", {
  subject: "country-sheet",
  argument: analysisArgument,
  options: ["--questions <file>", byRegionOption, outOption, ["--format <id...>", SHEET_FORMATS], ...resultOptions],
  act,
});

async function act(call: Call): Promise<number> {
  const questions = call.text("questions");
  if (questions !== undefined) return writeNew(call, questions, questionsText(call.locale));
  const loaded = await load(call, call.args[0]);
  const { result, locale, path, code } = loaded;
  const named = call.shown(path);
  return showSheet(call, [result], { locale, out: outOf(call, loaded), named, inputs: inputsOf(loaded), code });
}

type SheetCall = {
  readonly locale: Locale;
  readonly out: string;
  readonly named: string;
  readonly inputs: readonly string[];
  readonly code: number;
};

export async function showSheet(
  call: Call,
  results: readonly Result[],
  { locale, out, named, inputs, code }: SheetCall,
): Promise<number> {
  const [first] = results;
  const made = countrySheet(results, locale, call.flag("byRegion"), profiles);
  if (!made || !first) return call.refuse(say(locale, "country-sheet.none", { file: named }));
  const asked = call.list("format");
  const formats = SHEET_FORMATS.filter((each) => asked.length === 0 || asked.includes(each));
  const isQuiet = call.flag("json");
  if (isQuiet) await call.printDocument(locale, first, { sheet: made });
  if (isAlone(call)) return code;
  const written = writeFiles(call, ownFolder(first, out), await sheetFiles(made, first, locale, formats), locale, {
    tables: tablesOf(first),
    inputs,
  });
  if (isQuiet) return code;
  call.print([...terminalSheet(made, locale, call.screen), "", ...call.wrap(written)]);
  return code;
}

// The phrases that a questionnaire asks by.
const ASKED = {
  "sdg-5c1": (question) => `question.sdg-5c1.${question}`,
  "pefa-grpfm": (question) => `question.pefa-grpfm.${question}`,
  coordination: (question) => `question.coordination.${question}`,
} as const satisfies Readonly<Record<Questionnaire, (question: string) => string>>;

const BLANK = ["", "", "", ""];

/** The questionnaires as a table to fill in, with what is asked in the language. */
function questionsText(locale: Locale): string {
  const columns = ["questionnaire", "question", "text", "region", "answer", "cost", "source"];
  const rows = QUESTIONNAIRE_IDS.flatMap((id) =>
    QUESTIONNAIRES[id].questions.map((each) => [id, writtenQuestion(each), say(locale, ASKED[id](each)), ...BLANK]),
  );
  return csvText([columns.map((each) => columnHeader(answers.name, each, locale)), ...rows], locale.marks);
}
