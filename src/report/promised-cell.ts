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
  return figureCell(page, hard?.value == null ? hard : isHidden ? soft : undefined);
}

/** What is promised by each of the parts of a whole, printed so that the parts add up to the printed whole. */
export function promisedCells(page: Page, parts: readonly PerKeys[], whole: PerKeys): readonly Cell[] {
  const cells = parts.map((per) => promisedCell(page, per));
  const total = promisedOf(page.index, whole);
  const values = cells.flatMap(({ value }) => value ?? []);
  const printed = total === null || values.length < cells.length ? undefined : page.print.parts(total, values);
  return cells.map((cell, at) => ({ ...cell, text: printed?.[at] ?? cell.text }));
}
