import { answers } from "./answer.js";
import { assumptions } from "./assumption.js";
import { budgetLines } from "./budget-line.js";
import { centres } from "./centre.js";
import { costStandards } from "./cost-standard.js";
import { flows } from "./flow.js";
import { funding } from "./funding.js";
import { indicators } from "./indicator.js";
import { packageElements } from "./package-element.js";
import { population } from "./population.js";
import { months } from "./month.js";
import { needs } from "./need.js";
import { indices } from "./price-index.js";
import { reclassifications } from "./reclassification.js";
import { sources } from "./source-record.js";
import { tags } from "./tag.js";

/** Every table of the contract by the name it has in the analysis file. */
export const tables = {
  budget: budgetLines,
  tags,
  centres,
  costStandards,
  needs,
  months,
  funding,
  population,
  assumptions,
  indices,
  investment: flows,
  package: packageElements,
  indicators,
  answers,
  reclassification: reclassifications,
  sources,
} as const;
