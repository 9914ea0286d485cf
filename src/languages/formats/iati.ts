import type { Dictionary } from "../../model/dictionary.js";

/**
 * Activities of the International Aid Transparency Initiative as CSV. `total-Disbursement` and `total-Expenditure` are
 * both money spent, each of its own, so neither alone is what was executed: the phase is asked. Amounts are whole units of
 * the currency of each row. The names are those of the serializer of the IATI Datastore.
 */
export const iati: Dictionary = {
  code: "iati",
  headers: {
    "budget.id": ["iati-identifier"],
    "budget.admin": ["reporting-org"],
    "budget.description": ["title"],
    "budget.function": ["sector-code"],
    "budget.region": ["recipient-country-code"],
  },
  codes: {},
  totals: [],
  multipliers: {},
  currencies: {},
  missing: [],
  others: [
    "total-Incoming Funds",
    "total-Interest Repayment",
    "total-Loan Repayment",
    "total-Reimbursement",
    "recipient-country",
    "recipient-country-percentage",
    "sector-percentage",
  ],
  unitColumns: ["default-currency"],
  unphased: ["total-Commitment", "total-Disbursement", "total-Expenditure"],
};
