import { codeName } from "./phrases.js";

/** One module for each language: what is said in it, with the words that files are understood by. */
export function languageModules(paths: readonly string[]): Map<string, string> {
  const codes = paths.flatMap((path) => /^says\/(.+)\.ts$/.exec(path)?.[1] ?? []);
  return new Map([
    ...codes.map((code) => [`languages/${code}.ts`, moduleOf(code, paths.includes(`understood/${code}.ts`))] as const),
    ["languages.ts", codes.map((code) => `export { ${codeName(code)} } from "./languages/${code}.js";\n`).join("")],
  ]);
}

function moduleOf(code: string, isUnderstood: boolean): string {
  const name = codeName(code);
  return `import type { Language } from "../../model/language.js";
import { ${name} as says } from "../says/${code}.js";
${isUnderstood ? `import { ${name} as understood } from "../understood/${code}.js";\n` : ""}/** ${code} */
export const ${name}: Language = /* @__PURE__ */ Object.assign({}, says${isUnderstood ? ", { understood }" : ""});
`;
}
