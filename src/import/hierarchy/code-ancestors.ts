/** How the codes of one column say that one stands above another. */
export type CodeStyle = "dots" | "chars" | "zeros1" | "zeros2" | "zeros3";

export const STYLES: readonly CodeStyle[] = ["dots", "zeros1", "zeros2", "zeros3", "chars"];

const CODE = /^[\p{L}\d]+([.\-–/ ]+[\p{L}\d]+)*\.?$/u;
const LONGEST = 40;

/**
 * For every code of a column the codes of the same column that stand above it, nearest first.
 *
 * @param codes - the different codes of the column
 * @param style - `dots`: `1` above `1.1`, `29.00.00` above `29.03.00`; `chars`: `43` above `430/12003`; `zeros1`,
 *   `zeros2`, `zeros3`: `11000000` above `11010000`, where levels are one, two or three digits wide
 * @returns only codes that have one above them
 */
export function codeAncestors(codes: ReadonlySet<string>, style: CodeStyle): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string>();
  for (const code of codes) {
    const key = code.length <= LONGEST && CODE.test(code) ? keyOf(code, style) : undefined;
    if (key !== undefined && !keys.has(key)) keys.set(key, code);
  }
  const found = new Map<string, readonly string[]>();
  for (const [key, code] of keys) {
    const above = shorter(key, style).flatMap((each) => keys.get(each) ?? []);
    if (above.length > 0) found.set(code, above);
  }
  return found;
}

const widthOf = (style: CodeStyle): number => Number(style.slice(-1));

function keyOf(code: string, style: CodeStyle): string | undefined {
  if (style === "chars") return code;
  if (style === "dots") {
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

function shorter(key: string, style: CodeStyle): string[] {
  if (style === "dots") {
    const levels = key.split(".");
    return levels.slice(1).map((_, at) => levels.slice(0, levels.length - 1 - at).join("."));
  }
  const [start, step] = style === "chars" ? [1, 1] : [key.indexOf(":") + 2, widthOf(style)];
  const found: string[] = [];
  for (let end = key.length - step; end >= start; end -= step) found.push(key.slice(0, end));
  return found;
}
