const LONGEST = 31;
const NAMELESS = "sheet";
// What spreadsheets take in no name of a sheet: these signs anywhere, an apostrophe at an end, and a name of their own.
// eslint-disable-next-line no-control-regex -- control characters are what is refused
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
export function sheetNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const found = new Map<string, string>();
  const take = (name: string, sheet: string): void => {
    taken.add(sheet.toLowerCase());
    found.set(name, sheet);
  };
  for (const name of names) if (safe(name) === name && !taken.has(name.toLowerCase())) take(name, name);
  for (const name of names) if (!found.has(name)) take(name, free(safe(name), taken));
  return new Map(names.map((name) => [name, found.get(name) ?? name]));
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
