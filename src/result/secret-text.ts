// Whether a text may tell of a centre that is not shown, and whether an open row is called like one.
import { foldWord } from "../import/headers/fold-word.js";
import { comparable } from "../model/condition.js";
import { entryOf } from "../model/once-for.js";

/** Tells whether a text may tell of a centre that is not shown; the exact code or name of an open one may be shown. */
export function secretText(
  { names }: { readonly names: readonly string[] },
  openNames: Iterable<string>,
): (text: string) => boolean {
  const shown = [...new Set([...openNames].map(comparable))];
  const exactly = new Set(shown);
  const hidden = unique(names.filter((each) => !exactly.has(comparable(each))).map(nameOf));
  const hiddenWords = new Set(hidden.map((each) => each.joined));
  const open = new Set(shown.map((each) => nameOf(each).joined).filter((each) => !hiddenWords.has(each)));
  // "Надежда плюс" is an open centre, though "Надежда" is a hidden one.
  const covering = [...open].filter((each) => hidden.some((name) => each.includes(name.joined)));
  const known = new Map<string, boolean>();
  const tells = (text: string): boolean => {
    if (hidden.length === 0 || exactly.has(comparable(text))) return false;
    const whole = nameOf(text);
    if (whole.text === "") return false;
    const rest = covering.reduce(without, whole.joined);
    return hidden.some(
      (name) => isNear(whole.text, name.text, slipsOf([...name.text].length)) || holds(rest, name, open),
    );
  };
  return (text) => entryOf(known, text, () => tells(text));
}

// Cyrillic letters that look like Latin ones, typed for them.
const LOOKS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("аеорсухкмтвнігё").map((letter, at) => [letter, Array.from("aeopcyxkmtbhire")[at] ?? letter]),
);

type Name = { readonly text: string; readonly joined: string; readonly words: number };

/** Whether an open row is called like a hidden centre, whatever case and signs; "Hope 2" is not "Hope". */
export function calledLike(names: readonly string[]): (text: string) => boolean {
  const hidden = unique(names.map(nameOf)).filter(({ joined }) => joined !== "");
  const bare = new Set(hidden.map(({ joined }) => joined.replaceAll("_", "")));
  const long = hidden.filter(({ joined, words }) => words > 1 && joined.length >= 2 * LONG);
  return (text) => {
    const { joined } = nameOf(text);
    return bare.has(joined.replaceAll("_", "")) || long.some((each) => `${joined}_`.includes(`_${each.joined}_`));
  };
}

const looked = (text: string): string => text.replace(/[аеорсухкмтвнігё]/g, (letter) => LOOKS[letter] ?? letter);

function nameOf(given: string): Name {
  const text = looked(comparable(given).toLowerCase());
  const joined = looked(foldWord(given));
  return { text, joined, words: joined.split("_").length };
}

const unique = (names: readonly Name[]): readonly Name[] => [
  ...new Map(names.filter((each) => each.text !== "").map((each) => [each.text, each])).values(),
];

// How many slips a name may have and still be taken for it.
const slipsOf = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3);

function isNear(text: string, name: string, slips: number): boolean {
  const more = [...text].length - [...name].length;
  return text === name || (Math.abs(more) <= slips && slips > 0 && slipsBetween(text, name) <= slips);
}

const LONG = 4;

// Among words a slip counts in longer names only: every "a" is a slip away from "a1".
function holds(joined: string, name: Name, open: ReadonlySet<string>): boolean {
  const { length } = name.joined;
  if (length < 2) return false;
  if (length >= LONG && joined.includes(name.joined)) return true;
  const words = joined.split("_");
  // Where spaces are left out or put in, that is the slip: "центров" is not "Центр В".
  const bare = name.joined.replaceAll("_", "");
  return [-1, 0, 1].some((more) =>
    windows(words, name.words + more).some(
      (each) =>
        each === name.joined ||
        (length >= LONG &&
          !open.has(each) &&
          (more === 0 ? isNear(each, name.joined, 1) : each.replaceAll("_", "") === bare)),
    ),
  );
}

const without = (joined: string, name: string) => `_${joined}_`.replaceAll(`_${name}_`, "_").replace(/^_|_$/g, "");

const windows = (words: readonly string[], size: number): readonly string[] =>
  size < 1
    ? []
    : words.slice(0, Math.max(0, words.length - size + 1)).map((_, at) => words.slice(at, at + size).join("_"));

/** Letters to insert, delete, replace or swap with their neighbour to turn one text into the other. */
function slipsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1);
      const swapped =
        row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other
          ? (before[column - 1] ?? 0) + 1
          : Infinity;
      current.push(Math.min(replaced, swapped, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    [before, above] = [above, current];
  }
  return above[to.length] ?? 0;
}
