import type { Dictionary } from "../../model/dictionary.js";

/**
 * Italian, by the budget of the state (open data of the Ragioneria Generale: «Previsioni iniziali CP», «Previsioni
 * definitive CP») and those of communes. CP (competenza) and CS (cassa) are two accounts of the same money; «Impegni» and
 * «Pagamenti» are no single execution, so they are left out.
 */
export const it: Dictionary = {
  code: "it",
  unreviewed: true,
  headers: {
    "budget.id": ["codice capitolo", "numero capitolo", "numero capitolo di spesa", "numero capitolo di entrata"],
    "budget.admin": ["amministrazione", "ministero", "centro di responsabilità", "stato di previsione"],
    "budget.programme": ["programma di spesa", "codice programma di spesa"],
    "budget.description": ["denominazione capitolo", "descrizione capitolo", "oggetto"],
    "budget.function": ["missione", "codice missione", "funzione"],
    "budget.economic": ["titolo di spesa", "macroaggregato", "categoria economica", "classificazione economica"],
    "budget.region": ["regione", "comune"],
    "budget.fiscalYear": ["esercizio", "esercizio finanziario", "anno"],
    "budget.amount": ["importo"],
    "budget.proposed": ["disegno di legge di bilancio", "proposta di bilancio"],
    "budget.approved": [
      "previsioni iniziali",
      "previsioni iniziali CP",
      "previsione iniziale",
      "stanziamento iniziale",
      "legge di bilancio",
    ],
    "budget.revised": [
      "previsioni definitive",
      "previsioni definitive CP",
      "previsione definitiva",
      "stanziamento definitivo",
      "stanziamento assestato",
      "assestato",
      "bilancio assestato",
    ],
    "budget.executed": ["consuntivo", "rendiconto"],
  },
  codes: {},
  totals: ["totale", "totali", "totale generale", "totale complessivo", "subtotale"],
  sections: {
    revenue: ["entrate"],
    expenditure: ["spese", "uscite"],
    deficit: ["disavanzo", "saldo di bilancio"],
    financing: ["finanziamento del disavanzo"],
  },
  sides: { revenue: ["entrata", "entrate"], expenditure: ["spesa", "spese", "uscita", "uscite"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["nel", "dell'anno", "anno", "esercizio"],
  partYear: ["trimestre", "semestre", "mese", "mesi"],
  unphased: ["previsione", "previsioni"],
  // Names of Unicode CLDR.
  months: [
    "gennaio gen",
    "febbraio feb",
    "marzo mar",
    "aprile apr",
    "maggio mag",
    "giugno giu",
    "luglio lug",
    "agosto ago",
    "settembre set",
    "ottobre ott",
    "novembre nov",
    "dicembre dic",
  ],
};
