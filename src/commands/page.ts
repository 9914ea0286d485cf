// `umay page`: writes the page, one HTML file that opens in a browser without a network.
import { copyFileSync, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { say } from "../formula/locale.js";
import { type Call, EXIT, command, option, reasonOf } from "./command.js";

/** `umay page`: writes the page, one file that opens in a browser without a network. */
export const page = command("page", {
  subject: "page-command",
  options: ["--out <file>", option("suggest", "--force")],
  act,
});

// Beside the command, and where it is built from its sources.
const PLACES = ["./page.html", "../../dist/page.html"];

function act(call: Call): number {
  const { locale } = call;
  const target = call.path(call.text("out") ?? "umay.html");
  const file = call.shown(target);
  if (existsSync(target) && !call.flag("force")) return call.refuse(say(locale, "page-command.exists", { file }));
  const made = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((each) => existsSync(each));
  if (made === undefined) return call.refuse(say(locale, "page-command.missing"));
  try {
    copyFileSync(made, target);
  } catch (error) {
    return call.refuse(`${say(locale, "write-new.cannot")} ${file} (${reasonOf(error)})`);
  }
  call.print([say(locale, "page-command.written", { file })]);
  return EXIT.fine;
}
