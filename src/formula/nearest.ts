/**
 * The candidate that a word most likely means, for "did you mean": few changes, and the same beginning above all, since
 * endings are what people add, shorten and decline. Case does not count. What has more than half of
 * its letters other, rounded up, and does not share the first three is not near.
 *
 * @param word - what was written
 * @param candidates - what could have been meant; of equals the first wins
 * @param within - largest number of changes that still counts as near
 * @returns the nearest candidate, or undefined when none is near
 * @example nearest("Нарынская обл.", ["Бишкек", "Нарын"]) // "Нарын"
 */
export function nearest(word: string, candidates: Iterable<string>, within = Infinity): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  if (word.length > LONGEST) return undefined;
  for (const candidate of candidates) {
    const [changes, shared] = [distance(word, candidate), beginning(word, candidate)];
    const isNear = shared >= 3 || changes * 2 <= Math.max(word.length, candidate.length) + 1;
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
export function distance(a: string, b: string): number {
  const [from, to] = [Array.from(a.toLowerCase()), Array.from(b.toLowerCase())];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above[to.length] ?? 0;
}
