import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** The root of the repository. */
export const root = join(import.meta.dirname, "../..");

/** An import of a source file: what it names, and the file of the project that it means. */
export type Import = {
  readonly specifier: string;
  /** Path from `src`, or undefined for a package. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
};

export type SourceFile = { readonly file: string; readonly text: string; readonly imports: readonly Import[] };

/** Every file of a folder of the project, by path from the root. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => posix.join(each.parentPath.slice(root.length + 1), each.name));
}

/** Every source file with its imports, dynamic ones included; `file` is its path from `src`. */
export function sourceFiles(): SourceFile[] {
  return listFiles("src")
    .filter((each) => /\.tsx?$/.test(each))
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      const file = path.slice("src/".length);
      return { file, text, imports: importsOf(file, text) };
    });
}

/** The imports and re-exports of a source text. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    found.push({ specifier, file: specifier.startsWith(".") ? target(file, specifier) : undefined, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

const target = (file: string, specifier: string): string => {
  const path = posix.join(posix.dirname(file), specifier);
  const screen = path.replace(/\.js$/, ".tsx");
  return existsSync(join(root, "src", screen)) ? screen : path.replace(/\.js$/, ".ts");
};

/** The room of a file: its folder in `src`, within `import` the folder below it, or its own name for a door. */
export function roomOf(file: string): string {
  // What is made of the table of formulas is as if it were written.
  if (file.startsWith("made/measure/")) return "measure";
  const [folder = file, inside = ""] = file.split("/");
  return folder === "import" ? `${folder}/${inside}` : folder;
}
