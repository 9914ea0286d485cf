import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { build as viteBuild } from "vite";
import { describe, expect, it } from "vitest";
import { isInFull } from "../support/demand.js";
import { root } from "./source-files.js";

/** What a page takes, and the most kB that it may weigh, minified and packed with gzip. */
const SIZES: readonly (readonly [takes: string, most: number])[] = [
  [`export { money } from "umay"`, 2],
  [`export { fundingGap, money } from "umay"`, 9],
  [`export { coverageRatio } from "umay"`, 8],
  [`export { readTable } from "umay"`, 85],
  [`export { tag } from "umay"; export { oecdDac } from "umay/schemes"`, 12],
  // A run on rows alone, of stated needs and money.
  [`export { fundingGaps } from "umay"`, 200],
  [`export { run } from "umay"`, 323],
];

const kilobytes = (code: string | Uint8Array): number => gzipSync(code).length / 1000;

describe("what a page weighs", () => {
  // Seen red with the whole of every family in one chunk, as the build was before: money weighed 70.7 kB.
  it.each(SIZES)("%s, by esbuild", async (contents, most) => {
    const made = await build({
      stdin: { contents, resolveDir: root, loader: "js" },
      ...{ bundle: true, minify: true, format: "esm", platform: "browser", write: false, logLevel: "silent" },
    });
    expect(kilobytes(made.outputFiles[0]?.contents ?? "")).toBeLessThanOrEqual(most);
  });

  it.runIf(isInFull("what a page weighs, by vite")).each(SIZES)("%s, by vite", async (contents, most) => {
    const made = await viteBuild({
      root,
      configFile: false,
      logLevel: "silent",
      build: {
        write: false,
        minify: true,
        rolldownOptions: { input: "page", preserveEntrySignatures: "strict" },
      },
      plugins: [
        {
          name: "page",
          resolveId: (id) => (id.endsWith("page") ? join(root, "page.js") : undefined),
          load: (id) => (id === join(root, "page.js") ? contents : undefined),
        },
      ],
    });
    const outputs = [made].flat().flatMap((each) => ("output" in each ? each.output : []));
    const code = outputs.map((each) => (each.type === "chunk" ? each.code : "")).join("\n");
    expect(code).not.toBe("");
    expect(kilobytes(code)).toBeLessThanOrEqual(most);
  });
});

// For bundlers the English of a run lacks what only papers and commands say.
describe("the words of a run", () => {
  // Seen red with `reading.` and with `row` left out of what a run says.
  it("are all that its code names", async () => {
    const contents = `export { fundingGaps, run } from "umay"; export { english } from "./dist/esm/languages/english.js"`;
    const made = await build({
      stdin: { contents, resolveDir: root, loader: "js" },
      ...{ bundle: true, format: "esm", platform: "browser", write: false, logLevel: "silent" },
    });
    const code = made.outputFiles[0]?.text ?? "";
    const named = [
      ...code.matchAll(/\bsay\(locale\d*, (.+?)[,)]|\bphrases\d*\[(.+?)\]|(\[[^\]]+\])\.map\(\(key\d*\) => phrases/g),
    ];
    // Golden: where the code of a run takes a sentence by its key. What is new here belongs to what a run says, too.
    expect(named.map(([, ...each]) => each.join("").replaceAll(/(?<=\w)\d+\b/g, "")).sort()).toEqual([
      '"quoted"',
      '"seen.kept"',
      '["file", "row", "reason"]',
      "`estimate.${CONTRIBUTIONS_LINE}`",
      "`reading.${code}`",
      "`reading.e${power}`",
      "key",
    ]);
    const { en } = await import("../../src/made/says/en.js");
    const wanted = Object.keys(en.phrases).filter((key) => /^reading\./.test(key) || ["file", "row", "reason", "estimate.contributions", "seen.kept", "quoted"].includes(key)); // prettier-ignore
    const { english } = (await import(join(root, "dist/esm/languages/english.js"))) as { english: typeof en };
    expect(Object.keys(english.phrases)).toEqual(wanted);
    // What a centre's own tables leave open, no code of a run names.
    const issues = Object.fromEntries(Object.entries(en.issues).filter(([code]) => !code.startsWith("own.")));
    expect({ ...english, phrases: {}, notes: {} }).toEqual({ ...en, issues, phrases: {}, notes: {} });
    expect(code).not.toMatch(/["'`]own\./);
  });

  it("are the first part of English, which has all words", async () => {
    const { en } = await import("../../src/made/says/en.js");
    const built = (await import(join(root, "dist/esm/made/says/en.js"))) as { en: typeof en };
    expect(built.en).toEqual(en);
  });
});

// The packages that the owner chose, and the file by which each enters the library.
const CHOSEN: Readonly<Record<string, string>> = {
  zod: "model/table.ts",
  papaparse: "import/open/split-text.ts",
  "decimal.js": "money/decimal.ts",
  "date-fns": "calculate/year-periods.ts",
  hyparquet: "import/open/books/parquet-sheets.ts",
  commander: "commands/main.ts",
};

// Seen red with the door of papaparse named wrongly.
it.each(Object.entries(CHOSEN))("%s is in use, in src/%s", (name, file) => {
  expect(readFileSync(join(root, "src", file), "utf8")).toMatch(new RegExp(`(?:from|import\\()\\s*"${name}["/]`));
});
