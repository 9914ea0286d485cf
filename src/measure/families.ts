// The families of formulas, from the nights of a service to the range of a gap. A family exports formulas and nothing
// else, so that this list is the registry and the public door.
export * from "./nights.js";
export * from "./lines.js";
export * from "./contributions.js";
export * from "./capital.js";
export * from "./requirement.js";
export * from "./unit-costs.js";
export * from "./money.js";
export * from "./gaps.js";
export * from "./pooling.js";
export * from "./supply.js";
export * from "./demand.js";
export * from "./expansion.js";
export * from "./package.js";
export * from "./unknowns.js";
export * from "./plan.js";
export * from "./estimate.js";
export * from "./orders.js";
export * from "./cash.js";
export * from "./budget-amounts.js";
export * from "./budget-shares.js";
export * from "./growth.js";
export * from "./investment.js";
export * from "./uncertainty.js";
