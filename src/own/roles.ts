import { type OwnKind, type Role, columns } from "../made/own-columns.js";

export type { OwnKind, Role };

/** Columns without which a table is not of a kind: one of each group. */
export const NEEDS: Readonly<Record<OwnKind, readonly (readonly Role[])[]>> = {
  staff: [["position"], ["posts", "share", "pay"]],
  budget: [["item"], ["price", "total"]],
  money: [["source"], ["amount"]],
  register: [
    ["name"],
    ["service", "capacity", "clients", "contact", "need"],
    ["capacity", "clients", "occupancy", "region", "need"],
  ],
};

/** A header as it is compared: small letters, one space, `ё` as `е`, no quotation marks. */
export const folded = (header: string): string =>
  header.toLowerCase().replaceAll("ё", "е").replace(/[«»"]/g, "").replace(/\s+/g, " ").trim();

// A short English word is a word alone: «unit» begins no «United Way».
const isCutOff = (text: string, start: string): boolean =>
  /^[a-z]{1,4}$/.test(start) && /^[a-z]/.test(text.slice(start.length).replace(/^s(?![a-z])/, ""));

/** The role of a header in a kind of table, apart from the roles that are taken. */
export function roleOf(kind: OwnKind, header: string, taken: ReadonlySet<Role>): Role | undefined {
  const text = folded(header);
  if (text === "") return undefined;
  const fits = (start: string): boolean =>
    start.startsWith("~") ? text.includes(start.slice(1)) : text.startsWith(start) && !isCutOff(text, start);
  // The number of a row has a short header: `# of units` is none.
  const isShort = (role: Role): boolean => role !== "number" || text.length <= 6;
  return columns.find(
    ({ table, column, begins }) => table === kind && !taken.has(column) && isShort(column) && begins.some(fits),
  )?.column;
}
