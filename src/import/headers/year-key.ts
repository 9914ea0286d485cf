/**
 * A fiscal year in the one spelling in which years are compared, for columns write it in many.
 *
 * @returns `2024` or `2023-24`; undefined for a text that is no year
 * @example yearKey("FY 2023/2024") // "2023-24"
 */
export function yearKey(text: string): string | undefined {
  const [, first = "", second] = YEAR.exec(text.trim()) ?? [];
  if (first === "") return undefined;
  const start = first.length === 2 ? `20${first}` : first;
  if (second === undefined) return start;
  return Number(second.slice(-2)) === (Number(start) + 1) % 100 ? `${start}-${second.slice(-2)}` : undefined;
}

// 2024, 2023/24, 2023-2024, FY23-24, 2024 год; x2024, as R writes a name that begins with a digit.
const YEAR =
  /^(?:(?:FY|F\.Y\.|fiscal year|год|año|exercice|ano|rok|anul?|x)\s*)?((?:19|20)\d{2}|(?<=FY\s*)\d{2})(?:\s*[-–/]\s*((?:19|20)?\d{2}))?\s*(?:г\.?|год|жыл)?$/iu;
