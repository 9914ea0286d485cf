import { type FormulaCase, casesOf } from "./case.js";

/** Cases of the plan over several years; the note holds the arithmetic. */
export const cases: readonly FormulaCase[] = [
  ...casesOf(
    "planned-units",
    ["units-available", "units-needed-raw", "unit-coverage", "coverage-target", "plan-year", "base-year", "last-year"],
    [
      [["10", "40", "0.25", "0.75", "2026", "2025", "2027"], "20", "40 × (0.25 + 0.5 × 1 ÷ 2)"],
      [["10", "40", "0.25", "0.75", "2027", "2025", "2027"], "30", "40 × 0.75, the last year"],
      [["10", "41", "0.25", "0.75", "2026", "2025", "2028"], "18", "41 × (0.25 + 0.5 ÷ 3) = 17.08, rounded up"],
      [["30", "40", "0.75", "0.5", "2026", "2025", "2027"], "30", "a target below what stands closes nothing"],
      [["10", null, "0.25", "0.75", "2026", "2025", "2027"], null, "the need is unknown"],
    ],
  ),
  ...casesOf(
    "planned-units-listed",
    ["units-available", "units-needed-raw", "planned-coverage"],
    [
      [["10", "41", "0.5"], "21", "41 × 0.5 = 20.5, rounded up"],
      [["30", "41", "0.5"], "30", "what stands is not closed"],
      [["10", "41", null], null, "no coverage said"],
    ],
  ),
  ...casesOf(
    "planned-units-stated",
    ["units-available", "stated-units"],
    [
      [["10", "12"], "12", "as stated"],
      [["10", "8"], "10", "what stands is not closed"],
      [["10", null], null, "no number said"],
    ],
  ),
  ...casesOf(
    "added-units",
    ["planned-units", "units-available"],
    [
      [["21", "10"], "11", "21 − 10"],
      [["21", null], null, "what stands is unknown"],
    ],
  ),
  ...casesOf(
    "new-units",
    ["added-units", "added-before"],
    [
      [["11", "4"], "7", "11 − 4"],
      [["4", "11"], "0", "fewer than before: nothing opens"],
      [["11", null], null, "the year before is unknown"],
    ],
  ),
  ...casesOf(
    "scale-up-units",
    ["added-before", "new-units", "first-year-months"],
    [
      [["4", "6", "8"], "8", "4 + 6 × 8 ÷ 12"],
      [["4", "6", "0"], "4", "opens with the end of the year"],
      [["4", null, "8"], null, "what opens is unknown"],
    ],
  ),
  ...casesOf(
    "model-share",
    ["counts", "planned", "capacity"],
    [
      [["centre", "3", "20"], "3", "three model centres"],
      [["places", "30", "20"], "1.5", "30 places ÷ 20 of a model centre"],
      [["centre", "3", null], "3", "centres are counted, places do not matter"],
      [["places", "30", null], null, "the places of a model centre are unknown"],
    ],
  ),
  ...casesOf(
    "scale-up-amount",
    ["model-amount", "model-share"],
    [
      [["200", "1.5"], "300", "200 × 1.5"],
      [[null, "1.5"], null, "the amount is unknown"],
    ],
  ),
  ...casesOf(
    "centre-request",
    ["request-running", "request-capital", "request-overhead", "request-contingency"],
    [
      [["100", "20", "7", "3"], "130", "100 + 20 + 7 + 3"],
      [["100", "20", "7", null], null, "one amount is unknown"],
    ],
  ),
  ...casesOf(
    "unknown-items",
    ["running-unknown", "capital-unknown", "overhead-unknown", "contingency-unknown"],
    [[["4", "3", "2", "1"], "10", "4 + 3 + 2 + 1"]],
  ),
  ...casesOf(
    "unknown-line",
    ["part"],
    [
      [["12.5"], "0", "a known amount"],
      [["0"], "0", "zero is known"],
      [[null], "1", "an unknown amount"],
    ],
  ),
  ...casesOf(
    "unknown-in-request",
    ["baseline-unknown", "new-centres-unknown", "scale-up-unknown"],
    [[["4", "2", "1"], "7", "4 + 2 + 1"]],
  ),
  ...casesOf(
    "budget-request",
    ["baseline-request", "new-centres-request", "scale-up-request"],
    [
      [["100", "30", "5"], "135", "100 + 30 + 5"],
      [["100", null, "5"], null, "a part is unknown"],
    ],
  ),
  ...casesOf(
    "norm-cost",
    ["quantity", "share-of-line", "unit-price"],
    [
      [["1.5", "0.5", "200"], "150", "1.5 × 0.5 × 200"],
      [["1.5", "1", null], null, "the price is unknown"],
    ],
  ),
  ...casesOf(
    "added-need",
    ["scale-up-request", "minor-unit"],
    [
      [["10.005", "0.01"], "10.01", "half up"],
      [["10.004", "0.01"], "10", "rounded down"],
      [[null, "0.01"], null, "a line of the model centre is unknown"],
    ],
  ),
  ...casesOf(
    "plan-need",
    ["estimate-need", "added-need"],
    [
      [["100", "30"], "130", "100 + 30"],
      [[null, "30"], null, "a centre is unknown"],
    ],
  ),
  ...casesOf(
    "open-request",
    ["plan-need", "paid-by-others"],
    [
      [["130", "60"], "70", "130 − 60"],
      [["130", null], null, "money of others is unknown"],
    ],
  ),
  ...casesOf(
    "plan-cut",
    ["estimate-cut", "added-need", "over-ceiling"],
    [
      [["0", "30", "25"], "25", "added units are cut first"],
      [["10", "30", "40"], "40", "all added units, 30, and 10 of what stands"],
      [["10", "30", "60"], "40", "no more than the added units"],
      [["10", "30", "5"], "10", "nothing twice"],
      [["0", "30", null], "0", "no ceiling"],
      [[null, "30", "25"], null, "a priority is blank"],
    ],
  ),
  ...casesOf(
    "over-ceiling",
    ["open-request", "ceiling"],
    [
      [["135", "120"], "15", "135 − 120"],
      [["110", "120"], "0", "within the ceiling"],
      [["135", null], null, "no ceiling"],
    ],
  ),
  ...casesOf(
    "under-ceiling",
    ["open-request", "ceiling"],
    [
      [["110", "120"], "10", "120 − 110"],
      [["135", "120"], "0", "above the ceiling"],
      [["135", null], null, "no ceiling"],
    ],
  ),
  ...casesOf(
    "in-base-prices",
    ["amount-now", "index-base", "index-year"],
    [
      [["121", "100", "110"], "110", "121 × 100 ÷ 110"],
      [["95", "100", "95"], "100", "prices fell by 5 %: 95 × 100 ÷ 95"],
      [["121", "100", "0"], null, "an index of zero"],
      [["121", "100", null], null, "no index of the year"],
    ],
  ),
  ...casesOf(
    "estimate-need",
    ["estimate-part", "line-amount", "pay-amount", "replacement-value", "overhead", "contingency", "minor-unit"],
    [
      [["line", "100.005", null, null, null, null, "0.01"], "100.01", "half up"],
      [["line", "100.004", null, null, null, null, "0.01"], "100", "below a half"],
      [["pay", null, "80", null, null, null, "1"], "80", "pay alone"],
      [["contributions", "117.25", "100", null, null, null, "0.01"], "17.25", "117.25 − 100"],
      [["contributions", "117.25", null, null, null, null, "0.01"], null, "pay is unknown"],
      [["capital", "7", null, "500.5", null, null, "1"], "501", "what it costs to buy, not what it costs in a year"],
      [["overhead", null, null, null, "12.5", "3", "0.1"], "12.5", "overhead"],
      [["contingency", null, null, null, "12.5", "3.04", "0.1"], "3", "contingency"],
    ],
  ),
  ...casesOf(
    "estimate-money",
    ["funding-amount", "minor-unit"],
    [
      [["87.405", "0.01"], "87.41", "half up"],
      [["87.404", "0.01"], "87.4", "below a half"],
      [["12.5", "5"], "15", "in units of 5: 2.5 is 3 of them"],
      [[null, "0.01"], null, "the amount is unknown"],
    ],
  ),
  ...casesOf(
    "payer-paid",
    ["allotted"],
    [
      [["60"], "60", "what is allotted"],
      [[null], null, "not known"],
    ],
  ),
  ...casesOf(
    "unused-money",
    ["payer-money", "payer-paid"],
    [
      [["100", "60"], "40", "100 − 60"],
      [["100", null], null, "what it pays is unknown"],
    ],
  ),
  ...casesOf(
    "estimate-cut",
    ["allotted-cut"],
    [
      [["10"], "10", "what is allotted"],
      [[null], null, "a priority is blank"],
    ],
  ),
  ...casesOf(
    "requested",
    ["estimate-need", "paid-by-others", "estimate-cut", "estimate-received", "estimate-signed"],
    [
      [["100", "60", "10", "5", "8"], "17", "100 − 60 − 10 − 5 − 8"],
      [["100", "130", "0", "0", "0"], "0", "never below 0"],
      [["100", null, "0", "0", "0"], null, "money of others is unknown"],
    ],
  ),
  ...casesOf(
    "left-to-transfer",
    ["requested", "estimate-signed"],
    [
      [["17", "8"], "25", "17 + 8"],
      [[null, "8"], null, "what is asked for is unknown"],
    ],
  ),
  ...casesOf(
    "order-money",
    ["order-price", "order-units", "order-ceiling", "order-share"],
    [
      [["500", "2000", "1200000", "0.8"], "800000", "500 × 2,000 × 0.8"],
      [["500", "3000", "1200000", "0.8"], "960000", "the ceiling: 1,200,000 × 0.8"],
      [["500", "3000", null, null], "1500000", "without ceiling and share all of it"],
      [[null, "3000", null, "1"], null, "no price"],
    ],
  ),
  ...casesOf(
    "contract-share",
    ["contract-months", "months-open"],
    [
      [["6", "12"], "0.5", "6 of 12 months"],
      [["12", "9"], "1", "open 9 months, all of them within the contract"],
      [["6", null], null, "months open unknown"],
    ],
  ),
  ...casesOf(
    "order-pace",
    ["order-unit", "tried-units", "contract-share", "clients", "cases", "place-nights", "person-nights"],
    [
      [["client", "100", "0.5", "400", "5", "8", "10"], "0.5", "200 clients a year of 400"],
      [["case", "10", "1", "400", "5", "8", "10"], "2", "10 cases where the row states 5"],
      [["place_night", "2", "1", "400", "5", "8", "10"], "0.25", "2 of 8 place-nights"],
      [["person_night", "5", "1", "400", "5", "8", "10"], "0.5", "5 of 10 person-nights"],
      [["client", "100", "1", "0", "5", "8", "10"], null, "no clients"],
      [["client", "100", "1", "-4", "5", "8", "10"], null, "no number of clients"],
      [[null, "100", "1", "400", "5", "8", "10"], null, "nobody says what is counted"],
    ],
  ),
  ...casesOf(
    "units-at-pace",
    ["driver", "stated-driver-units", "order-pace"],
    [
      [["client", "400", "0.5"], "200", "clients go with the order"],
      [["case", "400", "0.5"], "200", "so do cases"],
      [["place_night", "400", "0.5"], "200", "so do place-nights"],
      [["person_night", "400", "0.5"], "200", "so do person-nights"],
      [["centre", "1", "0.5"], "1", "a centre stays"],
      [["place", "12", "0.5"], "12", "places stay"],
      [["client", "400", null], null, "pace unknown"],
    ],
  ),
  ...casesOf(
    "order-cost",
    ["cost-before-contingency", "contract-share"],
    [
      [["1000", "0.5"], "500", "half of the year"],
      [[null, "0.5"], null, "cost unknown"],
    ],
  ),
  ...casesOf(
    "units-to-pay",
    [
      ...(["tried-units", "order-units", "order-cost", "paid-at-units", "order-money", "order-price"] as const),
      ...(["order-share", "adds-evenly", "varying-cost-per-unit"] as const),
    ],
    [
      [["1", "900", "1001", "3", "2700", "3", null, "yes", "1"], "500", "1,000 ÷ 2"],
      [["1", "900", "1001", "3", "2700", "3", null, "no", "1"], "334", "1,001 ÷ 3, rounded up"],
      [["1", "900", "1001", "1.5", "1350", "3", "0.5", "yes", "1"], "2000", "1,000 ÷ 0.5: the next try is too large"],
      [["500", "900", "1500", "1500", "2700", "3", null, "yes", "1"], "500", "it pays"],
      [["900", "900", "1500", "2700", "2700", "3", null, "yes", "1"], "900", "the last unit of the contract"],
      [["800", "900", "1500", "1500", "1500", "3", null, "yes", "1"], "800", "it pays exactly, at its ceiling"],
      [["800", "900", "1400", "2400", "2700", "3", null, "yes", "1"], "800", "it pays more"],
      [["1", "900", "2700", "3", "2700", "3", null, "no", "1"], "900", "all that the order pays, exactly"],
      [["100", "900", "1100", "300", "2700", "3", null, "yes", "1"], "500", "1,000 ÷ 2, from 100 units"],
      [["100", "900", "1100", "300", "2700", "3", null, "no", "1"], "367", "1,100 ÷ 3, rounded up"],
      [["1", "900", "500", "1", "900", "1", null, "no", "1"], "500", "500 ÷ 1"],
      [["1", "900", "1001", "3", "2700", "3", null, "yes", "4"], null, "a unit pays less than it costs"],
      [["1", "900", "100", "1.5", "1350", "3", "0.5", "yes", "2"], null, "its share is less than a unit costs"],
      [["2000", "900", "3000", "6000", "2700", "3", null, "yes", "1"], null, "above the units of the contract"],
      [["1", "900", "2701", "3", "2700", "3", null, "yes", "1"], null, "above all that the order pays"],
      [["1", "900", "1001", "3", "2700", "3", null, "yes", "3"], null, "a unit pays no more than it costs"],
      [["1", "900", null, "3", "2700", "3", null, "yes", "1"], null, "cost unknown"],
    ],
  ),
  ...casesOf(
    "order-break-even",
    ["tried-units", "units-to-pay"],
    [
      [["500", "500"], "500", "it pays where it was tried"],
      [["500", "510"], null, "it leads further"],
      [["500", "490"], null, "it never leads back"],
      [["500", null], null, "it leads nowhere"],
    ],
  ),
  ...casesOf(
    "cost-before-contingency",
    ["direct-cost", "overhead"],
    [
      [["1000", "100"], "1100", "1,000 + 100"],
      [["1000", null], null, "overhead unknown"],
    ],
  ),
  ...casesOf(
    "varying-cost-per-unit",
    ["order-unit", "varying-cost", "clients", "cases", "place-nights", "person-nights"],
    [
      [["client", "1000", "4", "5", "8", "10"], "250", "1,000 ÷ 4 clients"],
      [["case", "1000", "4", "5", "8", "10"], "200", "1,000 ÷ 5 cases"],
      [["place_night", "1000", "4", "5", "8", "10"], "125", "1,000 ÷ 8 place-nights"],
      [["person_night", "1000", "4", "5", "8", "10"], "100", "1,000 ÷ 10 person-nights"],
      [["client", "1000", "0", "5", "8", "10"], null, "no clients"],
      [["client", "1000", "-4", "5", "8", "10"], null, "no number of clients"],
      [[null, "1000", "4", "5", "8", "10"], null, "nobody says what is counted"],
    ],
  ),
  ...(["standing", "missing", "unanswered"] as const).flatMap((state) =>
    casesOf(
      `package-${state}`,
      ["stands"],
      (
        [
          ["yes", "standing"],
          ["no", "missing"],
          ["unanswered", "unanswered"],
        ] as const
      ).map(([said, of]) => [[said], of === state ? "1" : "0", `${said} is ${of}`]),
    ),
  ),
  ...(
    [
      ["package-establish", "stated-establish", "capital-cash"],
      ["package-operate", "stated-operate", "requirement"],
    ] as const
  ).flatMap(([id, stated, standard]) =>
    casesOf(
      id,
      ["stands", "costed-by", stated, standard],
      [
        [["yes", "standard", "500", "90"], "0", "it stands: its cost is in another budget"],
        [["yes", null, null, null], "0", "it stands: nothing is missed"],
        [["no", "row", "500", "90"], "500", "as the row says"],
        [["no", "row", null, "90"], null, "the row says nothing, and no standard costs it"],
        [["no", "standard", "500", "90"], "500", "the row wins over the standard"],
        [["no", "standard", null, "90"], "90", "one centre by the standard"],
        [["unanswered", "row", "500", "90"], null, "nobody said whether it stands"],
      ],
    ),
  ),
];
