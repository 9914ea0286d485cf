// The words and signs around numbers: multipliers such as «тыс.», currencies, units; and currencies two lists share.
import type { Dictionary } from "../../model/dictionary.js";
import { entryOf, onceFor } from "../../model/once-for.js";

/** What the words around a number say: what it is multiplied by, and the currencies and units that all of them allow. */
export type Said = {
  readonly multiplier?: bigint;
  readonly currencies?: readonly string[];
  readonly units?: readonly string[];
};

/** A column of codes that are units of numbers: `capacity_unit`. */
export type UnitCodes = { readonly name: string; readonly codes: readonly string[] };

/** The words that may stand in a column of numbers. */
export type NumberWords = ReturnType<typeof numberWords>;

/**
 * The words of numbers in some languages, compared without case, dots behind letters and spaces beside signs: `Тыс.
 * тг.` is `тыс тг`, `US $` is `US$`. A multiplier that two languages understand differently is no word. Codes of ISO
 * 4217 are known in capitals: those of the currencies, and that of the column.
 */
export function numberWords(dictionaries: readonly Dictionary[], currency?: string, units?: UnitCodes) {
  const { known, codes, doubtful, missing, percent, longest } = entryOf(wordsOf(dictionaries), units?.name ?? "", () =>
    knownWords(dictionaries, units),
  );
  const meaning: Meaning = (parts) => {
    const [key, code] = [parts.join(" ").toLowerCase(), parts.join(" ")];
    if (doubtful.has(key)) return undefined;
    return known.get(key) ?? (codes.has(code) || code === currency ? { currencies: [code] } : undefined);
  };
  const remembered = new Map<string, Said | undefined>();
  const sayText = (text: string): Said | undefined => {
    if (!remembered.has(text)) remembered.set(text, saidBy(split(text), longest, meaning));
    return remembered.get(text);
  };
  return {
    /** Reads all words of a text; undefined where one is unknown. */
    say: (...texts: readonly string[]) => texts.map(sayText).reduce((all, each) => all && each && both(all, each), {}),
    /** Whether a whole cell says that there is no figure. */
    isMissing: (text: string): boolean => missing.has(partsOf(text).join("")) || /^(?:…|\.{2,})$/.test(text),
    /** Whether the words behind a number say per cent. */
    isPercent: (text: string): boolean => percent.has(partsOf(text).join(" ")),
  };
}

// The words of some languages, by the column of units that they are for: each column of each reading asks for them.
const wordsOf = onceFor<readonly Dictionary[], Map<string, ReturnType<typeof knownWords>>>(() => new Map());

function knownWords(dictionaries: readonly Dictionary[], units: UnitCodes | undefined) {
  const known = unitsKnown(dictionaries, units);
  const [codes, doubtful, missing] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const percent = new Set<string>(["%"]);
  for (const { currencies, multipliers, missing: words, shares = [] } of dictionaries) {
    for (const word of shares) percent.add(entryParts(word).join(" "));
    for (const [word, meant] of Object.entries(currencies)) {
      const key = entryParts(word).join(" ");
      if (known.get(key)?.multiplier !== undefined) doubtful.add(key);
      known.set(key, { currencies: [...(known.get(key)?.currencies ?? []), ...meant] });
      for (const code of meant) codes.add(code);
    }
    for (const [word, times] of Object.entries(multipliers)) {
      const key = entryParts(word).join(" ");
      const [earlier, multiplier] = [known.get(key), BigInt(times)];
      if (earlier && earlier.multiplier !== multiplier) doubtful.add(key);
      known.set(key, { multiplier });
    }
    for (const word of words) missing.add(entryParts(word).join(""));
  }
  const longest = Math.max(1, ...[...known.keys()].map((key) => key.split(" ").length));
  return { known, codes, doubtful, missing, percent, longest };
}

function unitsKnown(dictionaries: readonly Dictionary[], units?: UnitCodes): Map<string, Said> {
  const known = new Map<string, Said>();
  for (const { codes: words } of units ? dictionaries : [])
    for (const code of units?.codes ?? [])
      for (const word of [...(words[`${units?.name ?? ""}.${code}`] ?? []), ...(words[code] ?? [])]) {
        const key = entryParts(word).join(" ");
        known.set(key, { units: [...new Set([...(known.get(key)?.units ?? []), code])] });
      }
  return known;
}

type Meaning = (parts: readonly string[]) => Said | undefined;

// The longest word that fits, then the next one, to the end of the text.
function saidBy(parts: readonly string[], longest: number, meaning: Meaning): Said | undefined {
  if (parts.length === 0) return {};
  for (let length = Math.min(longest, parts.length); length > 0; length--) {
    const [first, rest] = [meaning(parts.slice(0, length)), parts.slice(length)];
    if (!first) continue;
    const others = saidBy(rest, longest, meaning);
    return others && both(first, others);
  }
  return undefined;
}

function both(a: Said, b: Said): Said {
  const multiplier = b.multiplier === undefined ? a.multiplier : (a.multiplier ?? 1n) * b.multiplier;
  const [currencies, units] = [common(a.currencies, b.currencies), common(a.units, b.units)];
  return {
    ...(multiplier !== undefined && { multiplier }),
    ...(currencies && { currencies }),
    ...(units && { units }),
  };
}

/** What two lists of possible currencies have in common; a list that is absent allows all. */
export const common = (a?: readonly string[], b?: readonly string[]): readonly string[] | undefined =>
  a && b ? a.filter((each) => b.includes(each)) : (a ?? b);

// Runs of letters and single signs.
function split(text: string): readonly string[] {
  if (text.trim() === "") return [];
  const plain = text.normalize("NFC").replace(/[’‘ʼʻ`´]/g, "'");
  return plain.replace(/(?<=\p{L})\./gu, " ").match(/\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*|\S/gu) ?? [];
}

const partsOf = (text: string): readonly string[] => split(text.toLowerCase());

// The words of all languages are asked for by each column.
const entries = new Map<string, readonly string[]>();

const entryParts = (word: string): readonly string[] => entryOf(entries, word, () => partsOf(word));
