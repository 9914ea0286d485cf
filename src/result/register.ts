import { frozen } from "../money/frozen.js";
import * as budget from "./figures/budget.js";
import * as cost from "./figures/cost.js";
import { estimate } from "./figures/estimate.js";
import * as funding from "./figures/funding.js";
import type { FigureKind } from "./figures/family.js";
import { investment } from "./figures/investment.js";
import * as need from "./figures/need.js";
import { plan } from "./figures/plan.js";
import { comparison, uncertainty } from "./figures/uncertainty.js";
import { PER_KEYS } from "./per-keys.js";

// Spelled out, so that the order is that of reading and not of names.
const FAMILIES = {
  nights: cost.nights,
  lines: cost.lines,
  contributions: cost.contributions,
  capital: cost.capital,
  requirement: cost.requirement,
  "unit-costs": cost.unitCosts,
  money: funding.money,
  orders: funding.orders,
  gaps: funding.gaps,
  pooling: funding.pooling,
  unknowns: funding.unknowns,
  cash: funding.cash,
  supply: need.supply,
  demand: need.demand,
  expansion: need.expansion,
  package: need.essentialPackage,
  plan,
  estimate,
  investment,
  uncertainty,
  comparison,
  "budget-amounts": budget.budgetAmounts,
  "budget-shares": budget.budgetShares,
  growth: budget.growth,
} as const;

type Families = typeof FAMILIES;

export type FamilyName = keyof Families;

/** The id of a figure that a run or a comparison can give. */
export type FigureId = { readonly [Name in FamilyName]: keyof Families[Name] }[FamilyName];

/** A figure of the register: what is the same of every figure of its id. */
export type Registered = FigureKind & { readonly id: string; readonly family: string };

/** The register: every figure that a run or a comparison can give, in the order in which they are read. */
export const register: readonly Registered[] = /* @__PURE__ */ frozen(
  Object.entries(FAMILIES).flatMap(([family, figures]) =>
    Object.entries<FigureKind>(figures).map(([id, kind]) => ({
      id,
      family,
      ...kind,
      about: PER_KEYS.filter((key) => kind.about.includes(key)),
    })),
  ),
);

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
