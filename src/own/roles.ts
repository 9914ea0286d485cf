// Which role a header has in a centre's own table.
import { onceFor } from "../model/once-for.js";
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

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// What begins with `~` may stand anywhere. A short English word is a word alone: «unit» begins no «United Way».
const patternOf = (begin: string): string =>
  begin.startsWith("~")
    ? escaped(begin.slice(1))
    : `^${escaped(begin)}${/^[a-z]{1,4}$/.test(begin) ? "(?:s(?![a-z])|(?![a-z]))" : ""}`;

const patternIn = onceFor(({ begins }: (typeof columns)[number]) => new RegExp(begins.map(patternOf).join("|")));

/** The role of a header in a kind of table, apart from the roles that are taken. */
export function roleOf(kind: OwnKind, header: string, taken: ReadonlySet<Role>): Role | undefined {
  const text = folded(header);
  if (text === "") return undefined;
  // The number of a row has a short header: `# of units` is none.
  const isShort = (role: Role): boolean => role !== "number" || text.length <= 6;
  return columns.find(
    (each) => each.table === kind && !taken.has(each.column) && isShort(each.column) && patternIn(each).test(text),
  )?.column;
}
