import type { FormulaCase } from "./case.js";

type Line = readonly [
  values: readonly (string | null)[],
  expected: string | null,
  note: string,
  kind?: FormulaCase["kind"],
];

const of = (formula: string, inputs: readonly string[], lines: readonly Line[]): FormulaCase[] =>
  lines.map(([values, expected, note, kind = "derived"]) => ({
    formula,
    inputs: Object.fromEntries(inputs.map((name, at) => [name, values[at] ?? null])),
    expected,
    kind,
    note,
  }));

/** Cases for the formulas of need by norm and by demand, and of how units are spread. */
export const cases: readonly FormulaCase[] = [
  ...of(
    "norm-need",
    ["norm-base", "population", "people-per-unit"],
    [
      [["women", "3662056", "200000"], "18.31028", "3,662,056 ÷ 200,000: Kyrgyzstan"],
      [["inhabitants", "1899442", "10000"], "189.9442", "1,899,442 ÷ 10,000: Schwaben"],
      [["country", "7241424", "1"], "1", "1: however many live there"],
      [["country", null, "1"], "1", "1: nobody is counted"],
      [["inhabitants", null, "10000"], null, "population unknown"],
      [["inhabitants", "1899442", "0"], null, "a norm of nobody"],
      [["women", "3662056", null], null, "norm unknown"],
      [[null, "3662056", "200000"], null, "what the norm goes by is unknown"],
    ],
  ),
  ...of(
    "units-per-10000",
    ["units-available", "population"],
    [
      [["464", "30200000"], "0.1536423841059602649006622516556291", "464 ÷ 30,200,000 × 10,000: ISTAT 0.15"],
      [["3", "10000"], "3", "3 ÷ 10,000 × 10,000"],
      [["0", "10000"], "0", "none there"],
      [["3", "0"], null, "nobody lives there"],
      [["3", "-5"], null, "a negative population"],
      [[null, "10000"], null, "supply unknown"],
      [["3", null], null, "population unknown"],
    ],
  ),
  ...of(
    "people-without-service",
    ["service-centres", "population"],
    [
      [["0", "250000"], "250000", "250,000: none there"],
      [["2", "250000"], "0", "0: two are there"],
      [["-1", "250000"], "0", "not none"],
      [["2", null], "0", "0: nobody is counted where there is a service"],
      [["0", null], null, "population unknown"],
      [[null, "250000"], null, "centres unknown"],
    ],
  ),
  ...of(
    "people-without-service-share",
    ["people-without-service", "population"],
    [
      [["250000", "1000000"], "0.25", "250,000 ÷ 1,000,000"],
      [["250000", "0"], null, "no people"],
      [["250000", "-1"], null, "a negative population"],
      [[null, "1000000"], null, "people unknown"],
      [["250000", null], null, "population unknown"],
    ],
  ),
  ...of(
    "units-above-share",
    ["units-available", "country-units", "population", "country-population"],
    [
      [["30", "40", "500", "1000"], "10", "30 − 40 × 500 ÷ 1,000"],
      [["10", "40", "500", "1000"], "0", "10 − 20, not below 0"],
      [["20", "40", "500", "1000"], "0", "an equal share"],
      [["30", "40", "500", "0"], null, "nobody in the country"],
      [["30", "40", "500", "-1"], null, "a negative population"],
      [[null, "40", "500", "1000"], null, "supply unknown"],
      [["30", null, "500", "1000"], null, "supply of the country unknown"],
      [["30", "40", null, "1000"], null, "population unknown"],
      [["30", "40", "500", null], null, "population of the country unknown"],
    ],
  ),
  ...of(
    "misplaced-share",
    ["units-above-share", "units-available"],
    [
      [["10", "40"], "0.25", "10 ÷ 40"],
      [["0", "40"], "0", "an even spread"],
      [["0", "0"], null, "nothing is there"],
      [["1", "-4"], null, "a negative supply"],
      [[null, "40"], null, "spread unknown"],
      [["10", null], null, "supply unknown"],
    ],
  ),
  ...of(
    "women-15plus",
    ["stated-women-15plus", "women", "women-15plus-share"],
    [
      [["650", "1000", "0.7"], "650", "650: stated comes first"],
      [[null, "1000", "0.7"], "700", "1,000 × 0.7"],
      [["650", null, null], "650", "650: the rest is not needed"],
      [[null, null, "0.7"], null, "women unknown"],
      [[null, "1000", null], null, "the share is never 1 by itself"],
    ],
  ),
  ...of(
    "women-concerned",
    ["prevalence-women", "women-15plus", "ever-partnered-share"],
    [
      [["ever-partnered", "1000", "0.8"], "800", "1,000 × 0.8"],
      [["all-women", "1000", "0.8"], "1000", "1,000: all of them"],
      [["all-women", "1000", null], "1000", "1,000: no share is needed"],
      [["ever-partnered", "1000", null], null, "the share is never 1 by itself"],
      [["ever-partnered", null, "0.8"], null, "women unknown"],
      [["girls", "1000", "0.8"], null, "a base nobody knows"],
      [[null, "1000", "0.8"], null, "base unknown"],
    ],
  ),
  ...of(
    "clients-expected",
    ["prevalence-12m", "women-concerned", "help-seeking", "uptake"],
    [
      [["0.1", "500000", "0.2", "0.05"], "500", "500,000 × 0.1 × 0.2 × 0.05"],
      [["0", "500000", "0.2", "0.05"], "0", "a rate of zero is stated"],
      [[null, "500000", "0.2", "0.05"], null, "prevalence unknown"],
      [["0.1", null, "0.2", "0.05"], null, "women unknown"],
      [["0.1", "500000", null, "0.05"], null, "help-seeking unknown"],
      [["0.1", "500000", "0.2", null], null, "uptake unknown"],
    ],
  ),
  ...of(
    "nights-expected",
    ["clients-expected", "stay-nights"],
    [
      [["500", "30"], "15000", "500 × 30"],
      [[null, "30"], null, "clients unknown"],
      [["500", null], null, "stay unknown"],
    ],
  ),
  ...of(
    "places-expected",
    ["nights-expected", "days", "target-occupancy"],
    [
      [["15000", "365", "0.75"], "54.79452054794520547945205479452055", "15,000 ÷ (365 × 0.75)"],
      [["15000", "365", "0"], null, "an occupancy of zero"],
      [["15000", "0", "0.75"], null, "no days"],
      [[null, "365", "0.75"], null, "nights unknown"],
      [["15000", null, "0.75"], null, "days are never 365 by themselves"],
      [["15000", "365", null], null, "occupancy unknown"],
    ],
  ),
  ...of(
    "demand-units",
    ["counts", "places-expected", "children-per-woman"],
    [
      [["family_place", "20", "1.5"], "20", "20: a family place is one"],
      [["bed", "20", "1.5"], "50", "20 × (1 + 1.5)"],
      [["family_place", "20", null], "20", "20: children are not needed"],
      [["bed", "20", null], null, "children unknown"],
      [["bed", null, "1.5"], null, "places unknown"],
      [["centre", "20", "1.5"], null, "demand says nothing about centres"],
      [[null, "20", "1.5"], null, "unit unknown"],
    ],
  ),
  ...of(
    "route-difference",
    ["norm-units-needed", "demand-units-needed"],
    [
      [["724", "55"], "669", "724 − 55"],
      [["55", "137"], "-82", "55 − 137: demand asks for more"],
      [[null, "55"], null, "norm unknown"],
      [["724", null], null, "demand unknown"],
    ],
  ),
];
