// `umay run`: the whole analysis, on the screen and as files in the formats that are asked for, with a record.
import { say } from "../formula/locale.js";
import { formats } from "../formats/index.js";
import { DIMENSIONS } from "../model/budget-line.js";
import { estimate } from "../report/estimate.js";
import { isTooLarge } from "../workbook/workbook.js";
import { tablesBehind } from "../result/result.js";
import { requestsOf } from "../model/requests.js";
import { type Call, EXIT, command, didYouMean, meaning } from "./command.js";
import { type Loaded, load } from "./load.js";
import {
  analysisArgument,
  currencyOption,
  engineOption,
  figuresOption,
  outOption,
  resultOptions,
  tidyOption,
} from "./options.js";
import { inputsOf, isAlone, outOf, ownFolder, runHash, tablesOf } from "./run-record.js";
import { showResult } from "./show-result.js";
import { rendered, writeFiles } from "./write-files.js";

/** `umay run`: the whole analysis, on the screen and in files. */
export const run = command("run", {
  argument: analysisArgument,
  options: [outOption, "--format <list>", tidyOption, figuresOption, engineOption, currencyOption, ...resultOptions],
  act,
});

const KNOWN = formats.map((each) => each.id);

// What people call a format. A page prints as PDF.
const KINDRED: Readonly<Record<string, string>> = {
  pdf: "html",
  web: "html",
  page: "html",
  excel: "xlsx",
  xls: "xlsx",
  ods: "xlsx",
  markdown: "md",
  word: "estimate",
  docx: "estimate",
};

async function act(call: Call): Promise<number> {
  const asked = call.list("format").flatMap((each) => each.split(",").map((name) => name.trim()));
  const wrong = asked.find((each) => !KNOWN.includes(each));
  if (wrong !== undefined) {
    const { locale } = call;
    const format = `${say(locale, "run.format")} "${wrong}" (${KNOWN.join(", ")})`;
    const kindred = KINDRED[wrong.toLowerCase()];
    call.complain([format + (kindred ? meaning(locale, kindred, '""') : didYouMean(locale, wrong, KNOWN, '""'))]);
    return EXIT.use;
  }
  const ids = asked.length > 0 ? asked : KNOWN;
  // A letter asks for what nobody else pays, as the estimate says it.
  const isEstimated = ids.includes("estimate") || ids.includes("request");
  const quiet = isAlone(call);
  if (call.flag("tidy") && (quiet || !ids.includes("csv"))) return call.misuse(call.say("run.tidy"));
  // The workbook has every cell of the chain.
  const by = !quiet && ids.includes("xlsx") ? DIMENSIONS : undefined;
  const loaded = await load(call, call.args[0], undefined, { estimate: isEstimated, by });
  const unasked = asked.find((each) => each === "estimate" || each === "request");
  if (unasked !== undefined && requestsOf(loaded.analysis).length === 0)
    return call.misuse(say(loaded.locale, "run.request", { format: unasked, file: loaded.path }));
  let written = "";
  if (!quiet) {
    const files = await rendered(call, loaded.result, loaded.locale, ids);
    written = writeFiles(call, ownFolder(loaded.result, outOf(call, loaded)), files, loaded.locale, {
      run: runHash(loaded.result, loaded.locale.code),
      tables: tablesOf(loaded.result),
      counted: !call.flag("all"),
      inputs: inputsOf(loaded),
    });
  }
  const lines = [written, ...(quiet ? [] : unwrittenWords(loaded, asked))].flatMap((line) => call.wrap(line));
  await showResult(call, loaded, lines);
  return loaded.code;
}

// What a result does not hold, though it was asked for: an estimate only where it was asked for by name.
function unwrittenWords({ result, locale }: Loaded, asked: readonly string[]): string[] {
  const isOpen = asked.includes("estimate") && estimate(result, locale) === undefined;
  const isCut = (asked.length === 0 || asked.includes("xlsx")) && isTooLarge(tablesBehind(result));
  return [
    ...(isOpen ? [say(locale, "unwritten.estimate-lines")] : []),
    ...(isCut ? [say(locale, "unwritten.workbook")] : []),
  ];
}
