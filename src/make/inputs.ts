import { tableOf } from "./table.js";

/** The module of the inputs of formulas: the unit of each by its name, and what it means as its doc comment. */
export function inputsModule(text: string): string {
  const rows = tableOf("measure/inputs.csv", text).rows.map(({ cells }) => cells);
  const described = rows.map(({ name = "", unit = "", meaning = "" }) => {
    const words = `${meaning.slice(0, 1).toUpperCase()}${meaning.slice(1)}. Unit: \`${unit}\`.`;
    return `  /** ${words} */\n  readonly ${JSON.stringify(name)}: ${JSON.stringify(unit)};\n`;
  });
  const units = Object.fromEntries(rows.map(({ name = "", unit }) => [name, unit]));
  return [
    `/** Every input of a formula, by its name. */\nexport interface FormulaInputs {\n${described.join("")}}\n`,
    `export const units: FormulaInputs = ${JSON.stringify(units)};\n`,
  ].join("");
}
