import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/languages/en/commands.js";
import { en } from "../../src/made/says/en.js";
import { locales } from "../../src/languages/index.js";
import { listFiles, root } from "./source-files.js";

const texts = listFiles("src/commands").map((path) => [path, readFileSync(join(root, path), "utf8")] as const);
const source = texts.map(([, text]) => text).join("\n");

describe("the phrases of the command", () => {
  // Seen red with { en: "x", ru: "y" } in src/commands/run.ts, and with a title in Russian there.
  it("stand in the folders of the languages alone", () => {
    const found = texts.flatMap(([path, text]) =>
      /\b(?:en|ru|kk|ky): ["`]|"[^"\n]*[а-я]{3} [^"\n]*"/i.test(text) ? [path] : [],
    );
    expect(found).toEqual([]);
  });

  // Seen red with the line "run.about" taken out of src/languages/en/commands.ts.
  it("are there where they are named", () => {
    const named = [...source.matchAll(/(?:\bwords: |phrase\()"([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(70);
    expect(named.filter((key) => !(key in en.phrases))).toEqual([]);
  });

  // Seen red with a phrase "run.never" in src/languages/en/commands.ts.
  it("are all named", () => {
    const begun = [...source.matchAll(/`([\w.-]+\.(?:--)?)\$\{/g)].map((match) => match[1] ?? "");
    const idle = Object.keys(commands).filter(
      (key) => !source.includes(`"${key}"`) && !begun.some((each) => key.startsWith(each)),
    );
    expect(idle).toEqual([]);
  });
});

// A screen of UTF-8 shows them as they are. Seen red with a soft hyphen in a phrase of src/languages/ky/says.ts.
it.each(locales)("the phrases of $code hold no sign of control", ({ phrases }) => {
  expect(Object.entries(phrases).filter(([, text]) => /[\p{Cc}\p{Cf}]/u.test(text))).toEqual([]);
});
