// What a letter that asks for money says first.
import { type Locale, say } from "../formula/locale.js";

/** What a paper asks for in a year, as it prints the amounts: a part that is nothing is absent. */
export type Asked = Readonly<Record<"year" | "currency" | "needed" | "paid" | "requested", string>> &
  Readonly<Partial<Record<"cut" | "received" | "signed", string>>>;

/** What a letter says first: what is asked for, what is needed, and what others, the addressee and a ceiling take of it. */
export const requestSentences = (
  { year, currency, needed, paid, requested, ...rest }: Asked,
  locale: Locale,
): string[] => [
  paid === "0"
    ? say(locale, "request.net-alone", { year, currency, asked: requested, need: needed })
    : say(locale, "request.net", { year, currency, asked: requested, need: needed, paid }),
  ...(["cut", "received", "signed"] as const).flatMap((id) => {
    const amount = rest[id];
    return amount === undefined ? [] : [say(locale, `request.net-${id}`, { amount, currency })];
  }),
];
