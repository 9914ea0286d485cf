const LONGEST = 31;
const NAMELESS = "sheet";
// What spreadsheets take in no name of a sheet: these signs anywhere, an apostrophe at an end, and a name of their own.
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const REFUSED = /[\\/?*[\]:\u0000-\u001f]/g;
const RESERVED = "history";

/**
 * Names that spreadsheets take for sheets: at most 31 characters, without signs that they refuse, and no two that differ in
 * case alone. A name that is one already stays as it is; the others give way.
 *
 * @param names - names of tables, each once
 * @returns the name of the sheet of each
 * @example sheetNames(["budget", "Budget"]) // budget → budget, Budget → Budget~2
 */
export const sheetNames = (names: readonly string[]): ReadonlyMap<string, string> =>
  sheetNamesOf([names])[0] ?? new Map<string, string>();

/**
 * The same for several kinds of tables in one workbook: a file may be called as a table of the chain is.
 *
 * @param kinds - names of tables of each kind, each once in its kind
 * @returns the names of the sheets of each kind, no two alike
 */
export function sheetNamesOf(kinds: readonly (readonly string[])[]): readonly ReadonlyMap<string, string>[] {
  const taken = new Set<string>();
  const found = kinds.map(() => new Map<string, string>());
  const take = (own: Map<string, string> | undefined, name: string, sheet: string): void => {
    taken.add(sheet.toLowerCase());
    own?.set(name, sheet);
  };
  for (const [at, names] of kinds.entries())
    for (const name of names) if (safe(name) === name && !taken.has(name.toLowerCase())) take(found[at], name, name);
  for (const [at, names] of kinds.entries())
    for (const name of names) if (!found[at]?.has(name)) take(found[at], name, free(safe(name), taken));
  return kinds.map((names, at) => new Map(names.map((name) => [name, found[at]?.get(name) ?? name])));
}

function safe(name: string): string {
  const plain = cut(name.replace(REFUSED, "-"), LONGEST).replace(/^'+|'+$/g, "-");
  if (plain.trim() === "") return NAMELESS;
  return plain.toLowerCase() === RESERVED ? `${plain}-` : plain;
}

function free(sheet: string, taken: ReadonlySet<string>): string {
  const numbered = (count: number): string => `${cut(sheet, LONGEST - `~${count}`.length)}~${count}`;
  let name = sheet;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = numbered(count);
  return name;
}

// Excel counts UTF-16 units; half of a pair is no character.
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
