import type { Dictionary } from "../model/dictionary.js";

/**
 * Tajik. «ҳазор сомонӣ», «барои соли 2010», «маблағ», «нақша» and «иҷро» were read in laws on the budget and reports on
 * it; the other words were not seen in a printed table. «аз ҷумла» and «даромад,
 * хароҷот» are common; the other words of parts and sections are unverified.
 */
export const tg: Dictionary = {
  code: "tg",
  headers: {
    "budget.id": ["рамз", "код"],
    "budget.admin": ["вазорат", "вазорату идораҳо"],
    "budget.programme": ["барнома", "барномаи буҷетӣ"],
    "budget.description": ["номгӯй", "номгӯ", "номгӯи", "ном"],
    "budget.function": ["таснифоти функсионалӣ"],
    "budget.economic": ["таснифоти иқтисодӣ"],
    "budget.fiscalYear": ["соли молиявӣ", "соли буҷетӣ", "сол"],
    "budget.proposed": ["лоиҳа", "лоиҳаи буҷет"],
    "budget.approved": ["тасдиқшуда", "буҷети тасдиқшуда", "нақшаи тасдиқшуда", "нақша"],
    "budget.revised": ["аниқкардашуда", "нақшаи аниқкардашуда"],
    "budget.executed": ["иҷро", "иҷрошуда", "иҷрои буҷет"],
    name: ["ном", "номгӯй", "номгӯ"],
    region: ["минтақа", "вилоят"],
    service: ["хизматрасонӣ"],
    amount: ["маблағ", "сумма"],
    currency: ["асъор"],
    fiscal_year: ["соли молиявӣ", "соли буҷетӣ", "сол"],
    year: ["сол"],
    population: ["аҳолӣ", "шумораи аҳолӣ"],
    women: ["занон", "шумораи занон"],
    source: ["манбаъ", "сарчашма"],
  },
  codes: { yes: ["ҳа"], no: ["не"] },
  totals: ["ҳамагӣ", "ҷамъ"],
  parts: ["аз ҷумла", "аз он ҷумла", "аз онҳо", "дар он ҷумла"],
  memos: ["барои маълумот", "ҳисса %"],
  sections: {
    revenue: ["даромадҳо", "даромад"],
    expenditure: ["хароҷот", "харҷ"],
    deficit: ["касри буҷет", "каср"],
    financing: ["маблағгузории касри буҷет"],
  },
  multipliers: {
    ҳазор: "1000",
    ҳаз: "1000",
    млн: "1000000",
    миллион: "1000000",
    млрд: "1000000000",
    миллиард: "1000000000",
  },
  currencies: { сомонӣ: ["TJS"], "доллари ИМА": ["USD"], евро: ["EUR"] },
  missing: ["маълумот нест", "х"],
  years: ["барои соли {year}", "соли {year}"],
  fillers: ["сол", "соли", "барои", "дар", "бо", "воҳиди ченак"],
  others: ["р/т", "№ р/т", "фарқият", "эзоҳ", "иҷро, %", "фоизи иҷро"],
  unitColumns: ["воҳиди ченак", "воҳиди андоза"],
  partYear: ["семоҳа", "нимсола", "моҳ", "моҳи"],
  unphased: ["пешгӯӣ"],
};
