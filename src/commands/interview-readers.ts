import type { Reader } from "./interview-step.js";
import { typedCell } from "./typed-cell.js";

/** A text as it stands. */
export const readText: Reader = (text) => text.trim() || undefined;

/** A fiscal year. */
export const readYear: Reader = (text, talk) => typedCell("funding.fiscal_year", text, talk)?.value;

/** How many there are. */
export const readCount: Reader = (text, talk) => typedCell("centres.clients", text, talk)?.value;

/** Places with their kind: `12 family_place`. */
export const readPlaces: Reader = (text, talk) => {
  const typed = typedCell("centres.capacity", text, talk);
  if (!typed) return undefined;
  const units = typed.beside.length > 0 ? typed.beside : ["family_place", "bed", "woman_bed"];
  if (units.length > 1) return { meant: units.map((each) => `${typed.value} × ${talk.locale.codes[each] ?? each}`) };
  return `${typed.value} ${units.join("")}`;
};

/** A share of places, or nights; a number alone may be either: `occupancy 0.75`, `place_nights 2700`. */
export const readTaken: Reader = (text, talk) => {
  if (text.includes("%")) {
    const share = typedCell("centres.occupancy", text, talk);
    return share && `occupancy ${share.value}`;
  }
  const [, number = ""] = /^(.*\d)[\s\u00a0]*\p{L}[\p{L}\s-]*$/u.exec(text.trim()) ?? [];
  const nights = typedCell("centres.place_nights", number, talk);
  return nights && `place_nights ${nights.value}`;
};

/** How many posts and what one is paid, `1 × 32 000` or «1 ставка по 32 000»: `1 32000`; `0`: there are none. */
export const readPost: Reader = (text, talk) => {
  if (text.trim() === "0") return "0";
  const [, posts = "", pay = ""] = POST.exec(text.trim()) ?? [];
  const [quantity, cost] = [typedCell("costStandards.quantity", posts, talk), price(pay, talk)];
  return quantity && cost && `${quantity.value} ${cost}`;
};

// What stands between is a sign or a word for "at": a currency that stands before the pay is not skipped.
const POST = /^([\d.,]*\d)\s*(?:\p{L}+\s*)?(?:[×xх*@]|[,;]\s|\s(?:по|at|-дан|-ден)\s)\s*(\d.*)$/iu;

/** What one costs. */
export const readPrice: Reader = (text, talk) => price(text, talk);

const price = (text: string, talk: Parameters<Reader>[1]): string | undefined => {
  const typed = typedCell("costStandards.unit_cost", text, talk);
  // Another currency than that of the analysis is for the table, not for a quick answer.
  return typed?.beside.every((each) => each === talk.currency) ? typed.value : undefined;
};

/** An amount, and the months where they are named: `3200000 1 6`. */
export const readAmount: Reader = (text, talk) => {
  const [, amount = text, months] = /^(.*?\d[^,;]*?)[,;]\s*(\p{L}.*|\d{1,2}\s*[-–].*)$/u.exec(text.trim()) ?? [];
  const typed = typedCell("funding.amount", amount, talk);
  if (!typed?.beside.every((each) => each === talk.currency)) return undefined;
  if (months === undefined) return typed.value;
  const span = typedCell("funding.month_from", months, talk);
  return span && [typed.value, span.value, span.beside[0] ?? span.value].join(" ");
};
