// `umay explain`: how a figure was made, down to the rows of the files; or which figure may be meant, where none fits.
// It refuses where tables of a database have changed since the last recorded run.
import { BEHIND, type Figures, figuresIn, figuresOfId, findFigures } from "../formula/figures.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { type Call, command, didYouMean, fitted } from "./command.js";
import { isFigureId, isOfEstimate, isOfLine, register, registered } from "../result/register.js";
import { explanation } from "./explanation.js";
import { changedTables } from "./run-record.js";
import { type Loaded, type Wanted, load } from "./load.js";
import { formulas } from "../measure/formulas.js";
import { nearest } from "../formula/nearest.js";
import { DIMENSIONS } from "../model/budget-line.js";
import { engineOption, resultOptions } from "./options.js";

/** `umay explain`: how a figure was made, down to the rows of the files. */
export const explain = command("explain", {
  argument: "<figure>",
  options: ["--per <key=value...>", "--in <file>", engineOption, ...resultOptions],
  act,
});

async function act(call: Call): Promise<number> {
  const id = call.args[0] ?? "";
  const pairs = call.list("per").map((each) => each.split(/=(.*)/s));
  const wrong = pairs.find((pair) => !pair[0] || pair[1] === undefined);
  if (wrong) return call.misuse(`${call.say("explain.pair")} “${wrong[0] ?? ""}”`);
  const per = Object.fromEntries(pairs.map(([key = "", value = ""]) => [key, value]));
  const loadWith = (figures: Wanted["figures"]) => load(call, call.text("in"), undefined, { figures });
  const figureIn = ({ result }: Loaded): Figure | undefined =>
    findFigures(result, id, per)[0] ??
    (isOfLine(id) && per["line"] !== undefined
      ? findFigures(result[BEHIND]?.figuresOfLine(per["line"]) ?? [], id, per)[0]
      : undefined);
  // Figures of each code, of all lines and of estimates are many: they are made where one of them is asked for.
  const isOfMany = DIMENSIONS.some((each) => each in per) || (isOfLine(id) && !("line" in per)) || isOfEstimate(id);
  const first = isOfMany ? undefined : await loadWith("top");
  const known = first && figureIn(first);
  const loaded = first && known ? first : await loadWith([id].filter(isFigureId));
  const { result } = loaded;
  const changed = changedTables(loaded);
  if (changed.length > 0) return call.in(loaded.locale).unread(changed, { inputs: result.inputs });
  const figure = known ?? figureIn(loaded);
  if (!figure) return call.misuse(whyNot(call, figuresIn(result), id, per));
  const told = explanation(loaded, figure, { screen: call.screen, all: call.flag("all") });
  if (call.flag("json"))
    await call.printDocument(
      loaded.locale,
      { inputs: result.inputs, figures: told.figures, issues: result.issues },
      { words: told.words, rows: told.rows },
    );
  else call.print(fitted(told.lines, call.screen));
  return loaded.code;
}

const isFormula = (id: string): boolean => formulas.some((each) => each.id === id);

// A long list hides what it says.
const shortList = (words: readonly string[]): string =>
  [...words.slice(0, LISTED), ...(words.length > LISTED ? ["…"] : [])].join(", ");
const LISTED = 12;

/** Why no figure fits, with the nearest that would. */
function whyNot(call: Call, figures: Figures, id: string, per: PerKeys): string {
  const mean = (word: string, candidates: Iterable<string>): string => didYouMean(call.locale, word, candidates);
  // So that whoever knows none of them can choose.
  const listed = (known: Iterable<string>): string => ` ${call.say("explain.known", { known: shortList([...known]) })}`;
  const known = registered(id);
  if (!known) {
    const ids = register.map((each) => each.id);
    const others = nearest(id, ids) === undefined ? listed(new Set(figures.map((each) => each.id))) : "";
    return `${call.say("explain.unknown")} “${id}”${mean(id, ids)}${others}`;
  }
  const same = figuresOfId(figures, id);
  if (same.length === 0) {
    const isWithoutLine = isOfLine(id) && !("line" in per);
    const hint = isWithoutLine
      ? ` ${call.say("explain.line")}`
      : isFormula(id)
        ? ` ${call.say("explain.needs", { id })}`
        : "";
    return `${call.say("explain.absent")} “${id}”.${hint}`;
  }
  for (const [key, value] of Object.entries(per)) {
    if (same.some((each) => each.per[key] === value)) continue;
    const values = new Set(same.flatMap((each) => each.per[key] ?? []));
    const keys = new Set(same.flatMap((each) => Object.keys(each.per)));
    if (values.size === 0) return `${id} ${call.say("explain.key")} “${key}”${mean(key, known.about)}${listed(keys)}`;
    return `${id} ${call.say("explain.value")} ${key}=${value}${mean(value, values)}${listed(values)}`;
  }
  return call.say("explain.none");
}
