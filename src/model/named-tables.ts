import type { Analysis } from "./analysis.js";

/** Every table that an analysis names, with its settings, in the order in which they are read. */
export function namedTables(analysis: Analysis) {
  const { budgets = [], tagging, centres, costStandards, needs, months, funding } = analysis;
  const { population, assumptions, indices, investment, package: elements } = analysis;
  const { answers, indicators, reclassification, sources } = analysis;
  const tables = [
    centres,
    costStandards,
    needs,
    months,
    funding,
    population,
    assumptions,
    indices,
    investment,
    elements,
    indicators,
    answers,
    reclassification,
    sources,
  ];
  return [...budgets, tagging?.tags, ...tables].filter((each) => each !== undefined);
}
