/** A list whose entries are made each time it is gone through, and kept by nobody. */
export const madeAnew = <Kept, Made>(
  kept: readonly Kept[],
  make: (each: Kept) => Made,
): Iterable<Made> & { readonly length: number } => ({
  length: kept.length,
  *[Symbol.iterator]() {
    for (const each of kept) yield make(each);
  },
});
