// Cuts a text that is too long to be shown, with the number of characters left out: what nobody reads to its end would
// fill a page, its beginning is enough to find it.
const LONGEST = 300;

/** The beginning of a text that is too long to be shown, with the number of characters left out: `99999… (+995)`. */
export const cutShort = (text: string, longest = LONGEST): string =>
  text.length > longest ? `${text.slice(0, longest)}… (+${text.length - longest})` : text;
