import type { Analysis } from "./analysis.js";

/** Every table that an analysis names, with its settings, in the order in which they are read. */
export function namedTables(analysis: Analysis) {
  const { budgets = [], tagging, centres, costStandards, needs, funding } = analysis;
  const {
    population,
    assumptions,
    indices,
    investment,
    package: elements,
    indicators,
    reclassification,
    sources,
  } = analysis;
  const tables = [
    centres,
    costStandards,
    needs,
    funding,
    population,
    assumptions,
    indices,
    investment,
    elements,
    indicators,
    reclassification,
    sources,
  ];
  return [...budgets, tagging?.tags, ...tables].filter((each) => each !== undefined);
}
