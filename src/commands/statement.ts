// `umay statement`: the gender budget statement of an analysis, on the screen and in files; for one phase if asked.
import { say } from "../formula/locale.js";
import { STATEMENT_FORMATS, statementFiles } from "../formats/statement.js";
import { type Analysis, DISPLAY_UNITS } from "../model/analysis.js";
import { DIMENSIONS, PHASES } from "../model/budget-line.js";
import { statementOf } from "../statement/statement.js";
import { terminalStatement } from "../terminal/terminal-statement.js";
import { type Call, command, didYouMean } from "./command.js";
import { quoted } from "./named-files.js";
import { load, otherPeriods } from "./load.js";
import { analysisArgument, engineOption, outOption, resultOptions } from "./options.js";
import { inputsOf, isAlone, outOf, ownFolder, tablesOf } from "./run-record.js";
import { writeFiles } from "./write-files.js";

/** `umay statement`: the gender budget statement of an analysis, on the screen and in files. */
export const statement = command("statement", {
  argument: analysisArgument,
  options: [
    outOption,
    "--format <list>",
    ["--phase <phase>", PHASES],
    ["--display-unit <unit>", DISPLAY_UNITS],
    engineOption,
    ...resultOptions,
  ],
  act,
});

async function act(call: Call): Promise<number> {
  const asked = call.list("format").flatMap((each) => each.split(",").map((name) => name.trim()));
  const formats = STATEMENT_FORMATS.filter((each) => asked.length === 0 || asked.includes(each));
  const wrong = asked.find((each) => !STATEMENT_FORMATS.some((known) => known === each));
  if (wrong !== undefined) {
    const words = `${say(call.locale, "run.format")} "${wrong}" (${STATEMENT_FORMATS.join(", ")})`;
    return call.misuse(words + didYouMean(call.locale, wrong, STATEMENT_FORMATS, '""'));
  }
  const unit = DISPLAY_UNITS.find((each) => each === call.text("displayUnit"));
  const loaded = await load(call, call.args[0], (analysis) => withUnit(analysis, unit), { by: DIMENSIONS });
  const { result, locale, path } = loaded;
  const phase = PHASES.find((each) => each === call.text("phase"));
  const made = statementOf(result, locale, { phase });
  // Rows of one fault are told once.
  const faults = result.issues.filter(({ severity }) => severity !== "warning");
  const errors = [...new Set(faults.map(({ message }) => message))];
  const file = call.shown(path);
  if (!made) {
    const mend = errors.length > 0 ? [`${say(locale, "check.mend")} umay check ${quoted(file)}`] : [];
    return call.refuse(...errors, say(locale, "statement.none", { file }), ...mend);
  }
  const absent = otherPeriods(loaded, phase);
  if (absent) return call.misuse(say(locale, "budget.no-phase", { file, ...absent }));
  const isQuiet = call.flag("json");
  if (isQuiet) await call.printDocument(locale, result);
  if (isAlone(call)) return loaded.code;
  const out = ownFolder(result, outOf(call, loaded));
  const written = writeFiles(call, out, await statementFiles(made, result, locale, formats), locale, {
    tables: tablesOf(result),
    inputs: inputsOf(loaded),
  });
  if (isQuiet) return loaded.code;
  const next = say(locale, "next", { command: `umay suggest ${quoted(file)}` });
  call.print([
    ...terminalStatement(made, locale, { ...call.screen, all: call.flag("all") }),
    "",
    ...call.wrap(written),
    ...(made.parts.some(({ list }) => list) ? [] : call.wrap(next)),
  ]);
  call.complain(errors);
  return loaded.code;
}

const withUnit = (analysis: Analysis, displayUnit: (typeof DISPLAY_UNITS)[number] | undefined): Analysis =>
  displayUnit === undefined
    ? analysis
    : { ...analysis, budgets: (analysis.budgets ?? []).map((each) => ({ ...each, displayUnit })) };
