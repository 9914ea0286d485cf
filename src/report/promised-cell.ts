import type { PerKeys } from "../formula/figure.js";
import { promisedOf } from "./money-bar.js";
import { type Page, figureCell } from "./page.js";
import type { Cell } from "./pieces.js";

/** What is promised beside the secured money of something. */
export function promisedCell(page: Page, per: PerKeys): Cell {
  const { index, print } = page;
  const value = promisedOf(index, per);
  if (value !== null) return { text: print.money(value), value };
  const hard = index.find("secured-funding", per);
  const soft = index.find("secured-funding", { ...per, certainty: "soft" });
  const isHidden = soft?.undefined?.code === "withheld";
  return figureCell(page, hard?.value == null ? hard : isHidden ? soft : undefined, print.money);
}
