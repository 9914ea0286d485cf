import type { Dictionary } from "../../model/dictionary.js";

/**
 * Slovene, by the budgets of communes: «Predlog proračuna», «Sprejeti proračun», «Veljavni proračun», «Rebalans proračuna»,
 * «Realizacija».
 */
export const sl: Dictionary = {
  code: "sl",
  unreviewed: true,
  headers: {
    "budget.id": ["proračunska postavka", "šifra postavke"],
    "budget.admin": ["proračunski uporabnik", "institucionalna klasifikacija"],
    "budget.programme": ["programska klasifikacija proračuna", "podprogram"],
    "budget.description": ["naziv postavke", "naziv konta", "opis postavke"],
    "budget.function": ["funkcionalna klasifikacija proračuna", "področje proračunske porabe"],
    "budget.economic": ["podskupina kontov", "skupina kontov"],
    "budget.region": ["občina", "regija"],
    "budget.fiscalYear": ["leto", "proračunsko leto"],
    "budget.amount": ["znesek"],
    "budget.proposed": ["predlog", "predlog proračuna"],
    "budget.approved": ["sprejeti proračun", "sprejet proračun"],
    "budget.revised": ["veljavni proračun", "rebalans proračuna"],
    "budget.executed": ["realizacija", "realizirano", "zaključni račun"],
  },
  codes: {},
  totals: ["skupaj", "vsota", "skupna vsota"],
  sections: {
    revenue: ["prihodki", "prejemki"],
    expenditure: ["odhodki"],
    deficit: ["proračunski primanjkljaj", "primanjkljaj"],
    financing: ["račun financiranja proračuna"],
  },
  sides: { revenue: ["prihodek", "prihodki"], expenditure: ["odhodek", "odhodki"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["v", "za", "leto", "letu"],
  partYear: ["četrtletje", "polletje", "mesec"],
  unphased: ["ocena realizacije"],
  // Names of Unicode CLDR.
  months: [
    "januar jan",
    "februar feb",
    "marec mar",
    "april apr",
    "maj",
    "junij jun",
    "julij jul",
    "avgust avg",
    "september sep",
    "oktober okt",
    "november nov",
    "december dec",
  ],
};
