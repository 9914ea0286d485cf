// Marks that turn the direction of all text after them: a name must not turn a sentence around.
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text without the signs that no page can show: control characters, and those that turn the direction of reading. */
export const visible = (text: string): string => text.replace(TURNS, "").replace(/\p{Cc}+/gu, " ");
