import { handle } from "../../formula/handle.js";
import { calc, given, texts } from "../../formula/table.js";
import { expectedAmount, fundingAmount, securedAmount } from "../../measure/money.js";
import type { Certainty } from "../certainty.js";
import { FUNDING_KEYS } from "./funding-keys.js";
import { indexed } from "../indices.js";

/** The table of money: rows of funding, each with the keys by which it is added up. */
export const FUNDING = handle("funding", () => [
  ...texts("status", "foreign", "exchange-rate key"),
  ...texts("centre key", "free key", "line money key", "capital money key", "service money key"),
  ...texts("open region key", "open key", "national key"),
  ...texts("unallocated region key", "unallocated country key", "pool key", "source key", "source all key"),
  ...texts("status key", "status all key", "centre status key", "centre source key"),
  ...texts(...FUNDING_KEYS),
  given("amount", "price"),
  given("probability", "ratio"),
  indexed("exchange-rate"),
  calc(fundingAmount),
  calc(securedAmount),
  calc(expectedAmount),
]);

/** Key columns of the table. */
export type MoneyKey = Parameters<typeof FUNDING.by>[0];

const AMOUNTS = { hard: "secured-amount", expected: "expected-amount", soft: "funding-amount" } as const;

/** The amounts at a certainty, by a key of the table. */
export const amounts = (certainty: Certainty, key: MoneyKey) => FUNDING.by(key)(AMOUNTS[certainty]);
