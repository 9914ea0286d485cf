import { type CodeColumn, differentCodes } from "./code-rows.js";
import { grown } from "../open/slots.js";

/** How the codes of one column say that one stands above another. */
export type CodeStyle = "dots" | "chars" | "zeros1" | "zeros2" | "zeros3";

export const STYLES: readonly CodeStyle[] = ["dots", "zeros1", "zeros2", "zeros3", "chars"];

const CODE = /^[\p{L}\d]+([.\-–/ ]+[\p{L}\d]+)*\.?$/u;
const LONGEST = 40;

/** By the number of a code, those of the codes above it, nearest first: from its start up to its end. */
export type Ancestors = { readonly starts: Int32Array; readonly ends: Int32Array; readonly codes: Int32Array };

/**
 * For every code of a column the codes of the same column that stand above it.
 *
 * @param style - `dots`: `1` above `1.1`, `29.00.00` above `29.03.00`; `chars`: `43` above `430/12003`; `zeros1`,
 *   `zeros2`, `zeros3`: `11000000` above `11010000`, where levels are one, two or three digits wide
 * @returns undefined where no code has one above it
 */
export function codeAncestors(column: CodeColumn, style: CodeStyle): Ancestors | undefined {
  const { size, text } = column;
  const keys = new Map<string, number>();
  const lengths = new Set<number>();
  for (const number of differentCodes(column)) {
    const code = text(number);
    const key = code.length <= LONGEST && CODE.test(code) ? keyOf(code, style) : undefined;
    if (key === undefined || keys.has(key)) continue;
    keys.set(key, number);
    lengths.add(key.length);
  }
  // A key is never above one of its length.
  if (lengths.size < 2) return undefined;
  const [starts, ends] = [new Int32Array(size), new Int32Array(size)];
  let codes = new Int32Array(keys.size);
  let count = 0;
  for (const [key, number] of keys) {
    starts[number] = count;
    for (const each of shorter(key, style, lengths)) {
      const found = keys.get(each);
      if (found === undefined) continue;
      if (count === codes.length) codes = grown(codes, count * 2);
      codes[count++] = found;
    }
    ends[number] = count;
  }
  return count === 0 ? undefined : { starts, ends, codes };
}

const widthOf = (style: CodeStyle): number => Number(style.slice(-1));

function keyOf(code: string, style: CodeStyle): string | undefined {
  if (style === "chars") return code;
  if (style === "dots") {
    if (/^[\p{L}\d]+$/u.test(code)) return code;
    const levels = code.split(/[.\-–/ ]+/).filter((each) => each !== "");
    while (levels.length > 1 && /^0+$/.test(levels.at(-1) ?? "")) levels.pop();
    return levels.join(".");
  }
  if (!/^\d+$/.test(code)) return undefined;
  const width = widthOf(style);
  let end = code.length;
  while (end > width && /^0+$/.test(code.slice(end - width, end))) end -= width;
  // Only codes of one length belong together.
  return `${code.length}:${code.slice(0, end)}`;
}

function shorter(key: string, style: CodeStyle, lengths: ReadonlySet<number>): string[] {
  if (style === "dots") {
    const levels = key.split(".");
    return levels.slice(1).map((_, at) => levels.slice(0, levels.length - 1 - at).join("."));
  }
  const [start, step] = style === "chars" ? [1, 1] : [key.indexOf(":") + 2, widthOf(style)];
  const found: string[] = [];
  for (let end = key.length - step; end >= start; end -= step) if (lengths.has(end)) found.push(key.slice(0, end));
  return found;
}
