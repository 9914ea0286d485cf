import type { Dictionary } from "../../model/dictionary.js";

/**
 * Portuguese, by the budgets of Brazil and Portugal. «Liquidado» is spending when it falls due, the stage that reports of
 * execution call executed; «Empenhado» (committed) and «Pago» (paid) are none of ours.
 */
export const pt: Dictionary = {
  code: "pt",
  unreviewed: true,
  headers: {
    "budget.id": ["código da rubrica", "classificação orçamentária", "código orçamentário"],
    "budget.admin": [
      "ministério",
      "órgão",
      "órgão orçamentário",
      "órgão superior",
      "unidade orçamentária",
      "secretaria",
    ],
    "budget.programme": ["programa orçamentário", "ação orçamentária"],
    "budget.description": ["descrição", "designação"],
    "budget.function": ["função", "código função", "classificação funcional"],
    "budget.economic": ["natureza da despesa", "classificação econômica", "elemento de despesa", "rubrica económica"],
    "budget.region": ["região", "município"],
    "budget.fiscalYear": ["exercício", "ano", "ano fiscal", "exercício financeiro"],
    "budget.amount": ["montante"],
    "budget.proposed": ["proposta de orçamento", "projeto de lei", "PLOA"],
    "budget.approved": ["dotação inicial", "orçamento aprovado", "orçamento inicial", "valor aprovado"],
    "budget.revised": ["dotação atualizada", "dotação corrigida", "orçamento corrigido", "orçamento atualizado"],
    "budget.executed": [
      "liquidado",
      "valor liquidado",
      "despesa liquidada",
      "despesas liquidadas",
      "executado",
      "orçamento executado",
      "execução orçamental",
    ],
  },
  codes: {},
  totals: ["total geral", "totais"],
  sections: {
    revenue: ["receitas"],
    expenditure: ["despesas"],
    deficit: ["défice", "déficit orçamentário", "défice orçamental", "saldo orçamental"],
    financing: ["financiamento do défice"],
  },
  sides: { revenue: ["receita", "receitas"], expenditure: ["despesa", "despesas"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["em", "no", "do", "ano", "exercício", "para"],
  partYear: ["trimestre", "semestre", "bimestre", "mês", "meses"],
  unphased: ["previsão", "previsto"],
  // Names of Unicode CLDR.
  months: [
    "janeiro jan",
    "fevereiro fev",
    "março mar",
    "abril abr",
    "maio mai",
    "junho jun",
    "julho jul",
    "agosto ago",
    "setembro set",
    "outubro out",
    "novembro nov",
    "dezembro dez",
  ],
};
