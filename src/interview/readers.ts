// What a person writes as an answer, read: a year, counts, places and their use, posts with their pay, prices, money
// with its months, currencies, rates, funders; and the fiscal year that is planned.
import { say } from "../formula/locale.js";
import { locales } from "../languages/index.js";
import { format } from "../money/format.js";
import { type Exact, compare, divide, exact, isDecimal, toDecimal, whole } from "../money/exact.js";
import { type Question, type Talk, nextYear, answerTo } from "./question.js";
import { typedCell } from "./typed-cell.js";

/** An answer of several meanings: what each is, and the text that says it alone. */
export type Either = { readonly either: readonly { readonly label: string; readonly text: string }[] };

export type Places = { readonly capacity: string; readonly unit: string };
export type Taken = { readonly field: "occupancy" | "place_nights"; readonly value: string };
/** A part that was not said is absent. `posts`: they are so many in all, although somebody is there at any hour. */
export type Post = { readonly quantity?: string; readonly pay?: Price; readonly posts?: true };
export type Price = { readonly value: string; readonly currency?: string };
export type Amount = Price & { readonly months?: readonly [from: string, to: string]; readonly inKind?: true };
export type Rate = { readonly value: string };

type Words = "post" | "any-hour" | "posts" | "in-kind" | "order";

/** Beginnings of words that mean something in an answer, in every language at once. */
const stems = (name: Words): readonly string[] =>
  locales.flatMap(({ phrases }) => (phrases[`interview.word.${name}`] ?? "").split("; ").filter(Boolean));

const holds = (text: string, name: Words): boolean =>
  stems(name).some((stem) => new RegExp(`(?<!\\p{L})${stem}`, "iu").test(text));

const without = (text: string, name: Words): string =>
  stems(name)
    .reduce((left, stem) => left.replace(new RegExp(`[,;(]?\\s*(?<!\\p{L})${stem}\\p{L}*\\.?\\)?`, "giu"), ""), text)
    .trim();

/** A fiscal year, with whatever words around: `2027`, «на 2027 год», `2026/27`. */
export function readYear(text: string, talk: Talk): string | undefined {
  const [, year] = /^\D*(\d{4}(?:[/–-]\d{2,4})?)\D*$/u.exec(text) ?? [];
  return year === undefined ? undefined : typedCell("funding.fiscal_year", year, talk)?.value;
}

/** The fiscal year that is planned: the one that was named, else the next. */
export const yearOf = (talk: Talk): string =>
  readYear(answerTo(talk.answers, "year") ?? "", talk) ?? nextYear(talk.today);

export const readCount = (text: string, talk: Talk): string | undefined =>
  typedCell("centres.clients", text, talk)?.value;

export function readPlaces(text: string, talk: Talk): Places | Either | undefined {
  const typed = typedCell("centres.capacity", text, talk);
  if (!typed) return undefined;
  const units = typed.beside.length > 0 ? typed.beside : ["family_place", "bed", "woman_bed"];
  const [unit, ...others] = units;
  if (unit !== undefined && others.length === 0) return { capacity: typed.value, unit };
  const worded = units.map((each) => `${typed.value} ${talk.locale.codes[each] ?? each}`);
  return { either: worded.map((each) => ({ label: each, text: each })) };
}

/** A share of places, or nights: `75 %`, `70`, `0.75`, `2,700 nights`. A number alone is a share where it can be one. */
export function readTaken(text: string, talk: Talk): Taken | Either | undefined {
  const share = (cell: string): Taken | undefined => {
    const value = typedCell("centres.occupancy", cell, talk)?.value;
    return value === undefined ? undefined : { field: "occupancy", value };
  };
  if (text.includes("%")) return share(text);
  const [, number = text, unit] = /^(.*\d)[\s\u00a0]*(\p{L}[\p{L}\s-]*)$/u.exec(text.trim()) ?? [];
  const nights = typedCell("centres.place_nights", number, talk)?.value;
  if (nights === undefined) return undefined;
  if (unit !== undefined) return { field: "place_nights", value: nights };
  const size = exact(nights);
  if (compare(size, exact("1")) < 0) return { field: "occupancy", value: nights };
  if (compare(size, exact("1")) === 0) return { either: ["1 %", "100 %"].map((each) => ({ label: each, text: each })) };
  if (compare(size, exact("150")) > 0) return { field: "place_nights", value: nights };
  return { field: "occupancy", value: toDecimal(divide(size, exact("100"))) };
}

/**
 * How many posts and what one is paid: `1 × 32 000`, «1 ставка по 32 000», «1 ставка 40000 сом», «0,5 ставки», `40000`;
 * `0`: there are none. Of somebody who is there at any hour, posts are asked about: all of them, or at one time?
 */
export function readPost(text: string, talk: Talk, anyHour: boolean): Post | Either | undefined {
  const hour = holds(text, "any-hour");
  const posts = !hour && holds(text, "posts");
  const plain = hour ? without(text, "any-hour") : posts ? without(text, "posts") : text.trim();
  const parts = postParts(plain, talk);
  if (!parts) return undefined;
  const quantity =
    parts.posts === undefined ? undefined : typedCell("costStandards.quantity", parts.posts, talk)?.value;
  const pay = parts.pay === undefined ? undefined : readPrice(parts.pay, talk);
  if ((parts.posts !== undefined && quantity === undefined) || (parts.pay !== undefined && !pay)) return undefined;
  const read = { ...(quantity !== undefined && { quantity }), ...(pay && { pay }) };
  const isOpen = anyHour && !hour && !posts && quantity !== undefined && quantity !== "0";
  if (!isOpen || !(holds(plain, "post") || compare(exact(quantity), whole(2)) > 0))
    return posts ? { ...read, posts } : read;
  return {
    either: (["posts", "any-hour"] as const).map((each) => ({
      label: say(talk.locale, `interview.either.${each}`, { count: format(quantity, talk.locale.marks) }),
      text: `${plain}, ${(talk.locale.phrases[`interview.word.${each}`] ?? "").split("; ")[0] ?? ""}`,
    })),
  };
}

function postParts(text: string, talk: Talk): { readonly posts?: string; readonly pay?: string } | undefined {
  const word = stems("post").join("|");
  const worded = new RegExp(
    `^([\\d.,\\s]*\\d)\\s*(?:${word})\\p{L}*\\.?\\s*(?:[×xх*@,;:–—-]|(?:по|at)\\s)?\\s*(.*)$`,
    "iu",
  ).exec(text);
  if (worded) return { posts: worded[1] ?? "", ...(worded[2] && { pay: worded[2] }) };
  // What stands between is a sign or a word for "at": a currency that stands before the pay is not skipped.
  const [, posts, pay] = /^([\d.,]*\d)\s*(?:[×xх*@]|[,;]\s|\s(?:по|at)\s)\s*(\S.*)$/iu.exec(text) ?? [];
  if (posts !== undefined && pay !== undefined) return { posts, pay };
  const alone = typedCell("costStandards.unit_cost", text, talk)?.value;
  if (alone !== undefined && isDecimal(alone)) {
    const size: Exact = exact(alone);
    if (compare(size, whole(30)) <= 0) return { posts: text };
    return compare(size, whole(1000)) >= 0 ? { pay: text } : undefined;
  }
  const [, few, more] = /^(\d{1,2}(?:[.,]\d+)?)\s+(\S.*)$/u.exec(text) ?? [];
  return few !== undefined && more !== undefined ? { posts: few, pay: more } : undefined;
}

/** What one costs, in a currency where one is named. */
export function readPrice(text: string, talk: Talk): Price | undefined {
  const typed = typedCell("costStandards.unit_cost", text, talk);
  return typed && priced(typed, talk);
}

function priced({ value, beside }: NonNullable<ReturnType<typeof typedCell>>, { currency }: Talk): Price {
  // A word of several currencies is the first of them, where none is that of the country: dollars are those of the USA.
  const [first] = beside;
  return first === undefined || beside.includes(currency) ? { value } : { value, currency: first };
}

/** An amount: `3,200,000, January to June`, «30 000 долларов», «720 000 натурой». */
export function readAmount(text: string, talk: Talk): Amount | undefined {
  const inKind = holds(text, "in-kind");
  const plain = inKind ? without(text, "in-kind") : text.trim();
  const [, amount = plain, months] = /^(.*?\d[^,;]*?)[,;]\s*(\p{L}.*|\d{1,2}\s*[-–].*)$/u.exec(plain) ?? [];
  const typed = typedCell("funding.amount", amount, talk);
  const price = typed && priced(typed, talk);
  if (!price) return undefined;
  const span = months === undefined ? undefined : typedCell("funding.month_from", months, talk);
  if (months !== undefined && !span) return undefined;
  const within = span && ([span.value, span.beside[0] ?? span.value] as const);
  return { ...price, ...(within && { months: within }), ...(inKind && { inKind }) };
}

export function readCurrency(text: string, talk: Talk): string | undefined {
  const typed = typedCell("funding.amount", `1 ${text}`, talk);
  return !typed || typed.beside.length === 0 ? undefined : (priced(typed, talk).currency ?? talk.currency);
}

/** A rate, with its date beside it: «87,45 на 1 ноября 2026 года». */
export function readRate(text: string, talk: Talk): Rate | undefined {
  const [, number = ""] = /^[^\d]*(\d+(?:[.,]\d+)?)/u.exec(text.trim()) ?? [];
  const value = typedCell("indices.value", number, talk)?.value;
  return value === undefined ? undefined : { value };
}

/** Who gives money, and what else the line says: «Минтруд, соцзаказ, 3 200 000 сом, подписано». The rest is a name. */
export function readFunder(
  text: string,
  talk: Talk,
): Readonly<Record<"source" | "kind" | "amount" | "status", string>> {
  const parts = text
    .split(/[,;]\s+/u)
    .map((each) => each.trim())
    .filter(Boolean);
  const found = { source: "", kind: "", amount: "", status: "" };
  for (const part of parts) {
    const status = typedCell("funding.status", part, talk)?.value;
    const kind = holds(part, "order") ? "order" : typedCell("funding.source_type", part, talk)?.value;
    const asMonths = found.amount === "" ? undefined : readAmount(`${found.amount}, ${part}`, talk);
    const isFirst = part === parts[0];
    // A giver may be called as a kind of givers is, but not as an amount.
    if (!isFirst && found.status === "" && status !== undefined) found.status = status;
    else if (!isFirst && found.kind === "" && kind !== undefined) found.kind = kind;
    else if (found.amount === "" && readAmount(part, talk)) found.amount = part;
    else if (asMonths || (found.amount !== "" && holds(part, "in-kind"))) found.amount = `${found.amount}, ${part}`;
    else found.source = [found.source, part].filter(Boolean).join(", ");
  }
  return found;
}

/** How an answer of each kind is read. */
export const READERS: Readonly<Record<Exclude<Question["kind"], "choice" | "several" | "funder">, Reader>> = {
  text: (text) => text,
  year: readYear,
  count: readCount,
  places: readPlaces,
  taken: readTaken,
  post: (text, talk) => readPost(text, talk, false),
  "any-hour": (text, talk) => readPost(text, talk, true),
  price: readPrice,
  amount: readAmount,
  currency: readCurrency,
  rate: readRate,
};
type Reader = (text: string, talk: Talk) => string | Either | Places | Taken | Post | Price | Amount | Rate | undefined;
