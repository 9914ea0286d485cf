// The code of modules of constants, as they are made from tables: values that nobody can change, what they share once,
// a shelf with its list; and the names that ids have in the code.

/** The code of a value that nobody can change; what takes it imports `frozen`. */
export const frozenCode = (literal: string): string => `/* @__PURE__ */ frozen(${literal})`;

/** The import of what `frozenCode` calls, by the way from a folder of `made` to `src`. */
export const frozenImport = (up = "../"): string => `import { frozen } from "${up}money/frozen.js";`;

/** The name in the code of an id such as `oecd-dac`. */
export const nameOf = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A text that begins with a capital. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const comment = (text: string): string => `/** ${text.replaceAll("*/", "")} */`;
// The Dominican Republic and India: their codes are words of the language, so they are exported under an alias.
const local = (name: string): string => (["do", "in"].includes(name) ? `$${name}` : name);

/** The module of a shelf: a constant for each entry, and a list of all of them. */
export const shelfOf = (
  { name, about, type, from }: NonNullable<Module["list"]> & { readonly from: string },
  entries: readonly Omit<Constant, "type">[],
): Map<string, string> => {
  const constants = entries.map((each) => ({ ...each, type }));
  return new Map([[`${name}.ts`, moduleOf({ types: { [type]: from }, constants, list: { name, about, type } })]]);
};

/** A constant of a module that is made. */
type Constant = { readonly name: string; readonly type: string; readonly value: unknown; readonly about: string };

type Module = {
  /** Where its types are from, by their names. */
  readonly types: Readonly<Record<string, string>>;
  readonly constants: readonly Constant[];
  readonly list?: { readonly name: string; readonly type: string; readonly about: string };
};

/** The code of a module of constants. */
export function moduleOf({ types, constants, list }: Module): string {
  const { shared, literals } = sharing(constants.map(({ value }) => value));
  const made = constants.flatMap(({ name, type, about }, at) => [
    comment(about),
    `const ${local(name)}: ${type} = ${frozenCode(literals[at] ?? "")};`,
    `export { ${local(name)} as ${name} };`,
  ]);
  const all = list && [
    comment(list.about),
    `export const ${list.name}: readonly ${list.type}[] = ${frozenCode(`[${constants.map(({ name }) => local(name)).join(", ")}]`)};`,
  ];
  const imports = Object.entries(types).map(([name, from]) => `import type { ${name} } from "${from}";`);
  return `${[...imports, frozenImport(), ...shared, ...made, ...(all ?? [])].join("\n")}\n`;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Values as code. An object that stands in them several times, as a question of many lines, is a constant before. */
function sharing(values: readonly unknown[]): { readonly shared: readonly string[]; readonly literals: string[] } {
  const times = new Map<string, number>();
  const count = (value: unknown): void => {
    if (!isObject(value)) return;
    const text = JSON.stringify(value);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    if (before === 0) Object.values(value).forEach(count);
  };
  values.forEach(count);

  const names = new Map<string, string>();
  const shared: string[] = [];
  const literalOf = (value: unknown): string => {
    const text = JSON.stringify(value);
    const known = names.get(text);
    if (known !== undefined || !isObject(value)) return known ?? text;
    if (Array.isArray(value)) return `[${value.map(literalOf).join(", ")}]`;
    const entries = Object.entries(value).flatMap(([key, each]) =>
      each === undefined ? [] : [`${JSON.stringify(key)}: ${literalOf(each)}`],
    );
    const literal = `{ ${entries.join(", ")} }`;
    // A constant list could not be changed, and the types of some things say that theirs can.
    if (text.includes("[") || times.get(text) === 1) return literal;
    const name = `part${names.size}`;
    names.set(text, name);
    shared.push(`const ${name} = ${literal} as const;`);
    return name;
  };
  return { shared, literals: values.map(literalOf) };
}
