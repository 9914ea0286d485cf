// The register of figures: all ids that a run can give, what is the same of all figures of an id, and whether an id is
// a figure, one of budgets, of single lines, of an estimate, or a share.
import { type FamilyName, type FigureId, figures } from "../made/figures.js";
import type { Registered } from "./per-keys.js";

export type { FigureId, Registered };

/** The register: every figure that a run or a comparison can give, in the order in which they are read. */
export const register: readonly Registered[] = figures;

const byId: ReadonlyMap<string, Registered> = new Map(register.map((each) => [each.id, each]));

/** What the register says of an id, or undefined where it is no figure. */
export const registered = (id: string): Registered | undefined => byId.get(id);

export const isFigureId = (id: string): id is FigureId => byId.has(id);

const OF_BUDGETS: ReadonlySet<string> = new Set<FamilyName>(["budget-amounts", "budget-shares", "growth"]);

/** Whether a figure is of a budget: it says nothing of centres. */
export const isOfBudget = (id: string): boolean => OF_BUDGETS.has(registered(id)?.family ?? "");

/** Figures of single lines of budgets: they are given where somebody asks for them. */
export const LINE_FIGURES: readonly FigureId[] = register.flatMap(({ id, about }) =>
  isFigureId(id) && isOfBudget(id) && about.includes("line") ? id : [],
);

/** Whether a figure is of an estimate: it is given where an estimate, or the figure itself, is asked for. */
export const isOfEstimate = (id: string): boolean => registered(id)?.family === "estimate";

const ofLines: ReadonlySet<string> = new Set(LINE_FIGURES);

/** Whether a figure can be of a single line of a budget. */
export const isOfLine = (id: string): boolean => ofLines.has(id);

/** Whether a figure is a share of a whole: it is printed of a hundred. */
export const isShare = (id: string): boolean => registered(id)?.share === true;
