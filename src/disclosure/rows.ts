import { toDecimal } from "../money/to-decimal.js";
import type { Form } from "./forms.js";

/** The unknowns of a sum in floating numbers: so much of each; and the largest that was before it was made one. */
export type Row = { readonly atoms: readonly number[]; readonly by: readonly number[]; readonly size: number };

/** How much of an unknown a row holds, by the row's number. */
export type InRow = { readonly at: number; readonly by: number };

/**
 * The row of a form, for the solver.
 *
 * @param unit - in what each unknown is counted
 * @param normal - whether its largest number is made one
 * @param sign - minus one for its negative
 */
export function rowOf(form: Form, unit: readonly number[], normal: boolean, sign: 1 | -1 = 1): Row {
  const atoms = [...form.terms.keys()];
  const by = [...form.terms.values()].map((each, at) => sign * Number(toDecimal(each)) * (unit[atoms[at] ?? -1] ?? 1));
  const size = Math.max(...by.map(Math.abs), 1e-12);
  return { atoms, by: normal ? by.map((each) => each / size) : by, size };
}
