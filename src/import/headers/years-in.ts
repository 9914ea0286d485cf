// Fiscal years in texts, the one spelling that they are compared in, and whether a cell is a year or a number.

/** The fiscal years of a text, and the text with `instead` in their places: of "2015 – 16 (RE)" 2015-16, of 2025–2027 none. */
export function yearsIn(text: string, instead: (year: string) => string = () => " ") {
  const years: string[] = [];
  // FY24 is 2024, where a header has no longer year.
  const written = /(?:19|20)\d{2}/.test(text) ? text : text.replace(SHORT, "20$1");
  const rest = written.replace(YEAR, (whole, first: string, mark?: string, second?: string) => {
    const follows = second !== undefined && Number(second) === (Number(first) + 1) % 10 ** second.length;
    if (second !== undefined && !follows) return whole;
    const year = second === undefined ? first : `${first}${mark === "/" ? "/" : "-"}${second}`;
    years.push(year);
    return instead(year);
  });
  return { years, rest };
}

// A year, or two that follow each other; never a part of a date (01.01.2025, 2024-03-27) or of a longer number.
const YEAR = /(?<!\p{N}|\p{N}[./-])((?:19|20)\d{2})(?:\s?([-–—/])\s?(\d{4}|\d{2}))?(?!\p{N}|[./-]\p{N})/gu;

const SHORT = /(?<![\p{L}\p{N}])F\.?Y\.?[ '’]?(\d{2})(?![\p{N}./-])/giu;

/** Whether a text is a fiscal year and nothing else. */
export function isYear(text: string): boolean {
  const { years, rest } = yearsIn(text);
  return years.length === 1 && rest.trim() === "";
}

/** Whether a cell holds a number, however it is written, and no words. */
export const isNumber = (text: string): boolean => /\p{N}/u.test(text) && !/\p{L}/u.test(text);

/** A fiscal year in the one spelling in which years are compared: `2024` or `2023-24`. */
export function yearKey(text: string): string | undefined {
  const [, first = "", second] = WRITTEN_YEAR.exec(text.trim()) ?? [];
  if (first === "") return undefined;
  const start = first.length === 2 ? `20${first}` : first;
  if (second === undefined) return start;
  return Number(second.slice(-2)) === (Number(start) + 1) % 100 ? `${start}-${second.slice(-2)}` : undefined;
}

// 2024, 2023/24, 2023-2024, FY23-24, 2024 год; x2024, as R writes a name that begins with a digit.
const WRITTEN_YEAR =
  /^(?:(?:FY|F\.Y\.|fiscal year|год|año|exercice|ano|rok|anul?|x)\s*)?((?:19|20)\d{2}|(?<=FY\s*)\d{2})(?:\s*[-–/]\s*((?:19|20)?\d{2}))?\s*(?:г\.?|год|жыл)?$/iu;
