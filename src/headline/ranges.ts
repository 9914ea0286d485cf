import type { PerKeys } from "../formula/figure.js";
import type { FigureId } from "../result/register.js";
import type { View } from "./view.js";

/** The other end of a figure; undefined where it is no range. */
export function otherEnd({ index }: Pick<View, "index">, id: RangedId, per: PerKeys): string | undefined {
  const [own, other] = [id, OTHER_END[id]].map((each) => index.find(each, per)?.value);
  return own == null || other == null || own === other ? undefined : other;
}

/** Figures that are a range where nobody has said what money without a centre pays for: the other end of each. */
const OTHER_END = {
  "covered-need": "covered-at-most",
  "hard-gap": "gap-at-least",
  "funded-need-share": "funded-at-most",
} as const satisfies Partial<Record<FigureId, FigureId>>;

export type RangedId = keyof typeof OTHER_END;
