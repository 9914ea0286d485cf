// The report of what the package exports: each name of each entry with its type, so that a change of it is seen.
import process from "node:process";
import ts from "typescript";
import { entries } from "../src/make/build/entries.mjs";

/**
 * @param root - the folder of the package
 * @returns the report, and the number of values of each entry
 */
export function apiReport(root = process.cwd()) {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const files = Object.values(entries).map((each) => `${root}/${each}`);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const counts = {};
  const sections = Object.entries(entries).map(([name, path]) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(`${root}/${path}`));
    const found = checker.getExportsOfModule(module).map((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const isValue = (target.flags & ts.SymbolFlags.Value) !== 0;
      if (!isValue) return `type ${symbol.name}`;
      const type = checker.getTypeOfSymbol(target);
      const [signature] = type.getCallSignatures();
      const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
      const text = signature ? checker.signatureToString(signature, undefined, flags) : checker.typeToString(type, undefined, flags); // prettier-ignore
      return `${symbol.name}: ${text.replaceAll(/import\("[^"]*"\)\.?/g, "").slice(0, 240)}`;
    });
    counts[name] = found.filter((each) => !each.startsWith("type ")).length;
    return [`## umay${name === "index" ? "" : `/${name}`}`, "", ...found.sort().map((each) => `- \`${each}\``), ""].join("\n"); // prettier-ignore
  });
  const about =
    "Made by `node docs/generate.mjs`: every name that the package exports. A change here is a change for users.";
  return { text: `# What the package exports\n\n${about}\n\n${sections.join("\n")}`, counts };
}
