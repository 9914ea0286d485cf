/**
 * A document as JSON text: one key a line, and of a list one item a line, so that two runs can be compared line by
 * line. Deeper levels stay on the line: a trace has many, and their blanks would be most of the file.
 */
export function documentText(document: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(document).filter(([, value]) => value !== undefined);
  const entries = given.map(([key, value]) => `  ${JSON.stringify(key)}: ${valueText(value)}`);
  return `{\n${entries.join(",\n")}\n}\n`;
}

const valueText = (value: unknown): string =>
  Array.isArray(value) && value.length > 0
    ? `[\n${value.map((each) => `    ${JSON.stringify(each)}`).join(",\n")}\n  ]`
    : JSON.stringify(value);
