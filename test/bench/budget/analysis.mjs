const FIRST = [
  { where: [{ column: "description", contains: "кризисных центров" }], code: "2", gbv: "1" },
  { where: [{ column: "programme", in: ["1004", "1010", "1141"] }], code: "1" },
  {
    where: [
      { column: "function", startsWith: "03" },
      { column: "economic", in: ["2100", "2103", "2106"] },
    ],
    code: "1",
  },
  { where: [{ column: "description", contains: "женщин" }], code: "1", gbv: "0" },
  {
    where: [
      { column: "source:Источник", equals: "МБ" },
      { column: "admin", equals: "233" },
    ],
    code: "0",
  },
];

/** The analysis of a made budget, with five rules or with more of every kind. */
export const analysisOf = (file, rules, { totals } = {}) => ({
  title: "Made budget",
  // Of no country: what is made may be larger than any state.
  currency: "XXX",
  fiscalYear: "2025",
  budgets: [
    {
      file,
      unit: 1,
      level: "state",
      columns: {
        // By levels, a line is named by all its codes together.
        ...(totals !== "levels" && { id: "Код строки" }),
        fiscalYear: "Год",
        admin: "Код АБП",
        programme: "Программа",
        description: "Наименование",
        function: "Функция",
        economic: "Специфика",
        region: "Регион",
        approved: "Утверждено",
        revised: "Уточнено",
        executed: "Исполнено",
      },
    },
  ],
  tagging: {
    schemes: ["oecd-dac"],
    rules: [...FIRST, ...Array.from({ length: rules - FIRST.length }, (_, index) => further(index))].map(
      ({ where, code, gbv }) => ({
        where,
        codes: { "oecd-dac": code },
        ...(gbv && { gbv, component: "protection" }),
        because: "made",
      }),
    ),
  },
});

function further(index) {
  const code = String(index % 3);
  const programmes = Array.from({ length: 6 }, (_, each) => String(1001 + index * 12 + each));
  const wheres = [
    [{ column: "programme", in: programmes }],
    [{ column: "description", contains: `меропр. ${1000 + index}` }],
    [
      { column: "function", startsWith: `0${1 + (index % 9)}` },
      { column: "admin", equals: String(201 + (index % 55)) },
    ],
    [
      { column: "economic", in: [String(2100 + index * 3), String(2103 + index * 3)] },
      { column: "region", equals: "Ош" },
    ],
  ];
  return { where: wheres[index % wheres.length], code };
}
