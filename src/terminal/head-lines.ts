import type { Report } from "../report/pieces.js";
import { type Screen, shown, wrap } from "./text.js";

/** What the head of a page says; without figures there is no unit. */
export type Head = Pick<Report, "version" | "title" | "fiscalYear" | "modeWords"> & Partial<Pick<Report, "unit">>;

/** The head of a page: who speaks, about what, in which unit and for whom. */
export function headLines({ version, title, fiscalYear, unit, modeWords }: Head, screen: Screen): string[] {
  const named = title.includes(fiscalYear) ? title : `${title}, ${fiscalYear}`;
  return wrap(
    shown(
      [`umay ${version}`, named, ...(unit === undefined ? [] : [unit]), modeWords]
        .filter((each) => each !== "")
        .join(" · "),
      screen,
    ),
    screen.width,
  );
}
