import { say } from "../formula/say.js";
import { type FigureId, isFigureId, register } from "../result/register.js";
import { type Call, type CommandOption, complain, text } from "./command.js";
import { didYouMean } from "./did-you-mean.js";

export const figuresOption: CommandOption = {
  flags: "--figures <ids>",
  words: "figures.--figures",
};

// Each stands alone.
const WHOLE = ["all", "top", "shown"] as const;

/** What `--figures` asks for; undefined where it was not given. */
export function figuresAsked(call: Call): "all" | "top" | "shown" | readonly FigureId[] | undefined {
  const ids = idsIn(call);
  return WHOLE.find((each) => each === ids?.join()) ?? ids?.filter(isFigureId);
}

/** Whether `--figures` names what is no figure; it is told, with the nearest that is one. */
export function isFigureUnknown(call: Call): boolean {
  const ids = idsIn(call) ?? [];
  const wrong = WHOLE.some((each) => each === ids.join()) ? undefined : ids.find((id) => !isFigureId(id));
  if (wrong === undefined) return false;
  // All stands alone: beside other ids it is none.
  const known = [...(ids.length === 1 ? WHOLE : []), ...register.map((each) => each.id)];
  const { locale } = call;
  complain(call, [`--figures: ${say(locale, "figures.unknown")} “${wrong}”${didYouMean(locale, wrong, known)}`]);
  return true;
}

const idsIn = (call: Call): readonly string[] | undefined =>
  text(call, "figures")
    ?.split(",")
    .map((each) => each.trim());
