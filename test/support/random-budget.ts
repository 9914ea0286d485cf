import fc from "fast-check";
import { budgetWords } from "./budget-words.js";

/** A line of a budget: amounts as decimal strings, undefined where the cell is blank. */
export type Line = {
  readonly id: string;
  readonly description: string;
  readonly amounts: readonly (string | undefined)[];
};

/** A budget in one language. */
export type RandomBudget = {
  readonly language: string;
  /** Of id, description and the phases. */
  readonly header: readonly string[];
  readonly lines: readonly Line[];
  readonly title: readonly string[];
  readonly notes: readonly string[];
};

export const BUDGET_PHASES = ["approved", "revised", "executed"] as const;

// Words of `dictionaries/`, in the order id, description, phases.
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  ru: ["Код", "Наименование", "Утверждено", "Уточнённый план", "Исполнено"],
  kk: ["Коды", "Атауы", "Бекітілген", "Нақтыланған", "Атқарылды"],
  es: ["Código", "Descripción", "Aprobado", "Vigente", "Devengado"],
  uk: ["Код", "Найменування", "Затверджено", "Уточнений план", "Касові видатки"],
  en: ["code", "description", "Approved budget", "Revised budget", "Actual"],
};
const TITLES: Readonly<Record<string, readonly string[]>> = {
  ru: ["Приложение 3 к закону", "Отчёт об исполнении, часть 1", "Бюджет; расходы"],
  kk: ["Жергілікті бюджет, шығыстар", "Қазақстан Республикасы"],
  es: ["Gestión; política", "Administración pública, anexo 2"],
  uk: ["Державний бюджет, видатки", "Додаток 3"],
  en: ["Annex 3, expenditure", "Budget; by line"],
};
const NOTES: Readonly<Record<string, string>> = {
  ru: "* Суммы округлены, кроме итогов",
  kk: "* Сомалар дөңгелектелген",
  es: "Fuente: Ministerio de Hacienda",
  uk: "* Суми округлено",
  en: "Source: Ministry of Finance",
};
/** A unit that a title may state, with its currency: each is a thousand. */
export const UNIT_TITLES: Readonly<Record<string, readonly [currency: string, text: string]>> = {
  ru: ["KZT", "(тыс. тенге)"],
  kk: ["KZT", "(мың теңге)"],
  es: ["EUR", "(miles de euros)"],
  uk: ["UAH", "(тис. грн)"],
  en: ["KZT", "(thousand tenge)"],
};
// Signs that only some encodings hold, each in another place.
const SIGNS = ["«Приют» – №", "“Casa” – l’Hospitalet…", "œuvre 100 €", "§\u00a05"];
const ENGLISH = [
  "Shelters, refuges",
  "Police",
  "Support centres; helpline",
  "Domestic violence courts",
  "Health | care",
  'The "safe" house',
  "Part 1\nof 2",
];

const line = (
  words: readonly string[],
  places: readonly (readonly [places: number, most: bigint])[],
): fc.Arbitrary<Line> => {
  const plain = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.constantFrom(...SIGNS) },
  );
  return fc.record({
    id: fc.oneof(
      fc.stringMatching(/^0\d{3}$/),
      fc.stringMatching(/^[1-9]\d{2,9}$/),
      fc.stringMatching(/^\d{2}-E\d{3}$/),
    ),
    description: fc.oneof(
      { weight: 5, arbitrary: plain },
      {
        weight: 1,
        arbitrary: fc.tuple(plain, fc.constantFrom("\n", "; ", ", ", ' "', "|"), plain).map((parts) => parts.join("")),
      },
    ),
    amounts: fc.tuple(...places.map(amount)),
  });
};

const amount = ([places, most]: readonly [number, bigint]): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    {
      weight: 9,
      arbitrary: fc
        .record({
          minus: fc.constantFrom("", "", "", "", "-"),
          whole: fc.oneof(fc.bigInt({ min: 0n, max: most }), fc.bigInt({ min: 0n, max: 10_000n })),
          fraction: fc.stringMatching(/^\d{4}$/),
          places: places < 0 ? fc.nat({ max: 4 }) : fc.constant(places),
        })
        .map(
          (each) => `${each.minus}${each.whole}${each.places === 0 ? "" : `.${each.fraction.slice(0, each.places)}`}`,
        ),
    },
  );

// How many places the amounts of a column have is settled by column, as in most files, or by cell (-1).
const kind = fc.tuple(
  fc.constantFrom(0, 0, 1, 2, 2, 3, 4, -1),
  fc.constantFrom(999_999n, 10n ** 9n, 10n ** 13n, 10n ** 19n),
);

/** Any budget of one to three columns of amounts. */
export const randomBudget: fc.Arbitrary<RandomBudget> = fc
  .tuple(fc.constantFrom(...Object.keys(HEADERS)), fc.array(kind, { minLength: 1, maxLength: 3 }))
  .chain(([language, kinds]) =>
    fc.record({
      language: fc.constant(language),
      header: fc.constant((HEADERS[language] ?? []).slice(0, 2 + kinds.length)),
      lines: fc.uniqueArray(line(budgetWords[language] ?? ENGLISH, kinds), {
        selector: (each) => each.id,
        minLength: 2,
        maxLength: 12,
      }),
      title: fc.subarray([...(TITLES[language] ?? [])]),
      notes: fc.subarray([NOTES[language] ?? ""]),
    }),
  );
