import type { Dictionary } from "../../model/dictionary.js";

/**
 * Reports on the execution of budgets of the Russian treasury, as printed: the forms 0503117 and 0503317 of Instruction
 * 191n of the Ministry of Finance (28.12.2010), and the monthly form 0507011, whose own print was not seen. Their sections
 * «1. Доходы бюджета», «2. Расходы бюджета» and «3. Источники финансирования дефицита бюджета» are never added.
 */
export const treasuryForms: Dictionary = {
  code: "treasury-forms",
  headers: {
    "budget.id": [
      "код расхода по бюджетной классификации",
      "код дохода по бюджетной классификации",
      "код источника финансирования дефицита бюджета по бюджетной классификации",
      "код источника финансирования по бюджетной классификации",
    ],
    "budget.description": ["наименование показателя"],
  },
  codes: {},
  totals: [],
  sections: {
    revenue: ["доходы бюджета"],
    expenditure: ["расходы бюджета"],
    deficit: ["результат исполнения бюджета"],
    financing: [
      "источники финансирования дефицита бюджета",
      "источники финансирования дефицита бюджетов",
      "источники финансирования дефицитов бюджетов",
    ],
  },
  multipliers: {},
  currencies: {},
  missing: [],
  others: ["код строки", "неисполненные назначения", "лимиты бюджетных обязательств"],
};
