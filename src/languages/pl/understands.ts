import type { Dictionary } from "../../model/dictionary.js";

/**
 * Polish, by the reports Rb-27S and Rb-28S («Plan po zmianach», «Wydatki wykonane») and the budget law. «Zaangażowanie»
 * (committed) is none of our phases.
 */
export const pl: Dictionary = {
  code: "pl",
  unreviewed: true,
  headers: {
    "budget.id": ["symbol klasyfikacji", "klasyfikacja budżetowa"],
    "budget.admin": ["część budżetowa", "dysponent", "jednostka", "nazwa części"],
    "budget.programme": ["zadanie budżetowe", "nazwa zadania"],
    "budget.description": ["wyszczególnienie", "treść", "opis"],
    "budget.function": ["dział", "rozdział", "nazwa działu", "klasyfikacja funkcjonalna"],
    "budget.economic": ["paragraf", "nazwa paragrafu", "klasyfikacja ekonomiczna", "grupa wydatków"],
    "budget.region": ["województwo", "powiat", "gmina"],
    "budget.fiscalYear": ["rok", "rok budżetowy"],
    "budget.amount": ["kwota"],
    "budget.proposed": ["projekt budżetu", "projekt planu"],
    "budget.approved": [
      "plan pierwotny",
      "plan wg ustawy",
      "ustawa budżetowa",
      "uchwała budżetowa",
      "plan według uchwały",
    ],
    "budget.revised": ["plan po zmianach", "budżet po zmianach"],
    "budget.executed": ["wykonanie", "wydatki wykonane", "dochody wykonane", "wykonano", "wykonane"],
  },
  codes: {},
  totals: ["razem", "ogółem", "łącznie"],
  sections: {
    revenue: ["dochody", "dochody budżetu"],
    expenditure: ["wydatki", "wydatki budżetu"],
    deficit: ["deficyt budżetu", "nadwyżka budżetu", "wynik budżetu"],
    financing: ["finansowanie deficytu", "przychody i rozchody"],
  },
  sides: { revenue: ["dochód", "dochody"], expenditure: ["wydatek", "wydatki"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["w", "na", "za", "rok", "roku", "r"],
  partYear: ["kwartał", "kwartały", "półrocze", "miesiąc", "miesiące"],
  unphased: ["prognoza", "przewidywane wykonanie"],
  // Names of Unicode CLDR.
  months: [
    "styczeń stycznia sty",
    "luty lutego lut",
    "marzec marca mar",
    "kwiecień kwietnia kwi",
    "maj maja",
    "czerwiec czerwca cze",
    "lipiec lipca lip",
    "sierpień sierpnia sie",
    "wrzesień września wrz",
    "październik października paź",
    "listopad listopada lis",
    "grudzień grudnia gru",
  ],
};
