/** Words of an explanation. */
export const WORDS = {
  rule: { en: "Rule", ru: "Правило" },
  numbers: { en: "Numbers", ru: "Числа" },
  value: { en: "Value", ru: "Значение" },
  made: { en: "Made of", ru: "Из чего" },
  rows: { en: "Rows", ru: "Строки" },
  sources: { en: "Sources", ru: "Источники" },
  parts: { en: "sum of", ru: "сумма, частей:" },
  more: { en: "more: --all", ru: "ещё: --all" },
  above: { en: "(see above)", ru: "(см. выше)" },
  absent: { en: "not given", ru: "не указано" },
  deeper: { en: "The steps below these: --all", ru: "Шаги глубже: --all" },
  builtIn: { en: "built in", ru: "встроено" },
};
