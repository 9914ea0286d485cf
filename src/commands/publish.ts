// `umay publish`: asks how much may be said, says what a reader learns, then writes the files for that reader, and into
// the analysis file what its owner accepted.
import { quoted } from "./named-files.js";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type Draft, publicationDraft } from "../disclosure/publish.js";
import { decode } from "../import/open/decode.js";
import { say } from "../formula/locale.js";
import { formats } from "../formats/index.js";
import type { Analysis } from "../model/analysis.js";
import { requestsOf } from "../model/requests.js";
import { withheldIn } from "../result/published.js";
import type { Result } from "../result/result.js";
import { learnedWords } from "../report/learned-words.js";
import { seriesOf } from "../report/file-name.js";
import { localizeAll } from "../run/languages.js";
import { optionWords } from "../report/page.js";
import { answered } from "../questions/questions-of.js";
import { type Call, EXIT, command, didYouMean } from "./command.js";
import { type Loaded, load } from "./load.js";
import {
  allowRejectsOption,
  analysisArgument,
  confidentialOption,
  currencyOption,
  jsonOption,
  languageOption,
  outOption,
  tidyOption,
} from "./options.js";
import { inputsOf, outOf } from "./run-record.js";
import { writeWhole } from "./write-aside.js";
import { rendered, writeFiles } from "./write-files.js";

/** `umay publish`: says what a reader learns, then writes the files for that reader. Nothing else writes for others. */
export const publish = command("publish", {
  argument: analysisArgument,
  options: [
    "--for <reader>",
    "--yes",
    outOption,
    tidyOption,
    languageOption,
    currencyOption,
    confidentialOption,
    allowRejectsOption,
    jsonOption,
  ],
  act,
});

async function act(call: Call): Promise<number> {
  const reader = call.text("for") ?? "public";
  const currency = (of: Analysis): string | undefined => requestsOf(of).find(({ id }) => id === reader)?.currency;
  const wanted = { estimate: true, currency };
  const first = await load(call, call.args[0], undefined, wanted);
  const sums = await askSums(call, first);
  const said = (analysis: Analysis): Analysis => ({ ...analysis, publish: { ...analysis.publish, ...sums } });
  const loaded = sums === undefined ? first : await load(call, call.args[0], said, wanted);
  const { result, locale } = loaded;
  const ids = requestsOf(result.analysis).map(({ id }) => id);
  if (reader !== "public" && !ids.includes(reader)) {
    const known = ["public", ...ids];
    return call.misuse(say(locale, "publish.reader", { reader, known: known.join(", ") }) + didYouMean(locale, reader, known)); // prettier-ignore
  }
  const draft = publicationDraft(result, { for: reader });
  if (draft.questions.length > 0) return ask(call, loaded, draft);
  const knows = unseenBy(draft, result);
  if (knows !== undefined) return call.refuse(say(locale, "publish.unseen", knows));
  const lines = [...learnedWords(result, draft, locale), ...unconfirmedWords(loaded)];
  if (call.flag("json")) {
    await call.printDocument(locale, draft.published, { learned: lines });
    return call.flag("yes") ? write(call, loaded, draft, true) : loaded.code;
  }
  call.tell(lines);
  if (!call.flag("yes")) {
    const asker = call.askerIn(locale);
    const command = `umay publish${call.args[0] === undefined ? "" : ` ${quoted(call.args[0])}`}${reader === "public" ? "" : ` --for ${quoted(reader)}`} --yes`;
    const reply = await asker?.({
      question: say(locale, "publish.ask"),
      options: [say(locale, "publish.write"), say(locale, "publish.leave")],
      back: false,
    });
    if (reply?.kind !== "option" || reply.index !== 0) {
      call.tell(["", say(locale, "publish.not-written", { command })]);
      return loaded.code;
    }
  }
  return write(call, loaded, draft, false);
}

/** The addressee of a paper that would ask for nothing, as its reader sees no centre, and what lets the reader see them. */
function unseenBy({ published }: Draft, { analysis, secrecy }: Result): { to: string; settings: string } | undefined {
  const { for: reader, centres } = published;
  const { closed = 0, rounded = [] } = withheldIn(published) ?? {};
  const isSeen = centres.length > 0 || rounded.length > 0 || (analysis.budgets ?? []).length > 0;
  const request = requestsOf(analysis).find(({ id }) => id === reader);
  if (request === undefined || closed === 0 || isSeen) return undefined;
  const knows = [...new Set(secrecy.closed.map(({ centre }) => centre))];
  return { to: request.to, settings: JSON.stringify({ requests: [{ id: reader, to: request.to, knows }] }) };
}

/** Asks once, of whoever is there, how much may be said of centres that are marked with a bare yes. */
async function askSums(
  call: Call,
  { result, locale }: Loaded,
): Promise<{ readonly sums: "band" | "rounded" } | undefined> {
  const isMarked = result.secrecy.closed.some(({ secret }) => secret === "yes");
  const isSaid = result.analysis.publish?.sums !== undefined || result.analysis.publish?.closed !== undefined;
  const asker = !isMarked || isSaid || call.flag("yes") ? undefined : call.askerIn(locale);
  const answers = [say(locale, "publish.sums-band"), say(locale, "publish.sums-rounded")];
  const reply = await asker?.({ question: say(locale, "interview.asked.rounded"), options: answers, back: false });
  return reply?.kind === "option" ? { sums: reply.index === 1 ? "rounded" : "band" } : undefined;
}

/** Tells what must be answered first, with the answers. */
async function ask(call: Call, { locale, how, path }: Loaded, { questions }: Draft): Promise<number> {
  const issues = localizeAll(questions, locale.code);
  if (call.flag("json")) {
    await call.printDocument(locale, { issues });
    return EXIT.input;
  }
  call.tell([
    say(locale, "publish.questions", { count: issues.length, file: basename(path) }),
    ...issues.flatMap(({ message, file, options = [] }) => [
      "",
      message,
      ...options.map((option) => {
        const way = how(file, option, options);
        return `- ${optionWords(option, locale)}${way === undefined ? "" : ` [${way}]`}`;
      }),
    ]),
  ]);
  return EXIT.input;
}

async function write(call: Call, loaded: Loaded, { published, words }: Draft, isQuiet: boolean): Promise<number> {
  const { locale, folder, path } = loaded;
  const out = join(outOf(call, loaded), published.for);
  const files = await rendered(call, published, locale, formats.map(({ id }) => id)); // prettier-ignore
  const own = join(folder, basename(path));
  const written = writeFiles(call, out, files, locale, { inputs: inputsOf(loaded) });
  clearOld(call.path(out), files.map(({ name }) => name)); // prettier-ignore
  const sums = loaded.analysis.publish?.sums === undefined ? loaded.result.analysis.publish?.sums : undefined;
  const closed = words?.isKept === false ? words.words : undefined;
  const kept = (sums ?? closed) ? keep(loaded, own, { ...(sums && { sums }), ...(closed && { closed }) }) : [];
  if (!isQuiet) call.tell(["", written, ...kept]);
  return loaded.code;
}

// A paper of an earlier publication would stand beside the new ones as if it were one of them.
function clearOld(folder: string, names: readonly string[]): void {
  const series = new Set(names.map(seriesOf));
  for (const name of readdirSync(folder))
    if (series.has(seriesOf(name)) && !names.includes(name)) rmSync(join(folder, name), { force: true });
}

/** Writes into the analysis file what its owner has accepted, so that the next publication says the same. */
function keep({ locale, isPackage, path }: Loaded, file: string, publish: object): readonly string[] {
  const settings = JSON.stringify({ publish });
  const text = isPackage === true || !existsSync(file) ? undefined : decode(readFileSync(file));
  if (text === undefined || "code" in text) return [say(locale, "publish.keep", { settings })];
  const given: unknown = JSON.parse(text.text);
  writeWhole(file, `${jsonText(answered(Object(given) as object, "", { publish }))}\n`, false);
  return [say(locale, "publish.kept", { file: path, settings })];
}

// Short lists stand in one line, as people write them.
const jsonText = (value: object): string =>
  JSON.stringify(value, null, 2).replace(
    /\[\s+((?:"[^"\n]{0,40}"|\d+)(?:,\s+(?:"[^"\n]{0,40}"|\d+)){0,5})\s+\]/g,
    (_, list: string) => `[${list.replace(/,\s+/g, ", ")}]`,
  );

/** Which budgets no published total confirms, and where one is written; none where each has one. */
function unconfirmedWords({ result: { inputs }, path, locale }: Loaded): readonly string[] {
  const open = inputs.filter(({ understood }) => understood?.confirmed === null).map((each) => each.file);
  return open.length === 0 ? [] : [say(locale, "publish.unconfirmed", { files: open.join(", "), analysis: path })];
}
