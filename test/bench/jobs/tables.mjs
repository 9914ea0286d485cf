/**
 * Real tables that are made long: the file below the folder of data, how it is read, the column whose texts get a number of
 * their own in each copy, what DuckDB sums by what, and the words of a rule.
 */
export const TABLES = {
  ukraine: {
    file: "ukraine_2014/expenses.csv",
    ...{ id: "Код", currency: "UAH", year: "2014", sum: "Всього", by: "Найменування1", rule: ["programme", "жін"] },
    budget: { columns: { id: "Код", admin: "Найменування1", programme: "Найменування4", approved: "Всього" } },
  },
  australia: {
    file: "openspending_demos/au_budget1516.csv",
    ...{ id: "Description", currency: "AUD", year: "2015-16", sum: "2015-16", by: "Program" },
    rule: ["programme", "Women"],
    budget: {
      columns: { admin: "Department/Agency", programme: "Program", description: "Description", approved: "2015-16" },
      blank: "zero",
    },
  },
  spain: {
    file: "spain_pge/2023_gastos.csv",
    ...{
      id: "DESCRIPCION",
      currency: "EUR",
      year: "2023",
      sum: "IMPORTE",
      by: "FUNCIONAL",
      rule: ["function", "232C"],
    },
    budget: {
      columns: {
        id: ["CENTRO GESTOR", "FUNCIONAL", "ECONOMICA", "ITEM", "DESCRIPCION"],
        admin: "CENTRO GESTOR",
        ...{ function: "FUNCIONAL", economic: "ECONOMICA", description: "DESCRIPCION", approved: "IMPORTE" },
      },
      hierarchy: "none",
    },
    // Many copies of a budget are more than the state spends.
    accept: ["total.above-state"],
  },
  madrid: {
    file: "openspending_demos/madrid_gastos_v40_2012-2015.csv",
    ...{ id: "PROGRAMA", currency: "EUR", sum: "IMPORTE", by: "PROGRAMA", rule: ["description", "IGUALDAD"] },
    budget: {
      columns: {
        id: ["CENTRO", "SECCION", "PROGRAMA", "ECONOMICO"],
        ...{ admin: "SECCION", programme: "PROGRAMA", economic: "ECONOMICO", description: "DESCRIPCION PROGRAMA" },
        ...{ fiscalYear: "AÑO", approved: "IMPORTE" },
      },
    },
  },
  mexico: {
    file: "openspending_demos/mexico_ramo23_2015.csv",
    encoding: "latin1",
    ...{ id: "Nombre del proyecto", currency: "MXN", year: "2015", sum: "Monto aprobado", by: "Entidad Federativa" },
    rule: ["description", "MUJER"],
    budget: {
      columns: {
        id: ["Número de proyecto", "Nombre del proyecto"],
        programme: "Clave del programa",
        ...{ region: "Entidad Federativa", description: "Nombre del proyecto", approved: "Monto aprobado" },
      },
    },
  },
};
