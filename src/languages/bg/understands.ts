import type { Dictionary } from "../../model/dictionary.js";

/**
 * Bulgarian, by the reports of ministries and communes on their programmes: «Закон», «Уточнен план», «Отчет». «План» alone
 * may be either of two phases and is left out.
 */
export const bg: Dictionary = {
  code: "bg",
  unreviewed: true,
  headers: {
    "budget.id": ["код на параграф", "шифър"],
    "budget.admin": ["първостепенен разпоредител", "разпоредител с бюджет", "ведомство"],
    "budget.programme": ["бюджетна програма", "код на програмата"],
    "budget.description": ["наименование", "показатели", "наименование на показателя"],
    "budget.function": ["функционална класификация", "група функция"],
    "budget.economic": ["икономическа класификация", "подпараграф"],
    "budget.region": ["община"],
    "budget.fiscalYear": ["година", "бюджетна година"],
    "budget.amount": ["размер", "стойност в лева"],
    "budget.proposed": ["проект на бюджет", "проектобюджет"],
    "budget.approved": ["закон", "план по закон", "първоначален план", "приет бюджет", "утвърден бюджет"],
    "budget.revised": ["уточнен план", "уточнен бюджет", "актуализиран бюджет"],
    "budget.executed": ["отчет", "изпълнение", "касов отчет", "изпълнение на бюджета"],
  },
  codes: {},
  totals: ["общо", "всичко", "сума общо", "междинен сбор"],
  sections: {
    revenue: ["приходи", "приходи и помощи"],
    expenditure: ["разходи"],
    deficit: ["бюджетен дефицит", "бюджетно салдо", "бюджетен излишък"],
    financing: ["финансиране на дефицита", "финансиране на бюджетното салдо"],
  },
  sides: { revenue: ["приход", "приходи"], expenditure: ["разход", "разходи"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["за", "през", "в", "година", "г"],
  partYear: ["тримесечие", "полугодие", "месец", "месеца"],
  unphased: ["прогноза за", "очаквано изпълнение"],
  // Names of Unicode CLDR.
  months: [
    "януари",
    "февруари",
    "март",
    "април",
    "май",
    "юни",
    "юли",
    "август",
    "септември",
    "октомври",
    "ноември",
    "декември",
  ],
};
