import { findFigures } from "../formula/find-figure.js";
import type { Table } from "../report/pieces.js";
import { ANALYSIS } from "./analysis-name.js";
import type { Loaded } from "./load.js";

// What is shown to one reader is explained to that one.
const FLAGS = { public: "", addressee: " --for addressee", internal: " --working" } as const;

/** The command that explains the headline: of the centre that is shortest of money, else of the whole. */
export function nextCommand({ result, path, reader }: Loaded, centres: Table | undefined): string | undefined {
  const end = `${path === ANALYSIS ? "" : ` --in ${quoted(path)}`}${FLAGS[reader]}`;
  const centre = centres?.rows.find(
    (row) => findFigures(result.figures, "hard-gap", { centre: row.key })[0]?.value != null,
  );
  if (centre) return `umay explain hard-gap --per centre=${quoted(centre.key)}${end}`;
  const id = ["hard-gap", "full-gap", "units-missing", "gbv-share", "tagged-total", "requirement", "budget-total"].find(
    (each) => (findFigures(result.figures, each, {})[0]?.value ?? null) !== null,
  );
  return id === undefined ? undefined : `umay explain ${id}${end}`;
}

const quoted = (word: string): string => (/^[\w./:=@-]+$/u.test(word) ? word : `"${word}"`);
