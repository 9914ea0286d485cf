import { isPublished } from "../disclosure/published.js";
import { auditWords } from "../report/audit-words.js";
import { type Call, type Command, flag, print } from "./command.js";
import { printDocument } from "./document.js";
import { load } from "./load.js";
import { allowRejectsOption, analysisArgument, confidentialOption, jsonOption, languageOption } from "./options.js";
import { readerOption } from "./reader-of.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { showResult } from "./show-result.js";

/** `umay publish`: what may be published of an analysis; with `--audit` what was withheld, and why. */
export const publish: Command = {
  name: "publish",
  words: "publish.about",
  argument: analysisArgument,
  options: [
    {
      flags: "--audit",
      words: "publish.--audit",
    },
    languageOption,
    readerOption("public", "addressee"),
    confidentialOption,
    allowRejectsOption,
    jsonOption,
  ],
  act,
};

async function act(call: Call): Promise<number> {
  const loaded = await load(call, call.args[0]);
  if (typeof loaded === "number") return loaded;
  const { result, locale } = loaded;
  if (!flag(call, "audit") || result.secrecy.questions.length > 0) {
    await showResult(call, loaded, () => []);
    return loaded.code;
  }
  const { withheld, asked } = isPublished(result) ? result : { withheld: [], asked: [] };
  if (flag(call, "json")) {
    await printDocument(call, locale, { inputs: result.inputs, figures: [], issues: [] }, { withheld, asked });
    return loaded.code;
  }
  const screen = screenOf(call.host);
  const lines = fitted(auditWords(result, locale), screen);
  print(
    call,
    lines.flatMap((line) => wrapped(line, screen.width, 0, 2)),
  );
  return loaded.code;
}
