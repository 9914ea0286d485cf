import type { PublicCell } from "./cells.js";
import { type Equation, ALWAYS } from "./audit.js";
import { type Description, isForm } from "./describe.js";
import { type Form, isConstant } from "./forms.js";

/**
 * Everybody may know that a centre which is short has nothing to spare, and that one which has something to spare is not
 * short; who doubts the second knows the first alone.
 */
export function shortageRules(
  cells: readonly Pick<PublicCell, "id" | "per" | "place">[],
  description: Description,
  both: boolean,
): Equation[] {
  const forms = new Map<string, Form>(
    cells.flatMap(({ id, per, place }): [string, Form][] => {
      const form = description.at(place);
      const certainty = id === "soft-gap" ? "soft" : (per["certainty"] ?? "");
      const name = id === "surplus" ? id : id.endsWith("-gap") ? "gap" : "";
      return name !== "" && isForm(form) ? [[`${per["centre"] ?? ""} ${certainty} ${name}`, form]] : [];
    }),
  );
  return [...forms].flatMap(([key, form]) => {
    const isGap = key.endsWith("gap");
    const other = forms.get(isGap ? key.replace(/gap$/, "surplus") : key.replace(/surplus$/, "gap"));
    const follows = other !== undefined && description.value(other).n > 0n && !isConstant(form) && (both || !isGap);
    return follows ? [{ block: ALWAYS, form }] : [];
  });
}
