import type { Field } from "../../model/check-row.js";
import type { Beside } from "../headers/beside.js";
import type { Draft, RowFault } from "./row-rules.js";

/**
 * Puts what cells say beside their own value where it belongs: `24 000 $` gives the currency where its cell is blank.
 *
 * @param columns - the columns of the table
 * @param cells - the cells of the row
 * @param draft - what was read of the row; what is found is added
 * @returns a fault for each cell that contradicts the other column, a question where it may mean several things
 */
export function takeBeside(columns: readonly BesideColumn[], cells: readonly string[], draft: Draft): RowFault[] {
  const refused = (name: string): boolean =>
    draft[name] === undefined && columns.some((each) => each.field.name === name && cells[each.index]?.trim());
  return columns.flatMap(({ field, index, companion, beside }): RowFault[] => {
    const said = draft[field.name] === undefined ? undefined : beside?.(cells[index] ?? "");
    if (said === undefined || companion === undefined || refused(companion)) return [];
    const { meant, one } = said;
    const stated = draft[companion];
    if (stated !== undefined && (meant.includes(stated) || Number(stated) === Number(one))) return [];
    const other = columns.find((each) => each.field.name === companion)?.header ?? companion;
    const detail = { said: meant.join(", "), beside: other };
    if (stated !== undefined)
      return [{ field: field.name, code: "beside.differs", expected: stated, detail: { ...detail, stated } }];
    if (one === undefined)
      return [{ field: field.name, code: "beside.several", severity: "question", expected: detail.said, detail }];
    draft[companion] = one;
    return [];
  });
}

/** A column whose cells may also say what another column of the row holds. */
export type BesideColumn = {
  readonly field: Field;
  readonly index: number;
  readonly header: string;
  /** Name of that other column. */
  readonly companion: string | undefined;
  readonly beside?: ((cell: string) => Beside | undefined) | undefined;
};

/** The headers of a row: a value without a column of its own stands in the column that speaks of it. */
export function headersBeside(
  columns: readonly BesideColumn[],
  headers: Readonly<Record<string, string>>,
  values: object,
): Readonly<Record<string, string>> {
  const taken = columns.flatMap(({ companion, header }): [string, string][] =>
    companion !== undefined && companion in values && !(companion in headers) ? [[companion, header]] : [],
  );
  return taken.length === 0 ? headers : { ...Object.fromEntries(taken), ...headers };
}
