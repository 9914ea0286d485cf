// The command as a whole: its subcommands, the language of a call, arguments in and exit code out.
import { CommanderError, Option, Command as Program } from "commander";
import { type Locale, say } from "../formula/locale.js";
import { isSourceError } from "../import/open/byte-source.js";
import { localize } from "../formula/localize.js";
import { problem } from "../formula/issue.js";
import { locales } from "../languages/index.js";
import { localeOf } from "../run/languages.js";
import { languageCode } from "../run/reading-words.js";
import { STACKED_BELOW } from "../terminal/table-lines.js";
import { version } from "../version.js";
import { budget } from "./budget.js";
import { check } from "./check.js";
import { Call, type Command, EXIT, Ended, type Host, complain, didYouMean, screenOf, wrapped } from "./command.js";
import { compare } from "./compare.js";
import { explain } from "./explain.js";
import { formulas } from "./formulas.js";
import { gap } from "./gap.js";
import { whatif } from "./whatif.js";
import { init } from "./init.js";
import { essentialServices } from "./package.js";
import { page } from "./page.js";
import { profiles } from "./profiles.js";
import { publish } from "./publish.js";
import { run } from "./run.js";
import { schema } from "./schema.js";
import { schemes } from "./schemes.js";
import { standards } from "./standards.js";
import { sheet } from "./sheet.js";
import { statement } from "./statement.js";
import { suggest } from "./suggest.js";
import { dashedFlag, fileFault, usageError } from "./usage-error.js";
import { analysisText, namedFiles } from "./named-files.js";

/** The language of a call: that of the flag, else of the analysis that it works on, else of the machine. */
const languageOf = (host: Host) => languageFlag(host.argv) ?? languageOfAnalysis(host) ?? languageOfMachine(host);

/** The language that `--language` names. It is needed before the arguments are understood, for help and for errors. */
function languageFlag(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((each) => each === "--language" || each.startsWith("--language="));
  return at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
}

// The analysis is not read yet, and may have faults: they are told in its language too. What cannot be read says nothing.
function languageOfAnalysis({ argv, cwd }: Host): string | undefined {
  try {
    const file = namedFiles(argv, cwd).find(({ path }) => path.endsWith(".json"));
    return /"language"\s*:\s*"([^"]+)"/.exec((file && analysisText(file)) ?? "")?.[1];
  } catch {
    return undefined;
  }
}

// As POSIX has it: of these the first that is not empty, without its encoding. `C` is no language that umay speaks.
function languageOfMachine({ env, language }: Host): string | undefined {
  const said = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((each) => each !== undefined && each !== "");
  return said?.split(/[_.@]/)[0] ?? language?.();
}

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  check,
  run,
  publish,
  budget,
  statement,
  sheet,
  gap,
  whatif,
  compare,
  page,
  suggest,
  explain,
  schemes,
  standards,
  essentialServices,
  profiles,
  formulas,
  schema,
];

/**
 * The command: arguments in, exit code out; all else goes through the host.
 *
 * @param host - arguments, folder, environment and outputs of the process
 * @returns 0 fine, 1 the input has errors, 2 wrong use, 70 a fault of ours
 */
export async function main(given: Host): Promise<number> {
  const said = { lines: [] as string[], document: false };
  // `umay help run` is what many programs understand.
  const argv = given.argv[0] === "help" ? [...given.argv.slice(1), "--help"] : given.argv;
  const locale = localeOf(languageOf({ ...given, argv }));
  const host = { ...given, argv, said, fault: () => fileFault(argv, given.cwd, locale) };
  const code = await called(host, locale);
  // Whoever reads documents is told in one too why there is nothing in it.
  if (argv.includes("--json") && said.lines.length > 0 && !said.document) {
    const issues = said.lines.map((text) => problem("call.wrong", { detail: { text } }));
    const name = commands.find((each) => each.name === argv[0])?.name ?? "umay";
    await new Call({ name, args: [], options: {}, host, locale }).printDocument(locale, { issues });
  }
  return code;
}

async function called(host: Host, locale: Locale): Promise<number> {
  const asked = languageFlag(host.argv);
  if (asked !== undefined && locale.code !== languageCode(asked)) {
    const codes = locales.map((each) => each.code);
    const language = `${say(locale, "umay.language")} "${asked}" (${codes.join(", ")})`;
    // Languages are often called by a longer word: russian, kyrgyz.
    const near = codes.find((each) => asked.toLowerCase().startsWith(each)) ?? asked;
    complain(host, [language + didYouMean(locale, near, codes, '""')]);
    return EXIT.use;
  }
  const dashed = dashedFlag(host.argv);
  if (dashed !== undefined) {
    complain(host, [say(locale, "usage.hyphens", { "1": dashed })]);
    return EXIT.use;
  }
  let code: number = EXIT.fine;
  const program = programFor(host, locale, (done) => (code = done));
  try {
    await program.parseAsync([...host.argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof Ended) return error.code;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.use;
    // No text of this machine can be as long as what was to be written.
    if (error instanceof RangeError && /^Invalid (?:string|array|typed array) length/.test(error.message)) {
      complain(host, [say(locale, "umay.large")]);
      return EXIT.input;
    }
    if (isSourceError(error)) {
      const { code: why, file, received } = error;
      complain(host, [localize(problem(why, { file, received }), locale).message]);
      return EXIT.input;
    }
    complain(host, [say(locale, "umay.fault"), faultOf(error)]);
    return EXIT.fault;
  }
}

function programFor(host: Host, locale: Locale, done: (code: number) => void): Program {
  const words = (key: string): string => say(locale, key);
  const { width } = screenOf(host);
  const program = new Program("umay")
    .description(words("umay.umay"))
    .version(version, "-V, --version", words("umay.version"))
    .helpOption("-h, --help", words("umay.help"))
    .helpCommand(false)
    .configureHelp({
      minWidthToWrap: 10,
      styleTitle: (title) => words(`umay.titles.${title}`),
      optionDescription: ({ description, argChoices = [] }) =>
        argChoices.every((each) => description.includes(each))
          ? description
          : `${description} (${argChoices.join(", ")})`,
      // Where two columns do not fit, the words stand under what they explain.
      ...(width < STACKED_BELOW && {
        formatItem: (term: string, _: number, words: string) =>
          [...wrapped(term, width, 2, 6), ...wrapped(words, width, 6, 6)].join("\n"),
      }),
    })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      writeErr: (text) => void host.stderr.write(text),
      outputError: (text) => complain(host, [host.fault?.() ?? [], usageError(text, { host, commands, locale })].flat()), // prettier-ignore
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const command of commands) {
    const sub = program
      .command(command.name)
      .description(words(command.words))
      .helpOption("-h, --help", words("umay.help"));
    for (const each of command.arguments) sub.argument(each.usage, words(each.words));
    for (const { flags, words: key, choices } of command.options) {
      const option = new Option(flags, words(key));
      sub.addOption(choices ? option.choices([...choices]) : option);
      watch(sub, option);
    }
    sub.action(async () => {
      const call = new Call({ name: command.name, args: sub.args, options: sub.opts(), host, locale });
      if (sub.args.includes("")) call.misuse(words("usage.empty"));
      done(await command.act(call));
    });
  }
  return program;
}

// The parser takes the next flag for a value, and the last of several values without a word.
function watch(sub: Program, option: Option): void {
  let count = 0;
  sub.on(`option:${option.name()}`, (value: unknown) => {
    if (typeof value !== "string") return;
    if (value === "" || value.startsWith("--")) sub.error(`error: option '${option.flags}' argument missing`);
    if (++count > 1 && !option.variadic) sub.error(`error: option '${option.flags}' given twice`);
  });
}

// A stack names folders of this machine: the message is enough to find the place.
const faultOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
