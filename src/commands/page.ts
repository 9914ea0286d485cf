import { copyFileSync, existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { say } from "../formula/say.js";
import { type Call, type Command, EXIT, complain, flag, print, text } from "./command.js";
import { shownPath } from "./shown-path.js";

/** `umay page`: writes the page, one file that opens in a browser without a network. */
export const page: Command = {
  name: "page",
  words: "page-command.about",
  options: [
    { flags: "--out <file>", words: "page-command.--out" },
    { flags: "--force", words: "suggest.--force" },
  ],
  act,
};

// Beside the command, and where it is built from its sources.
const PLACES = ["./page.html", "../../dist/page.html"];

function act(call: Call): Promise<number> {
  const { locale, host } = call;
  const target = resolve(host.cwd, text(call, "out") ?? "umay.html");
  const file = shownPath(target, host.cwd);
  if (existsSync(target) && !flag(call, "force")) {
    complain(call, [say(locale, "page-command.exists", { file })]);
    return Promise.resolve(EXIT.input);
  }
  const made = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((each) => existsSync(each));
  if (made === undefined) {
    complain(call, [say(locale, "page-command.missing")]);
    return Promise.resolve(EXIT.input);
  }
  copyFileSync(made, target);
  print(call, [say(locale, "page-command.written", { file })]);
  return Promise.resolve(EXIT.fine);
}
