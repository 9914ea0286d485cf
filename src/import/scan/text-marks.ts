/** Marks of a word that count wherever it stands, among the first two words alone, and at the end alone. */
export const [ANYWHERE, FIRST, LAST] = [1, 1 << 27, 1 << 28] as const;

/** Marks of a text beside those of its words: a bracket, a sign of per cent, and the sign of a formula that failed. */
export const [HAS_BRACKET, HAS_PERCENT, HAS_HASH] = [1 << 30, 1 << 29, 1 << 31] as const;
