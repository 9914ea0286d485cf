import { findFigures } from "../formula/find-figure.js";
import type { Table } from "../report/pieces.js";
import { ANALYSIS } from "../interview/analysis-name.js";
import type { Loaded } from "./load.js";

/** The command that explains the headline: of the centre that is shortest of money, else of the whole. */
export function nextCommand({ result, path }: Loaded, centres: Table | undefined): string | undefined {
  const end = path === ANALYSIS ? "" : ` --in ${quoted(path)}`;
  const centre = centres?.rows.find((row) => findFigures(result, "hard-gap", { centre: row.key })[0]?.value != null);
  if (centre) return `umay explain hard-gap --per centre=${quoted(centre.key)}${end}`;
  const id = ["hard-gap", "full-gap", "units-missing", "gbv-share", "tagged-total", "requirement", "budget-total"].find(
    (each) => (findFigures(result, each, {})[0]?.value ?? null) !== null,
  );
  return id === undefined ? undefined : `umay explain ${id}${end}`;
}

const quoted = (word: string): string => (/^[\w./:=@-]+$/u.test(word) ? word : `"${word}"`);
