import type { BudgetLine } from "../model/budget-line.js";
import { comparable } from "../model/condition.js";
import type { Row } from "../model/table.js";

/** What a line is called: its words, else its programme, else its id. */
export const nameOf = ({ values }: Row<BudgetLine>): string =>
  [values.description, values.programme, values.id].map((each) => spaced(each ?? "")).find((each) => each !== "") ?? "";

/**
 * The codes of a line: its programme, then what of its id is neither that, nor its ministry, nor what it is called. An
 * id of several columns is joined by slashes.
 */
export function codeOf(line: Row<BudgetLine>): string {
  const { id, admin = "", programme = "", description = "" } = line.values;
  const said = new Set([admin, programme, description, ""].map(comparable));
  const name = nameOf(line);
  const rest = without(comparable(id), [admin, description]).filter((each) => !said.has(each) && each !== name);
  return [comparable(programme), ...rest].filter((each) => each !== "" && each !== name).join(" / ");
}

// Names may hold slashes themselves: they are taken out whole.
function without(id: string, names: readonly string[]): readonly string[] {
  const parts = names
    .map(comparable)
    .filter((each) => each !== "")
    .reduce((text, each) => `/${text}/`.replace(`/${each}/`, "/").replace(/^\/|\/$/g, ""), id);
  return parts.split("/").map((each) => each.trim());
}

/** A text as it is compared, its words one space apart. */
export const spaced = (text: string): string => comparable(text.replace(/\s+/g, " "));
