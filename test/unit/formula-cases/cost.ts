import type { FormulaCase } from "./case.js";

// Values of the inputs in their order, expected result, note.
type Line = readonly [values: readonly (string | null)[], expected: string | null, note: string];

const of = (formula: string, inputs: readonly string[], lines: readonly Line[]): FormulaCase[] =>
  lines.map(([values, expected, note]) => ({
    formula,
    inputs: Object.fromEntries(inputs.map((name, at) => [name, values[at] ?? null])),
    expected,
    kind: "derived",
    note,
  }));

/** Cases of the formulas of cost at other occupancies, around a step, and of the other methods of the manuals. */
export const cases: readonly FormulaCase[] = [
  ...of(
    "varying-amount",
    ["behaviour", "driver", "line-amount"],
    [
      [["variable", "place_night", "80"], "80", "80"],
      [["variable", "person_night", "80"], "80", "80"],
      [["variable", "client", "80"], "80", "80: at the same mean stay clients go with nights"],
      [["variable", "case", "80"], "80", "80"],
      [["variable", "place", "80"], "0", "0: a place costs as much when it is empty"],
      [["variable", "centre", "80"], "0", "0"],
      [["variable", "post_24_7", "80"], "0", "0"],
      [["variable", "payroll", "80"], "0", "0: pay does not go with nights"],
      [["fixed", "client", "80"], "0", "0: fixed"],
      [["step", "client", "80"], "0", "0: whole steps stay"],
      [["fixed", null, null], "0", "0: nothing is missed"],
      [["variable", "case", null], null, "amount unknown"],
      [["variable", null, "80"], null, "driver unknown"],
      [["variable", "room", "80"], null, "a driver nobody knows"],
      [[null, "client", "80"], null, "behaviour unknown"],
    ],
  ),
  ...of(
    "standing-cost",
    ["requirement", "varying-cost"],
    [
      [["115.5", "23.1"], "92.4", "115.5 − 23.1"],
      [[null, "23.1"], null, "requirement unknown"],
      [["115.5", null], null, "varying cost unknown"],
    ],
  ),
  ...of(
    "varying-cost-per-night",
    ["varying-cost", "place-nights"],
    [
      [["500", "250"], "2", "500 ÷ 250"],
      [["500", "0"], null, "no nights"],
      [["500", "-2"], null, "negative nights"],
      [[null, "250"], null, "varying cost unknown"],
      [["500", null], null, "nights unknown"],
    ],
  ),
  ...of(
    "cost-at-occupancy",
    ["standing-cost", "available-nights", "occupancy", "varying-cost-per-night"],
    [
      [["73000", "3650", "0.8", "6"], "31", "73000 ÷ 3650 ÷ 0.8 + 6 = 20 ÷ 0.8 + 6"],
      [["73000", "3650", "1.25", "6"], "22", "20 ÷ 1.25 + 6: above 1 is legal"],
      [["73000", "3650", "0", "6"], null, "an occupancy of zero"],
      [["73000", "0", "0.8", "6"], null, "no nights"],
      [["73000", "-3650", "0.8", "6"], null, "negative nights: a plain quotient would say −19"],
      [["73000", "3650", "-0.8", "6"], null, "a negative occupancy"],
      [[null, "3650", "0.8", "6"], null, "standing cost unknown"],
      [["73000", null, "0.8", "6"], null, "nights unknown"],
      [["73000", "3650", null, "6"], null, "occupancy unknown"],
      [["73000", "3650", "0.8", null], null, "varying cost unknown"],
    ],
  ),
  ...of(
    "break-even-occupancy",
    ["standing-cost", "base-funding", "night-rate", "varying-cost-per-night", "available-nights"],
    [
      [["73000", "36500", "26", "6", "3650"], "0.5", "(73000 − 36500) ÷ (26 − 6) ÷ 3650 = 1825 ÷ 3650"],
      [["73000", "0", "22", "6", "3650"], "1.25", "73000 ÷ 16 ÷ 3650: even a full house is short"],
      [["73000", "80300", "26", "6", "3650"], "-0.1", "(73000 − 80300) ÷ 20 ÷ 3650: the base alone is enough"],
      [["73000", "36500", "6", "6", "3650"], null, "a night is paid what it costs"],
      [["73000", "36500", "5", "6", "3650"], null, "a night is paid less than it costs"],
      [["73000", "36500", "26", "6", "-3650"], null, "negative nights: a plain quotient would say −0.5"],
      [["73000", "36500", "26", "6", "0"], null, "no nights"],
      [["73000", null, "26", "6", "3650"], null, "a base that is not stated is never 0"],
      [["73000", "36500", null, "6", "3650"], null, "rate unknown"],
      [[null, "36500", "26", "6", "3650"], null, "standing cost unknown"],
      [["73000", "36500", "26", null, "3650"], null, "varying cost unknown"],
      [["73000", "36500", "26", "6", null], null, "nights unknown"],
    ],
  ),
  ...of(
    "marginal-cost",
    ["units", "one-unit-cost", "step-size", "step-cost"],
    [
      [["7", "100", "8", "5000"], "100", "just below the step: up(8 ÷ 8) = up(7 ÷ 8) = 1"],
      [["8", "100", "8", "5000"], "5100", "at the step: 100 + 5000 × (up(9 ÷ 8) − up(8 ÷ 8)) = 100 + 5000 × (2 − 1)"],
      [["9", "100", "8", "5000"], "100", "just above the step: up(10 ÷ 8) = up(9 ÷ 8) = 2"],
      [["0", "100", "8", "5000"], "5100", "the first unit opens the first step"],
      [["3", "100", "0.5", "5000"], "10100", "two steps a unit: 100 + 5000 × (8 − 6)"],
      [["8", "100", "0", "5000"], null, "a step of zero"],
      [[null, "100", "8", "5000"], null, "units unknown"],
      [["8", null, "8", "5000"], null, "cost of a unit unknown"],
      [["8", "100", null, "5000"], null, "size of a step unknown"],
      [["7", "100", "8", null], null, "cost of a step unknown"],
    ],
  ),
  ...of(
    "gross-unit-cost",
    ["total-cost", "all-units"],
    [
      [["1000000", "4000"], "250", "1000000 ÷ 4000"],
      [["1000000", "0"], null, "no units"],
      [["1000000", "-4"], null, "negative units"],
      [[null, "4000"], null, "cost unknown"],
      [["1000000", null], null, "units unknown"],
    ],
  ),
  ...of(
    "event-cost",
    ["events", "cost-per-event"],
    [
      [["120", "250"], "30000", "120 × 250"],
      [["0", "250"], "0", "0 × 250"],
      [[null, "250"], null, "events unknown"],
      [["120", null], null, "cost unknown"],
    ],
  ),
  ...of(
    "workload-cost",
    ["events", "time-per-event", "day-rate"],
    [
      [["120", "0.5", "1800"], "108000", "120 × 0.5 × 1800"],
      [[null, "0.5", "1800"], null, "events unknown"],
      [["120", null, "1800"], null, "time unknown"],
      [["120", "0.5", null], null, "rate unknown"],
    ],
  ),
];
