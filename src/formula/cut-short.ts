// Cuts a text that is too long to be shown to its beginning, with the number of characters left out.
const LONGEST = 300;

/** The beginning of a text that is too long to be shown, with the number of characters left out: `99999… (+995)`. */
export const cutShort = (text: string, longest = LONGEST): string =>
  text.length > longest ? `${text.slice(0, longest)}… (+${text.length - longest})` : text;
