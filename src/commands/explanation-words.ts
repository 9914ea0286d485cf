/** Words of an explanation. */
export const WORDS = {
  rule: { en: "Rule", ru: "Правило", kk: "Ереже", ky: "Эреже" },
  numbers: { en: "Numbers", ru: "Числа", kk: "Сандар", ky: "Сандар" },
  value: { en: "Value", ru: "Значение", kk: "Мән", ky: "Маани" },
  made: { en: "Made of", ru: "Из чего", kk: "Неден құралған", ky: "Эмнелерден турат" },
  rows: { en: "Rows", ru: "Строки", kk: "Жолдар", ky: "Саптар" },
  sources: { en: "Sources", ru: "Источники", kk: "Дереккөздер", ky: "Булактар" },
  parts: { en: "sum of", ru: "сумма, частей:", kk: "қосынды, бөлік саны:", ky: "сумма, бөлүктөрүнүн саны:" },
  more: { en: "more: --all", ru: "ещё: --all", kk: "тағы бар: --all", ky: "дагы бар: --all" },
  above: { en: "(see above)", ru: "(см. выше)", kk: "(жоғарыда)", ky: "(жогоруда)" },
  absent: { en: "not given", ru: "не указано", kk: "көрсетілмеген", ky: "көрсөтүлгөн эмес" },
  working: {
    en: "It is not part of the publication; --working shows it, for internal use.",
    ru: "Этого числа нет в публикации; его покажет --working, для работы.",
    kk: "Бұл сан жарияланымға кірмейді; оны --working көрсетеді, тек ішкі пайдалануға.",
    ky: "Бул сан жарыялоого кирбейт; аны --working көрсөтөт, ички пайдалануу үчүн гана.",
  },
  deeper: {
    en: "The steps below these: --all",
    ru: "Шаги глубже: --all",
    kk: "Бұдан кейінгі қадамдар: --all",
    ky: "Мындан кийинки кадамдар: --all",
  },
  unverified: {
    en: "Derived: the base of a contribution behind it is unverified.",
    ru: "Выведено: база одного из взносов за этим числом не проверена.",
    kk: "Есептеп шығарылған: осы санның артындағы аударым базасы тексерілмеген.",
    ky: "Эсептелип чыгарылган: бул сандын артындагы төгүмдүн базасы текшерилген эмес.",
  },
  builtIn: { en: "built in", ru: "встроено", kk: "кірістірілген", ky: "программага камтылган" },
};
