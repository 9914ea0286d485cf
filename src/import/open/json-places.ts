// Places in a JSON text: the lines of its values and of a fault, and keys that stand twice.
import { pointerStep } from "../../formula/figure.js";

const TOKEN = /[ \t\n\r]*("|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y;
// A piece of a string up to its next escaped sign: a long string in one pattern takes more room than there is.
const PIECE = /[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))?/y; // oxlint-disable-line no-control-regex
const DEEPEST = 200;

class Fault extends Error {}
class Beyond extends Error {}

/** Walks a JSON text for what JSON.parse does not tell: lines of values and of a fault, and keys that stand twice. */
export function jsonPlaces(text: string, most = Infinity) {
  // By JSON pointer the line of its key or value, 1 for the first.
  const lines = new Map<string, number>();
  const repeated: { pointer: string; line: number }[] = [];
  let at = 0;
  let [line, counted, values] = [1, 0, 0];
  const lineHere = (): number => {
    for (; counted < at; counted++) if (text[counted] === "\n") line++;
    return line;
  };
  const next = (): string => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text)?.[1];
    const token = found === '"' ? stringAt(text, TOKEN.lastIndex - 1) : found;
    if (token === undefined) {
      at += /^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0;
      throw new Fault(text.slice(at, at + 20).split("\n")[0]);
    }
    at = TOKEN.lastIndex - (found?.length ?? 0) + token.length;
    return token;
  };
  const expect = (wanted: string, token: string) => {
    if (token === wanted) return;
    at -= token.length;
    throw new Fault(token);
  };
  const value = (pointer: string, token: string, depth: number): void => {
    if (++values > most) throw new Beyond(pointer);
    if (!lines.has(pointer)) lines.set(pointer, lineHere());
    if (depth > DEEPEST || /^[}\],:]$/.test(token)) expect("", token);
    if (token === "{")
      members("}", (key) => {
        if (!key.startsWith('"')) expect('"', key);
        const inner = `${pointer}/${pointerStep(String(JSON.parse(key)))}`;
        if (lines.has(inner)) repeated.push({ pointer: inner, line: lineHere() });
        lines.set(inner, lineHere());
        expect(":", next());
        value(inner, next(), depth + 1);
      });
    let index = 0;
    if (token === "[")
      members("]", (each) => {
        value(`${pointer}/${index++}`, each, depth + 1);
      });
  };
  // The members of an object or a list, up to the sign that ends it.
  const members = (end: string, member: (token: string) => void): void => {
    let token = next();
    if (token === end) return;
    for (;;) {
      member(token);
      const after = next();
      if (after === end) return;
      expect(",", after);
      token = next();
    }
  };
  try {
    value("", next(), 0);
    if (text.slice(at).trim() !== "") expect("", next());
    return { lines, repeated };
  } catch (error) {
    if (error instanceof Beyond) return { beyond: { pointer: error.message, line: lineHere() }, lines, repeated };
    if (!(error instanceof Fault)) throw error;
    const after = text.slice(0, at).trimEnd().at(-1) ?? "";
    return { fault: { line: lineHere(), received: error.message, after }, lines, repeated };
  }
}

// The string that begins at a quotation mark; undefined where it does not end.
function stringAt(text: string, start: number): string | undefined {
  let at = start + 1;
  do {
    PIECE.lastIndex = at;
    PIECE.exec(text);
    if (PIECE.lastIndex === at) break;
    at = PIECE.lastIndex;
  } while (text[at] !== '"');
  return text[at] === '"' ? text.slice(start, at + 1) : undefined;
}
