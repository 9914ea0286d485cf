import type { Dictionary } from "../../model/dictionary.js";

/**
 * Romanian, by the budget law of Romania and the accounts of Moldova. «Credite bugetare» are what may be paid in the year;
 * «credite de angajament» (commitments) are none of our phases.
 */
export const ro: Dictionary = {
  code: "ro",
  unreviewed: true,
  headers: {
    "budget.id": ["cod indicator", "cod rând"],
    "budget.admin": ["ordonator de credite", "ordonator principal de credite", "instituția", "minister"],
    "budget.programme": ["denumire program", "cod program"],
    "budget.description": ["denumire indicator", "denumirea indicatorilor", "denumire", "denumirea"],
    "budget.function": ["capitol", "cod capitol", "clasificația funcțională"],
    "budget.economic": ["titlu de cheltuieli", "articol", "clasificația economică"],
    "budget.region": ["județ", "raion"],
    "budget.fiscalYear": ["an", "anul", "an bugetar", "anul bugetar", "exercițiu bugetar"],
    "budget.amount": ["sumă"],
    "budget.proposed": ["propunere", "propuneri", "proiect de buget", "proiect"],
    "budget.approved": ["credite bugetare", "prevederi inițiale", "buget aprobat", "aprobat", "program inițial"],
    "budget.revised": ["prevederi definitive", "buget rectificat", "rectificat", "precizat", "buget precizat"],
    "budget.executed": ["execuție", "executat", "plăți efectuate", "realizat", "realizări"],
  },
  codes: {},
  totals: ["total general", "totaluri", "subtotal"],
  sections: {
    revenue: ["venituri", "venituri totale"],
    expenditure: ["cheltuieli", "cheltuieli totale"],
    deficit: ["excedent deficit", "deficit bugetar"],
    financing: ["finanțarea deficitului"],
  },
  sides: { revenue: ["venit", "venituri"], expenditure: ["cheltuială", "cheltuieli"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["în", "pe", "anul", "pentru"],
  partYear: ["trimestrul", "trim", "semestrul", "luna", "luni"],
  unphased: ["estimări", "prognoză"],
  // Names of Unicode CLDR.
  months: [
    "ianuarie ian",
    "februarie feb",
    "martie mar",
    "aprilie apr",
    "mai",
    "iunie iun",
    "iulie iul",
    "august aug",
    "septembrie sept",
    "octombrie oct",
    "noiembrie nov",
    "decembrie dec",
  ],
};
