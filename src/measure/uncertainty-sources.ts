import type { Source } from "../formula/source.js";

/** The works that ranges, their drawing and their moments rest on. */
export const uncertaintySources = {
  sensitivity: {
    title: "umay: one value at an end of its range, all others as they are; the swing is the distance of the two ends",
    locator: "docs/formulas",
    kind: "derived",
  },
  triangular: {
    title: "umay: mean and variance of the triangular distribution, by integrating its density",
    locator: "(a + b + c) ÷ 3 and (a² + b² + c² − ab − ac − bc) ÷ 18",
    kind: "derived",
  },
  simulation: {
    title: "umay: every value with a range is drawn from its triangular distribution, independently of the others",
    locator: "percentiles by nearest rank; umay.json, simulation: seed and draws",
    kind: "derived",
  },
  pcg: {
    title:
      "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation (HMC-CS-2014-0905)",
    locator: "PCG32, XSH RR: the six numbers of pcg32-demo for seed 42, sequence 54",
    publisher: "Harvey Mudd College (O'Neill)",
    year: "2014",
    url: "https://www.pcg-random.org/paper.html",
    kind: "published",
  },
} as const satisfies Record<string, Source>;
