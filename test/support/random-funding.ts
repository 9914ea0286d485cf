import fc from "fast-check";
import { budgetWords } from "./budget-words.js";
import { type NumberStyle, styled } from "./number-style.js";

/** A row of money: amount and probability as decimal strings. */
export type Money = {
  readonly source: string;
  readonly status: string;
  readonly amount: string;
  readonly fiscal_year: string;
  readonly probability: string | undefined;
};
export type RandomFunding = { readonly language: string; readonly rows: readonly Money[]; readonly percent: boolean };

// Words of `dictionaries/` and `locales/`; the name of the field where a language has none.
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  ru: ["Донор", "Состояние", "Сумма", "Валюта", "Бюджетный год", "Вероятность"],
  kk: ["Дереккөз", "status", "Сомасы", "Валюта", "Қаржы жылы", "probability"],
  es: ["Donante", "Estado", "Importe", "Moneda", "Ejercicio", "probability"],
  uk: ["Донор", "Статус", "Сума", "Валюта", "Бюджетний рік", "probability"],
  en: ["source", "status", "amount", "currency", "fiscal_year", "probability"],
};
const STATUSES: Readonly<Record<string, string>> = {
  disbursed: "получено",
  committed: "подписано",
  pledged: "обещано",
  probable: "вероятно",
};
const ENGLISH = ["Ministry; department", "City of A, fund", 'The "Open" fund', "UN | Women", "Part 1\nof 2"];

const money = (language: string, places: number): fc.Arbitrary<Money> =>
  fc
    .record({
      source: fc.constantFrom(...(budgetWords[language] ?? ENGLISH)),
      status: fc.constantFrom(...Object.keys(STATUSES)),
      whole: fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 20_000n })),
      fraction: fc.stringMatching(/^\d{4}$/),
      fiscal_year: fc.constantFrom("2024", "2025", "2024-25"),
      share: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ source, status, whole, fraction, fiscal_year, share }) => ({
      source,
      status,
      amount: places === 0 ? String(whole) : `${whole}.${fraction.slice(0, places)}`,
      fiscal_year,
      probability: status === "pledged" || status === "probable" ? (share / 100).toFixed(2) : undefined,
    }));

/** Any funding table in one language. */
export const randomFunding: fc.Arbitrary<RandomFunding> = fc
  .tuple(fc.constantFrom(...Object.keys(HEADERS)), fc.constantFrom(0, 2, 2, 3))
  .chain(([language, places]) =>
    fc.record({
      language: fc.constant(language),
      rows: fc.array(money(language, places), { minLength: 1, maxLength: 10 }),
      percent: fc.boolean(),
    }),
  );

/** The table as a person of that language writes it. */
export function fundingTable({ language, rows, percent }: RandomFunding, style: NumberStyle): string[][] {
  const plain = { ...style, before: "", after: "" };
  const share = (text: string): string =>
    percent ? `${styled(String(Math.round(Number(text) * 100)), plain)} %` : styled(text, plain);
  return [
    [...(HEADERS[language] ?? [])],
    ...rows.map((each) => [
      each.source,
      language === "ru" ? (STATUSES[each.status] ?? "") : each.status,
      styled(each.amount, style),
      style.currency,
      each.fiscal_year,
      each.probability === undefined ? "" : share(each.probability),
    ]),
  ];
}
