import type { Dictionary } from "../../model/dictionary.js";

/**
 * French, by the budgets of France, Canada and West Africa. «Crédits de paiement» (CP) of a finance law are what may be
 * paid in its year; «autorisations d'engagement» are none of our phases.
 */
export const fr: Dictionary = {
  code: "fr",
  unreviewed: true,
  headers: {
    "budget.id": ["code budgétaire", "code de la ligne", "ligne budgétaire", "imputation budgétaire"],
    "budget.admin": ["ministère", "institution", "administration", "mission", "chapitre administratif"],
    "budget.programme": ["programme budgétaire", "code programme", "libellé programme"],
    "budget.description": ["libellé", "désignation", "intitulé", "nature de la dépense"],
    "budget.function": ["fonction", "code fonction", "classification fonctionnelle"],
    "budget.economic": ["nature économique", "code nature", "classification économique", "compte par nature"],
    "budget.region": ["région", "département"],
    "budget.fiscalYear": ["exercice", "exercice budgétaire", "année", "année budgétaire"],
    "budget.amount": ["montant", "montants"],
    "budget.proposed": ["projet de budget", "budget proposé", "projet de loi de finances", "PLF"],
    "budget.approved": [
      "budget voté",
      "budget approuvé",
      "budget primitif",
      "crédits votés",
      "crédits ouverts",
      "crédits de paiement",
      "loi de finances initiale",
      "LFI",
      "dotation initiale",
    ],
    "budget.revised": [
      "budget révisé",
      "budget rectifié",
      "crédits révisés",
      "dotation révisée",
      "loi de finances rectificative",
      "LFR",
    ],
    "budget.executed": [
      "réalisé",
      "réalisations",
      "exécuté",
      "exécution",
      "budget exécuté",
      "mandaté",
      "mandats émis",
      "crédits consommés",
      "dépenses exécutées",
    ],
  },
  codes: {},
  totals: ["total général", "totaux", "sous-total"],
  sections: {
    revenue: ["recettes"],
    expenditure: ["dépenses"],
    deficit: ["déficit budgétaire", "solde budgétaire"],
    financing: ["financement du déficit"],
  },
  sides: { revenue: ["recette", "recettes"], expenditure: ["dépense", "dépenses"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["en", "au", "pour", "année", "exercice", "de l'année"],
  partYear: ["trimestre", "semestre", "mensuel", "mois"],
  unphased: ["prévision", "prévisions"],
};
