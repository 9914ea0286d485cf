import type { Dictionary } from "../../model/dictionary.js";

/**
 * The Creditor Reporting System of the OECD, in the two spellings of its files: `DonorName` and `donor_name`. Amounts are
 * in millions of US dollars, which no header says, so the names of the amounts say it here. A disbursement is spending; a
 * commitment is of no phase of a budget and is not read unless `columns` names it. The columns `…_defl` are in prices of
 * another year. `Gender` is the marker 0, 1, 2. The names are those of the bulk file that oda_data and others read
 * (`USD_Disbursement`, `PurposeCode`; R scripts of Development Initiatives multiply by 1,000,000).
 */
export const oecdCrs: Dictionary = {
  code: "oecd-crs",
  headers: {
    "budget.id": ["CrsID", "crs_id"],
    "budget.admin": ["DonorName", "donor_name"],
    "budget.programme": ["ProjectNumber", "project_number"],
    "budget.description": ["ProjectTitle", "project_title"],
    "budget.function": ["PurposeCode", "purpose_code"],
    "budget.region": ["RecipientName", "recipient_name"],
    "budget.marker": ["Gender"],
    "budget.executed": ["usd_disbursement"],
  },
  codes: {},
  totals: [],
  multipliers: { usd_disbursement: "1000000", usd_commitment: "1000000" },
  currencies: {},
  missing: [],
  others: [
    "usd_commitment",
    "usd_commitment_defl",
    "usd_commitment_deflated",
    "usd_disbursement_defl",
    "usd_disbursement_deflated",
    "usd_received",
    "usd_received_defl",
    "usd_received_deflated",
  ],
};
