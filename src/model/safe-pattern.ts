// Patterns that a person wrote, translated into the signs of RE2 and tested in time that grows with the text alone, by
// an engine that is handed in here.
import { fail } from "../money/fail.js";

/** Makes the test of a pattern in the signs of RE2, in time that grows with the text alone. */
type Engine = (pattern: string) => (text: string) => boolean;

let engine: Engine | undefined;

/** Says what tests texts by patterns. */
export const usePatterns = (given: Engine): void => {
  engine = given;
};

// Look-around and back references cannot be tested in one pass over a text.
const REFUSED = /\(\?<?[=!]|\\[1-9]|\\k</;
const LONGEST = 1000;
// What \s stands for in the patterns of JavaScript, beside the blanks of ASCII.
const BLANKS = String.raw`\s\x0b\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`;
const ESCAPE =
  /\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|([pP])\{(?:Script|sc|Script_Extensions|scx|General_Category|gc)=(\w+)\}|[^])|[[\].]/g;

/**
 * A test of texts by a pattern that a person wrote, in time that grows with the text alone: `(a+)+$` is as quick as
 * `a+$`. Undefined where the pattern has look-around, back references or more than 1,000 characters, or is none (flag
 * `u`).
 *
 * @throws `pattern.engine` where nothing was loaded that tests patterns
 */
export function safePattern(pattern: string): ((text: string) => boolean) | undefined {
  if (pattern.length > LONGEST || REFUSED.test(pattern)) return undefined;
  const compile = engine ?? fail("pattern.engine", 'a condition says "matches": import "umay/patterns" first');
  try {
    // Which patterns there are JavaScript says; the other engine only tests by them.
    new RegExp(pattern, "u");
    return compile(pattern);
  } catch {
    return undefined;
  }
}

/** A pattern in the signs of RE2: letters by number, scripts by name, blanks of all Unicode. */
export function sharedPattern(pattern: string): string {
  let inClass = false;
  return pattern
    .normalize("NFC")
    .replace(ESCAPE, (found, braced?: string, four?: string, property?: string, name?: string) => {
      if (found === "[" || found === "]") {
        // A bracket inside a class is a letter to one engine and may open a name such as [:digit:] in the other.
        const opens = found === "[";
        const shown = inClass && opens ? "\\[" : found;
        inClass = opens;
        return shown;
      }
      if (found === ".") return inClass ? found : String.raw`[^\n\r\x{2028}\x{2029}]`;
      const letter = braced ?? four;
      if (letter !== undefined) return `\\x{${letter}}`;
      if (property !== undefined && name !== undefined) return `\\${property}{${name}}`;
      if (found === "\\s") return inClass ? BLANKS : `[${BLANKS}]`;
      if (found === "\\S" && !inClass) return `[^${BLANKS}]`;
      return found;
    });
}
