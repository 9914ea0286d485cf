/**
 * The candidate that is fewest changes away from a word, for "did you mean". Case does not count.
 *
 * @param word - what was written
 * @param candidates - what could have been meant; of equals the first wins
 * @param within - largest number of changes that still counts as near; without it the nearest is always named
 * @returns the nearest candidate, or undefined when there is none
 * @example nearest("capasity", ["centre_id", "capacity"]) // "capacity"
 */
export function nearest(word: string, candidates: Iterable<string>, within = Infinity): string | undefined {
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const changes = distance(word, candidate);
    if (changes <= within && changes < fewest) [best, fewest] = [candidate, changes];
  }
  return best;
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
