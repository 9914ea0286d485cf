import { Command as Program, CommanderError, Option } from "commander";
import type { Locale } from "../formula/locale.js";
import { nearest } from "../formula/nearest.js";
import { isSourceError } from "../import/open/byte-source.js";
import { localize } from "../formula/localize.js";
import { problem } from "../formula/problem.js";
import { locales } from "../languages/index.js";
import { localeOf } from "../run/locale-of.js";
import { STACKED_BELOW } from "../terminal/table-lines.js";
import { version } from "../version.js";
import { budget } from "./budget.js";
import { check } from "./check.js";
import { type Command, EXIT, type Host, type Texts, complain, spoken } from "./command.js";
import { compare } from "./compare.js";
import { explain } from "./explain.js";
import { formulas } from "./formulas.js";
import { gap } from "./gap.js";
import { init } from "./init.js";
import { profiles } from "./profiles.js";
import { publish } from "./publish.js";
import { run } from "./run.js";
import { schemes } from "./schemes.js";
import { screenOf, wrapped } from "./screen.js";
import { standards } from "./standards.js";
import { suggest } from "./suggest.js";
import { usageError } from "./usage-error.js";

/** Every command, in the order of the help. */
const commands: readonly Command[] = [
  init,
  check,
  run,
  publish,
  budget,
  gap,
  compare,
  suggest,
  explain,
  schemes,
  standards,
  profiles,
  formulas,
];

const WORDS = {
  umay: {
    en: "Gender-responsive budgets and the financing of crisis centres: exact figures that explain themselves.",
    ru: "Гендерное бюджетирование и деньги кризисных центров: точные числа, которые объясняют себя.",
    kk: "Гендерлік бюджеттеу және дағдарыс орталықтарын қаржыландыру: өзін түсіндіретін дәл сандар.",
    ky: "Гендердик бюджеттөө жана кризистик борборлордун каражаты: өзүн өзү түшүндүргөн так сандар.",
  },
  help: { en: "show help", ru: "показать справку", kk: "анықтаманы көрсету", ky: "жардамды көрсөтүү" },
  version: { en: "show the version", ru: "показать версию", kk: "нұсқасын көрсету", ky: "версиясын көрсөтүү" },
  language: { en: "There is no language", ru: "Нет языка", kk: "Мұндай тіл жоқ:", ky: "Мындай тил жок:" },
  mean: { en: "did you mean", ru: "возможно,", kk: "бәлкім,", ky: "балким," },
  large: {
    en: "The result is larger than one file can be. Choose fewer formats with --format, or give fewer lines, years or scenarios.",
    ru: "Результат больше, чем может быть один файл. Выберите меньше форматов ключом --format или дайте меньше строк, лет или сценариев.",
    kk: "Нәтиже бір файлға сыймайды. --format кілтімен азырақ пішім таңдаңыз немесе жол, жыл не сценарий санын азайтыңыз.",
    ky: "Натыйжа бир файлга батпайт. --format ачкычы менен азыраак формат тандаңыз же сап, жыл же сценарий санын азайтыңыз.",
  },
  fault: {
    en: "This is a fault of umay, not of your input. Please report it with the command and this line:",
    ru: "Это ошибка umay, а не ваших данных. Сообщите о ней: команду и эту строку:",
    kk: "Бұл сіздің деректеріңіздің емес, umay бағдарламасының қатесі. Пәрменді және осы жолды хабарлаңыз:",
    ky: "Бул сиздин маалыматыңыздын эмес, umay программасынын катасы. Команданы жана ушул сапты билдириңиз:",
  },
} satisfies Record<string, Texts>;

const TITLES: Readonly<Record<string, Texts>> = {
  "Usage:": { en: "Usage:", ru: "Вызов:", kk: "Шақыру:", ky: "Чакыруу:" },
  "Arguments:": { en: "Arguments:", ru: "Что указать:", kk: "Не беру керек:", ky: "Эмнени көрсөтүү керек:" },
  "Options:": { en: "Options:", ru: "Ключи:", kk: "Кілттер:", ky: "Ачкычтар:" },
  "Commands:": { en: "Commands:", ru: "Команды:", kk: "Пәрмендер:", ky: "Командалар:" },
};

/**
 * The command: arguments in, exit code out; all else goes through the host.
 *
 * @param host - arguments, folder, environment and outputs of the process
 * @returns 0 fine, 1 the input has errors, 2 wrong use, 70 a fault of ours
 */
export async function main(host: Host): Promise<number> {
  const asked = languageIn(host.argv);
  const locale = localeOf(asked ?? host.env["LC_ALL"]?.slice(0, 2) ?? host.env["LANG"]?.slice(0, 2));
  if (asked !== undefined && locale.code !== asked.toLowerCase().split("-")[0]) {
    const codes = locales.map((each) => each.code);
    const near = nearest(asked, codes) ?? "";
    complain({ host }, [
      `${spoken(locale, WORDS.language)} "${asked}" (${codes.join(", ")}): ${spoken(locale, WORDS.mean)} "${near}"?`,
    ]);
    return EXIT.use;
  }
  let code: number = EXIT.fine;
  const program = programFor(host, locale, (done) => (code = done));
  try {
    await program.parseAsync([...host.argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.use;
    if (isTooLarge(error)) {
      complain({ host }, [spoken(locale, WORDS.large)]);
      return EXIT.input;
    }
    if (isSourceError(error)) {
      const { code: why, file, received } = error;
      complain({ host }, [localize(problem(why, { file, received }), locale).message]);
      return EXIT.input;
    }
    complain({ host }, [spoken(locale, WORDS.fault), faultOf(error)]);
    return EXIT.fault;
  }
}

function programFor(host: Host, locale: Locale, done: (code: number) => void): Program {
  const say = (words: Texts): string => spoken(locale, words);
  const { width } = screenOf(host);
  const program = new Program("umay")
    .description(say(WORDS.umay))
    .version(version, "-V, --version", say(WORDS.version))
    .helpOption("-h, --help", say(WORDS.help))
    .helpCommand(false)
    .configureHelp({
      minWidthToWrap: 10,
      styleTitle: (title) => say(TITLES[title] ?? { en: title }),
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
      outputError: (text) => {
        complain({ host }, usageError(text, locale));
      },
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const command of commands) {
    const sub = program.command(command.name).description(say(command.words)).helpOption("-h, --help", say(WORDS.help));
    for (const usage of command.argument?.usage.split(" ") ?? [])
      sub.argument(usage, say(command.argument?.words ?? { en: "" }));
    for (const { flags, words, choices } of command.options) {
      const option = new Option(flags, say(words));
      sub.addOption(choices ? option.choices([...choices]) : option);
    }
    sub.action(async () => {
      done(await command.act({ name: command.name, args: sub.args, options: sub.opts(), host, locale }));
    });
  }
  return program;
}

// The language is needed before the arguments are understood, for the help and for what is wrong with them.
function languageIn(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((each) => each === "--language" || each.startsWith("--language="));
  if (at < 0) return undefined;
  return argv[at]?.split("=")[1] ?? argv[at + 1];
}

// No text of this machine can be as long as what was to be written.
const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError && /^Invalid (?:string|array|typed array) length/.test(error.message);

// A stack names folders of this machine: the message is enough to find the place.
const faultOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
