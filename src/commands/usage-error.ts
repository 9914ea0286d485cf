import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";

// The sentences of the parser of arguments that users meet, by what is in them; it has them in English only.
const SENTENCES: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^error: unknown command '(.*?)'/, "usage.command"],
  // Papers for others are written by one command alone.
  [/^error: unknown option '--for(?:=.*)?'/, "usage.for"],
  [/^error: unknown option '(.*?)'/, "usage.option"],
  [/^error: missing required argument '(.*?)'/, "usage.argument"],
  [/^error: option '(.*?)' argument missing/, "usage.value"],
  [/^error: option '(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\./s, "usage.choice"],
  [/^error: too many arguments.*Expected (\d+) arguments? but got (\d+)/s, "usage.many"],
];

/** What is wrong with the arguments of a call, in a language; as the parser says it where there are no other words. */
export function usageError(text: string, locale: Locale): readonly string[] {
  const found = SENTENCES.find(([pattern]) => pattern.test(text));
  if (!found) return [text.trim()];
  const [pattern, key] = found;
  const told = (sentence: string, parts: readonly string[] | null): string =>
    say(locale, sentence, Object.fromEntries((parts ?? []).map((part, at) => [String(at), part])));
  const near = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(text);
  const sentence = told(key, pattern.exec(text));
  return [
    near && key !== "usage.for" ? `${sentence} ${told("usage.mean", near)}` : sentence,
    say(locale, "usage.help"),
  ];
}
