// Splits the view of a budget into one view for each level of government, where the levels have no common total. Also:
// a level of government in words.
import { comparable } from "../model/condition.js";
import { isAbout } from "../result/per-keys.js";
import type { View } from "./claim.js";
import type { Locale } from "../formula/locale.js";

/**
 * A view as it is, or where totals are by level of government, one for each: as long as nobody said which lines are
 * transfers between levels, they have no common total.
 */
export function viewsByLevel<V extends View>(view: V): readonly { readonly level: string; readonly view: V }[] {
  const { index } = view;
  const levels = new Set(
    index
      .about("budget-total")
      .filter((per) => isAbout(per, "fiscalYear", "phase", "level"))
      .flatMap((per) => per["level"] ?? []),
  );
  const isCommon = index.about("budget-total").some((per) => isAbout(per, "fiscalYear", "phase"));
  if (isCommon || levels.size < 2) return [{ level: "", view }];
  return [...levels].map((level) => ({
    level,
    view: {
      ...view,
      files: new Set(
        (view.result.analysis.budgets ?? []).flatMap((each) =>
          comparable(each.level ?? "") === comparable(level) ? each.file : [],
        ),
      ),
      index: {
        find: (id, per) => index.find(id, { ...per, level }),
        value: (id, per) => index.value(id, { ...per, level }),
        all: (id) => index.all(id).filter(({ per }) => per["level"] === level),
        about: (id) =>
          index
            .about(id)
            .filter((per) => per["level"] === level)
            .map(({ level: _, ...per }) => per),
      },
    },
  }));
}

/** A level of government as a language calls it; one that has no code stands as it is written. */
export const levelWords = (level: string, { codes }: Pick<Locale, "codes">): string => codes[level] ?? level;
