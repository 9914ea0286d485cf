// The known word that a word most likely means, for "did you mean", with what an issue says of it; and how many letters
// two words differ in.

/** What an issue says of a word that is none of those that are known: all of them, and the one that is nearest. */
export const noneOf = (received: string, known: readonly string[]) => ({
  received,
  ...(known.length > 0 && { expected: known.join(", ") }),
  // A program that hands in nothing that is built in knows none.
  detail: { nearest: nearest(received, known) ?? "", ...(known.length === 0 && { call: "run(analysis, files, all)" }) },
});

/**
 * The candidate that a word most likely means, for "did you mean": few changes, and the same beginning above all, since
 * endings are what people add, shorten and decline. Case does not count. What has more than a third of its letters
 * other, rounded up, and does not share the first three is not near, but for the same letters in another order.
 */
export function nearest(word: string, candidates: Iterable<string>, within = Infinity): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  if (word.length > LONGEST) return undefined;
  const letters = lettersOf(word);
  for (const candidate of candidates) {
    const [others, shared] = [lettersOf(candidate), beginning(word, candidate)];
    // So many changes at least, so it cannot be nearer.
    if (Math.abs(letters.length - others.length) - 2 * shared >= least) continue;
    const changes = changesOf(letters, others);
    const isNear =
      shared >= 3 ||
      changes * 3 <= Math.max(word.length, candidate.length) + 2 ||
      letters.toSorted().join("") === others.toSorted().join("");
    const far = changes - 2 * shared;
    if (isNear && changes <= within && far < least) [best, least] = [candidate, far];
  }
  return best;
}

// A longer text is no slip of a word that is known, and takes long to compare.
const LONGEST = 1000;

// Number of letters that both words begin with, case aside.
function beginning(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return shared;
}

/** Number of letters to insert, delete or replace to turn one word into the other (Levenshtein), case aside. */
export const distance = (a: string, b: string): number => changesOf(lettersOf(a), lettersOf(b));

const lettersOf = (word: string): readonly string[] => Array.from(word.toLowerCase());

// One row of the table of changes is kept, and overwritten from left to right.
function changesOf(from: readonly string[], to: readonly string[]): number {
  const row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 0; at < from.length; at++) {
    const letter = from[at];
    let [diagonal, left] = [at, at + 1];
    row[0] = left;
    for (let column = 1; column <= to.length; column++) {
      const above = row[column] ?? 0;
      const replaced = letter === to[column - 1] ? diagonal : diagonal + 1;
      left = Math.min(replaced, above + 1, left + 1);
      row[column] = left;
      diagonal = above;
    }
  }
  return row[to.length] ?? 0;
}
