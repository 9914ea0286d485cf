// The tables of an estimate: what its parts need, who pays, and sums of its lines.
import { calc, given, handle, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import { BASE_LINES } from "../cost/base-lines.js";
import { LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { FUNDING, ofMoney } from "../funding/gap-tables.js";
import type { Network } from "../network.js";
import { take } from "../../measure/inputs.js";
import { comparable, counted, rollup } from "../known-parts.js";

export const ESTIMATE_NEEDS = handle("estimate-needs", () => [
  ...texts("estimate-part", "line key", "service key"),
  ...LINES.lookups("line key", take("line-amount", "replacement-value")),
  BASE_LINES.lookup("pay-amount", "money", "line key"),
  ...SERVICE_COSTS.lookups("service key", take("overhead", "contingency")),
  given("minor-unit", "money"),
  calc(formulas.estimateNeed),
]);

export const ESTIMATE_ROWS = handle("estimate-rows", () => [
  ...texts("row key", "money key"),
  FUNDING.lookup("funding-amount", "money", "row key"),
  given("minor-unit", "money"),
  calc(formulas.estimateMoney),
]);

export const ESTIMATE_PAYMENTS = handle("estimate-payments", () => [
  ...texts("part key", "others key", "received key", "signed key", "payer key", "money key"),
  given("allotted", "money"),
  calc(formulas.payerPaid),
]);

const SUMS = [
  "estimate-need",
  "paid-by-others",
  "estimate-cut",
  "estimate-received",
  "estimate-signed",
  "requested",
  "left-to-transfer",
] as const;

export const ESTIMATE_LINES = handle("estimate-lines", (network: Network) => {
  const of = (key: "others key" | "received key" | "signed key") => ESTIMATE_PAYMENTS.by(key)("payer-paid");
  const money = ofMoney(network);
  return [
    ...texts("part key", "centre key", "service key", "section", "economic", "country key", "complete key", "priority"),
    ESTIMATE_NEEDS.lookup("estimate-need", "money", "part key"),
    total("paid-by-others", "money", of("others key"), money),
    total("estimate-received", "money", of("received key"), money),
    total("estimate-signed", "money", of("signed key"), money),
    given("allotted-cut", "money"),
    calc(formulas.estimateCut),
    ...counted([calc(formulas.requested)], "lines"),
    calc(formulas.leftToTransfer),
    ...SUMS.map((id) => comparable(id, "requested")),
  ];
});

/** Keys by which the lines of an estimate are added up: the table of the sums of each, and its key column. */
export const SUMMED = {
  "estimate-services": "service key",
  "estimate-centres": "centre key",
  "estimate-sections": "section",
  "estimate-classes": "economic",
  "estimate-whole": "country key",
} as const;

/** Beside an unknown sum stand the lines known in all; of the whole, the centres that are complete. */
export const estimateSums = (name: keyof typeof SUMMED) =>
  handle(name, () => {
    const of = ESTIMATE_LINES.by(SUMMED[name]);
    const ofComplete = ESTIMATE_LINES.by(name === "estimate-whole" ? "complete key" : SUMMED[name]);
    return SUMS.flatMap((id) =>
      rollup(id, "money", of(id), {
        none: "zero",
        parts: "lines",
        again: { known: ofComplete(`${id} comparable`), unknown: of("requested unknown"), basis: "known" },
      }),
    );
  });

/** Money of each kind of payer: of a centre, of no centre; what it pays, and what of it pays nothing. */
export const ESTIMATE_MONEY = handle("estimate-money", () => [
  ...texts("payer key"),
  total("payer-money", "money", ESTIMATE_ROWS.by("money key")("estimate-money"), { none: "zero" }),
  total("payer-paid", "money", ESTIMATE_PAYMENTS.by("money key")("payer-paid"), { none: "zero" }),
  calc(formulas.unusedMoney),
]);

export const ESTIMATE_PAYERS = handle("estimate-payers", () => [
  total("payer-money", "money", ESTIMATE_MONEY.by("payer key")("payer-money"), { none: "zero" }),
  total("payer-paid", "money", ESTIMATE_PAYMENTS.by("payer key")("payer-paid"), { none: "zero" }),
  calc(formulas.unusedMoney),
]);
