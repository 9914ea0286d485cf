// Reads words and values of a centre's own tables: services, totals, money, products, counts, shares, years, rates,
// currencies, gifts in kind, days, periods; and headers as they are compared.
import { type Exact, compare, divide, exact, round, whole } from "../money/exact.js";
import { isYear } from "../import/headers/years-in.js";
import type { Talk } from "../interview/question.js";
import { type Price, readPrice } from "../interview/readers.js";
import { typedCell } from "../interview/typed-cell.js";

const SERVICES: readonly (readonly [service: string, words: RegExp])[] = [
  ["shelter", /убежищ|приют|шелтер|shelter|refuge|баспана|башпаана|баш калка|калкалоо/],
  ["day_centre", /дневн\S* (центр|пребыв|групп)|day cent|drop-in|күндізгі|күндүзгү/],
  ["helpline", /телефон доверия|горяч\S* лини|helpline|hotline|сенім телефон|ишеним телефон/],
  ["counselling", /консультац|консультир|counsel|кеңес/],
  ["transitional_housing", /переходн\S* жил|transitional/],
  ["crisis_room", /кризисн\S* комнат|crisis room/],
  ["legal_aid", /правов\S* помощ|юридическ\S* помощ|legal aid/],
  ["mobile_team", /мобильн\S* (бригад|групп)|mobile team/],
];

export const servicesIn = (text: string): readonly string[] =>
  SERVICES.flatMap(([service, words]) => (words.test(folded(text)) ? [service] : []));

export const isTotal = (name: string): boolean =>
  /^(итог|всего|подытог|общ\S* (сумм|итог)|total|grand total|subtotal|sub-total|sub total|разом|[ву]сього|jami|jemi|жами|ҷамъ|ҳамаг|жиыны|барлығы|бардыгы|жалпы|жыйынтыг)/.test(
    folded(name),
  );

/** Whether a name has a word for a total somewhere in it: «Programs total cost», «Персонал, всего», “Direct costs”. */
export const namesTotal = (name: string): boolean =>
  /(?<!\p{L})(итого|всего|total|subtotal|direct costs?|прямые (?:расходы|затраты)|барлығы|бардыгы|жыйынтыгы)(?!\p{L})/u.test(
    folded(name),
  );

/** Whether a value stands as it is printed, rounded to as many decimals as are written. */
export const isPrinted = (value: Exact, printed: string): boolean =>
  compare(round(value, /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0, "half-up"), exact(printed)) === 0;

const MULTIPLES: readonly (readonly [times: number, words: RegExp])[] = [
  [1e3, /(?<!\p{L})(тыс|тис(?:\.|яч)|thousand|миң|мың|(?:ming|минг|ҳазор|mii)(?!\p{L}))/u],
  [1e6, /(?<!\p{L})(млн|миллион|mln|million)/u],
  [1e9, /(?<!\p{L})(млрд|миллиард|bln|billion)/u],
];

/** What a header, a title or a cell counts in: a thousand of «тыс. сом», a million of «млн тенге». */
export const timesIn = (text: string): number | undefined =>
  MULTIPLES.find(([, words]) => words.test(folded(text)))?.[0];

/** Whether a header is about one month: «в месяц», «monthly». */
export const isMonthly = (text: string): boolean =>
  /в мес|ежемес|месячн|monthly|(per|a) month|\/ ?мес|айына/.test(folded(text));

/** Whether a cell begins with an amount of four figures or more, whatever words stand behind it. */
export function isAmount(text: string): boolean {
  const [number = ""] = /^[\d\s.,]+/.exec(text.trim()) ?? [];
  return number.replace(/\D/g, "").length > 3 && !isYear(number.trim());
}

/** A number, with a currency where one is written: `1 073 100`, `350 сом`, `$ 500`, `10,800` */
export function priceIn(text: string, talk: Talk): Price | undefined {
  if (text === "") return undefined;
  return readPrice(
    text.replace(
      // Money has no three decimals: what stands in groups of three is parted into thousands. Products and totals check it.
      /^([^\d]*)(\d{1,3}(?:,\d{3})+)(\.\d{1,2})?(\D*)$/,
      (_, before: string, whole: string, rest = "", after = "") =>
        `${before}${whole.replaceAll(",", "")}${String(rest)}${String(after)}`,
    ),
    talk,
  );
}

// What an amount is of: «120 000 в месяц», «сом/мес.», "a year".
const OF_A_PERIOD =
  /[\s,]*(?:ежемесячно|ежегодно|monthly|yearly|annually|айына|жылына|(?:в|за|на|per|an?|\/)\s*(?:1\s*)?(?:мес(?:яц|\.)?|год|month|year))$/iu;

/** An amount of money that is written with nothing else but its currency and period. */
export function moneyIn(text: string, talk: Talk): { readonly amount: Exact; readonly currency?: string } | undefined {
  const price = priceIn(text.replace(OF_A_PERIOD, ""), talk);
  return price && { amount: exact(price.value), ...(price.currency !== undefined && { currency: price.currency }) };
}

/** What a text multiplies: «$15 per hour X 2 X 4.25», «100 кв. м х $4/кв. м/мес. х 12 мес.». */
export function productIn(text: string, talk: Talk): readonly Exact[] | undefined {
  const [said = ""] = text.split("=");
  const factors = said.split(/\s*[×*]\s*|\s+[xхXХ]\s+/u).map((part) => {
    const [number = ""] = /\d[\d\s\u00a0.,]*/u.exec(part) ?? [];
    const price = priceIn(number.trim().replace(/[.,]$/, ""), talk);
    return price && exact(price.value);
  });
  return factors.length > 1 && factors.every((each) => each !== undefined) ? factors : undefined;
}

/** A share of time: «50 %», «0,5»; in a column of per cent also `50`. */
export function timeIn(text: string, talk: Talk): Exact | undefined {
  const value = countIn(text.replace("%", ""), talk)?.value;
  if (!value) return undefined;
  return text.includes("%") || compare(value, whole(1)) > 0 ? divide(value, whole(100)) : value;
}

/** A number at the beginning of a text, and the words behind it: `4,5 ставки`. */
export function countIn(text: string, talk: Talk): { readonly value: Exact; readonly unit: string } | undefined {
  const [, number = "", unit = ""] = /^([\d\s\u00a0]*\d(?:[.,]\d+)?)\s*(.*)$/u.exec(text.trim()) ?? [];
  const value = number === "" ? undefined : typedCell("costStandards.quantity", number, talk)?.value;
  return value === undefined ? undefined : { value: exact(value), unit: unit.trim() };
}

export function shareIn(text: string, talk: Talk): string | undefined {
  const [, percent] = /(\d+(?:[.,]\d+)?)\s*%/u.exec(text) ?? [];
  return percent === undefined ? undefined : typedCell("costStandards.share", `${percent}%`, talk)?.value;
}

/** The years that a text names, and the first of them. */
export const yearsIn = (text: string): readonly string[] => [...new Set(text.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])];
export const yearIn = (text: string): string | undefined => yearsIn(text)[0];

/** The year of a project that a text names: «Year 2», «2-й год», «Год 1». */
export const projectYearIn = (text: string): string | undefined =>
  /(?<!\p{L})(?:year|год|année|año|рік)\s*(\d)(?!\d)|(?<![\d.,])(\d)\s*-?(?:й|ый|ой|st|nd|rd|th|-?жыл)?\s*(?:год|year|жыл|рік)(?!\p{L})/u
    .exec(folded(text))
    ?.slice(1)
    .find(Boolean);

/** The rate that a text names: «курс 87,45». */
export function rateIn(text: string): string | undefined {
  const [, rate] = /(?:курс|rate|бағам)\D{0,20}?(\d+[.,]\d+)/iu.exec(text) ?? [];
  return rate?.replace(",", ".");
}

/** A word for a currency in a header: `Донор 1, $`. */
export const currencyIn = (text: string, talk: Talk): string | undefined => currenciesIn(text, talk)[0];

/** The currencies that a word in a header may be, the likeliest first: `lei` of Romania or Moldova. */
export function currenciesIn(text: string, talk: Talk): readonly string[] {
  for (const part of [...text.split(/[,;()/]/), ...text.split(/[\s,;()/]+/)]) {
    const { beside = [] } = typedCell("funding.amount", `1 ${part.trim()}`, talk) ?? {};
    if (isCurrency(part, talk)) return beside.includes(talk.currency) ? [talk.currency] : beside;
  }
  return [];
}

/** A text without the parts that name a currency. */
export const withoutCurrency = (text: string, talk: Talk): string =>
  text
    .split(/\s*,\s*/)
    .map((part) => (isCurrency(part, talk) ? "" : withoutUnit(part.split(" "), talk).join(" ")))
    .filter(Boolean)
    .join(", ");

// «тыс.» is a unit alone, or beside a currency.
function withoutUnit(words: readonly string[], talk: Talk): readonly string[] {
  const rest = words.filter((word) => !isCurrency(word, talk));
  const isUnit = (word: string): boolean => timesIn(word) !== undefined;
  return rest.length < words.length || rest.every(isUnit) ? rest.filter((word) => !isUnit(word)) : rest;
}

const isCurrency = (text: string, talk: Talk): boolean => {
  const { value, beside = [] } = typedCell("funding.amount", `1 ${text.trim()}`, talk) ?? {};
  return value === "1" && beside.length > 0;
};

/** Whether a cell marks that something is so, or is not. */
export const isYes = (text: string): boolean => /^(\+|✓|✔|v|x|х|да|есть|yes|ооба|бар|иә|1)$/i.test(text);
export const isNo = (text: string): boolean => /^(|-|–|—|0|нет|no|жок|жоқ)$/i.test(text);

export const isInKind = (text: string): boolean =>
  /натур|в дар|безвозмездн|бесплатн|in[- ]kind|free of charge|заттай|акысыз|тегін/.test(folded(text));

export const withoutInKind = (text: string): string =>
  text
    .split(/\s*[,;]\s*/)
    .filter((part) => !isInKind(part))
    .join(", ")
    .trim();

/** Months of a period: none for a whole year; `crossed`: the years, as far as it names them, where it ends in another. */
export type Period =
  | { readonly months?: readonly [from: string, to: string]; readonly year?: string }
  | { readonly crossed: readonly string[] };

const HALVES: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/^(i|1|перв\S*)(-?е|-?ое)? (полугод|half)|^h1/, ["1", "6"]],
  [/^(ii|2|втор\S*)(-?е|-?ое)? (полугод|half)|^h2/, ["7", "12"]],
  [/^(i|1|перв\S*)(-?й)? (кв|quarter)|^q1/, ["1", "3"]],
  [/^(ii|2|втор\S*)(-?й)? (кв|quarter)|^q2/, ["4", "6"]],
  [/^(iii|3|трет\S*)(-?й)? (кв|quarter)|^q3/, ["7", "9"]],
  [/^(iv|4|четв\S*)(-?й)? (кв|quarter)|^q4/, ["10", "12"]],
];

// `01.02.2027`, `02.2027`, `2027-02-01`.
const DATE = /(?<![\d.])(?:(?:\d{1,2}[./])?(\d{1,2})[./](20\d\d)|(20\d\d)-(\d\d)(?:-\d\d)?)(?!\d)/g;

/** A day, a month or a year and nothing else: `30.06.2025`, `2025-06-30`, `06.2025`, «2025 г.». */
export function dayIn(text: string): Day | undefined {
  const [, isoYear, isoMonth, isoDay] = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const [, day, month, year] =
    /^(?:(?:(\d{1,2})[./])?(\d{1,2})[./])?((?:19|20)\d\d)\s*(?:г\.?|год)?$/u.exec(text) ?? [];
  const found = isoYear === undefined ? { year, month, day } : { year: isoYear, month: isoMonth, day: isoDay };
  if (found.year === undefined || Number(found.month ?? 1) > MONTHS || Number(found.month ?? 1) < 1) return undefined;
  return {
    year: Number(found.year),
    ...(found.month !== undefined && { month: Number(found.month) }),
    ...(found.day !== undefined && { day: Number(found.day) }),
  };
}

/** A day, as far as a text says it. */
export type Day = { readonly year: number; readonly month?: number; readonly day?: number };

const MONTHS = 12;

/** «янв.–июнь», «II полугодие», «год», «янв.–дек. 2027», «01.02.2027 – 31.07.2027». */
export function periodIn(text: string, talk: Talk): Period | undefined {
  const [begins, ends, ...more] = [...text.matchAll(DATE)].map(([, month, year, isoYear, isoMonth]) => ({
    month: String(Number(month ?? isoMonth)),
    year: year ?? isoYear ?? "",
  }));
  if (begins && ends && more.length === 0)
    return begins.year === ends.year
      ? { year: begins.year, months: [begins.month, ends.month] }
      : { crossed: [begins.year, ends.year] };
  const years = yearsIn(text);
  if (years.length > 1) return { crossed: years };
  const [year] = years;
  const about = year === undefined ? {} : { year };
  const plain = folded(
    text.replace(/(?<!\d)20\d\d(?!\d)/g, "").replace(/г(ода?|\.)?\s*$/iu, (end) => (/^г/.test(end) ? "" : end)),
  ).replace(/[,.\s]+$/, "");
  if (plain === "" || /^(весь )?год|^12 мес|^(full )?year|^жыл/.test(plain)) return about;
  const half = HALVES.find(([words]) => words.test(plain));
  if (half) return { ...about, months: half[1] };
  const months = text.replace(/(?<!\d)20\d\d(?!\d)/g, "").replace(/\s+г\.?\s*$/u, "");
  const span = typedCell("funding.month_from", months.trim(), talk);
  if (!span) return undefined;
  const to = span.beside[0] ?? span.value;
  return Number(to) < Number(span.value) ? { crossed: [] } : { ...about, months: [span.value, to] };
}

/** A header as it is compared: small letters, one space, `ё` as `е`, no quotation marks. */
export const folded = (header: string): string =>
  header.toLowerCase().replaceAll("ё", "е").replace(/[«»"]/g, "").replace(/\s+/g, " ").trim();
