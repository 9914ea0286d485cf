import { decompress } from "fzstd";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isInFull } from "../support/demand.js";

const PAGE = join(import.meta.dirname, "../../dist/page.html");
// Chrome 109 is the last for Windows 7 and 8. Syntax is made for these by the build.
const OLDEST = { chrome: 109, firefox: 115, safari: 16 } as const;
// Brought by src/page/older.ts.
const BROUGHT = ["toSorted", "toReversed"];
// Methods of this name that are no built-in, or stand behind a question whether the browser has it.
const OTHERS: Readonly<Record<string, string>> = {
  toHex: "a question stands before it, in @noble/hashes",
  captureStackTrace: "a question stands before it, in zod",
  error: "console.error",
  pause: "papaparse",
  DecompressionStream: "a question stands before it, in hucre",
  CompressionStream: "a question stands before it, in hucre",
};

// Node reads its 20 MB: the runner would first write a module of them, which takes half a minute.
const require = createRequire(import.meta.url);
const dataOf = (): unknown => require("@mdn/browser-compat-data");

type Support = { readonly version_added: string | false; readonly flags?: unknown };
type Feature = {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[]>> };
} & Readonly<Record<string, unknown>>;

/** Everything that runs in the page: its screens, and the library that the worker unpacks. */
function codeOf(page: string): string {
  const packed = /id="packed">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
  return page.replace(packed, "") + new TextDecoder().decode(decompress(Buffer.from(packed, "base64")));
}

const isLacking = ({ __compat }: Feature): boolean =>
  __compat !== undefined &&
  Object.entries(OLDEST).some(([browser, version]) => {
    const [first] = [__compat.support[browser] ?? []].flat();
    const added = first?.version_added;
    return !added || first.flags !== undefined || Number.parseFloat(added.replace("≤", "")) > version;
  });

const parts = (all: unknown): (readonly [string, Feature])[] => Object.entries(all as Record<string, Feature>);

describe.runIf(existsSync(PAGE))("the page in the oldest browsers that it is for", () => {
  const code = existsSync(PAGE) ? codeOf(readFileSync(PAGE, "utf8")) : "";
  const { javascript, api } = dataOf() as { javascript: { builtins: object }; api: object };

  // Seen red: `toSorted` stood there and Chrome 109 has none.
  it("calls no method of a built-in that one of them lacks", () => {
    const lacking = parts(javascript.builtins)
      .filter(([type]) => type !== "Iterator")
      .flatMap(([, type]) => parts(type).filter(([name, each]) => /^[a-z]\w+$/.test(name) && isLacking(each)))
      .map(([name]) => name);
    expect(lacking).toContain("toSorted");
    // Behind three points stands a function that the packer called so, and no method.
    const called = lacking.filter((name) => new RegExp(`(?:[^.]\\.|\\])${name}\\(`).test(code));
    for (const name of BROUGHT) expect(code.split(`${name}(`).length, name).toBeGreaterThan(2);
    expect(code.match(/toSorted\(\w+\)\{return\[\.\.\.this\]\.sort/g)?.length).toBe(2);
    expect(called.filter((name) => !BROUGHT.includes(name) && !(name in OTHERS))).toEqual([]);
  });

  it.runIf(isInFull("what browsers lack, kind by kind"))("makes nothing of a kind that one of them lacks", () => {
    const lacking = parts(api)
      .filter(([name, each]) => /^[A-Z]/.test(name) && isLacking(each))
      .map(([name]) => name);
    expect(lacking).toContain("DecompressionStream");
    const made = lacking.filter((name) => new RegExp(`\\bnew ${name}\\b`).test(code));
    expect(made.filter((name) => !(name in OTHERS))).toEqual([]);
  });

  it("takes no list for what a map or a set goes through", () => {
    expect(code).not.toMatch(
      /\.(?:values|keys|entries)\(\)\.(?:map|filter|flatMap|some|every|find|reduce|toArray|take|drop|forEach)\(/,
    );
  });
});
