// What the words of a line say of violence and equality, and what makes that doubtful.
import { type Entry, type Found, phraseFinder } from "./phrase-finder.js";
import type { Doubt, Keywords } from "../model/dictionary.js";
import type { Doubted, Evidence, LineText, SearchedLine } from "./suggestion.js";
import { entryOf } from "../model/once-for.js";
import { COMPONENTS, type Component } from "../model/component.js";

/** What the words of a line say. */
export type WordEvidence = {
  readonly evidence: readonly Evidence[];
  readonly doubts: readonly Doubted[];
  /** What the texts with a word against violence say is done. */
  readonly components: readonly Component[];
};

type Sense = Pick<Evidence, "group" | "strong"> | "elsewhere";
type Meaning = { readonly sense: Sense; readonly language: string };

// A longer text says much beside what the money is for.
const NAME = 12;
const LONGEST_NAME = 30;

/** Makes the function that searches the texts of a line. A weak word counts in names of line, programme, body only. */
export function wordEvidence(keywords: readonly Keywords[]): (line: SearchedLine) => WordEvidence {
  const words = cached(phraseFinder(entriesOf(keywords)));
  const doubtful = cached(phraseFinder(keywords.flatMap(({ doubts }) => entriesBy<Doubt>(doubts))));
  const doing = cached(phraseFinder(keywords.flatMap(({ components }) => entriesBy<Component>(components))));
  return ({ texts }) => {
    const hits = texts.map((each) => ({ ...each, hits: words(each.text).flatMap(ours) }));
    const doubts = texts
      .filter((each) => each.role !== "other" || size(each.text) <= NAME)
      .flatMap(({ column, text }) => doubtful(text).map(({ meaning, found }) => ({ doubt: meaning, column, found })));
    const evidence = hits.flatMap((text) =>
      text.hits
        .filter(({ strong }) => strong || text.role !== "other")
        .map((hit): Evidence => ({ ...hit, ...placed(text), said: howSaid(text, hits, doubts) })),
    );
    const said = hits.filter(({ hits: of }) => of.some((each) => each.group === "violence"));
    const components = new Set(said.flatMap(({ text }) => doing(text).map((each) => each.meaning)));
    return { evidence, doubts, components: COMPONENTS.filter((each) => components.has(each)) };
  };
}

const placed = ({ column, role }: LineText) => ({ by: "word", column, role }) as const;

const ours = ({ meaning: { sense, language }, words, found }: Found<Meaning>) =>
  sense === "elsewhere" ? [] : [{ ...sense, found, entry: words, language }];

/** A text too long for a name only mentions what was found, or a long one beside a name that says children. */
function howSaid(
  { column, text }: LineText,
  all: readonly (LineText & { readonly hits: readonly unknown[] })[],
  doubts: readonly Doubted[],
): Evidence["said"] {
  const words = size(text);
  if (words <= NAME) return "name";
  const others = all.filter((each) => each.role !== "other" && each.column !== column && each.hits.length === 0);
  const forChildren = doubts.filter(({ doubt }) => doubt === "children").map((each) => each.column);
  return words > LONGEST_NAME || others.some((each) => forChildren.includes(each.column)) ? "mention" : "sentence";
}

// Of entries as long as one another the first counts: another sense, also one of another language, before all, and a strong
// word before a weak one.
function entriesOf(keywords: readonly Keywords[]): readonly Entry<Meaning>[] {
  const of = (list: (of: Keywords) => readonly string[], sense: Sense): readonly Entry<Meaning>[] =>
    keywords.flatMap((each) => list(each).map((words) => ({ words, meaning: { sense, language: each.code } })));
  return [
    ...of((each) => each.elsewhere, "elsewhere"),
    ...of((each) => each.violence.strong, { group: "violence", strong: true }),
    ...of((each) => each.equality.strong, { group: "equality", strong: true }),
    ...of((each) => each.violence.weak, { group: "violence", strong: false }),
    ...of((each) => each.equality.weak, { group: "equality", strong: false }),
  ];
}

const entriesBy = <T extends string>(lists: Readonly<Record<T, readonly string[]>>): readonly Entry<T>[] =>
  keysOf(lists).flatMap((meaning) => lists[meaning].map((words) => ({ words, meaning })));

const keysOf = <T extends string>(record: Readonly<Record<T, unknown>>): readonly T[] =>
  Object.keys(record).filter((key): key is T => key in record);

const size = (text: string): number => text.trim().split(/\s+/).length;

// The names of bodies and programmes stand in many lines.
function cached<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => entryOf(known, text, () => find(text));
}
