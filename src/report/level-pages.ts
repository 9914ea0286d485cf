import { isAbout } from "../result/per-keys.js";
import type { Page } from "./page.js";

/** A page that sees the figures of one level of government. */
export type LevelPage = { readonly level: string; readonly page: Page };

/**
 * The page as it is, or where totals are by level, one for each: as long as nobody said which lines are transfers between
 * levels, they have no common total.
 */
export function levelPages(page: Page): readonly LevelPage[] {
  const { index } = page;
  const levels = new Set(
    index
      .about("budget-total")
      .filter((per) => isAbout(per, "fiscalYear", "phase", "level"))
      .flatMap((per) => per["level"] ?? []),
  );
  const isCommon = index.about("budget-total").some((per) => isAbout(per, "fiscalYear", "phase"));
  if (isCommon || levels.size < 2) return [{ level: "", page }];
  return [...levels].map((level) => ({
    level,
    page: {
      ...page,
      index: {
        find: (id, per) => index.find(id, { ...per, level }),
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
