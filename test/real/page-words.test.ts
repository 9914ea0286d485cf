import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { decompress } from "fzstd";
import { describe, expect, it } from "vitest";
import { isInFull } from "../support/demand.js";
import { says } from "../../src/made/says.js";
import { engine } from "../../src/page/engine.js";
import type { Asked, AskedKind, PageFiles, Work } from "../../src/page/messages.js";

const PAGE = join(import.meta.dirname, "../../dist/page.html");
const SCREENS = join(import.meta.dirname, "../../src/page");
const EXAMPLES = join(import.meta.dirname, "../../examples");

type Engine = <K extends AskedKind>(kind: K, asked: Asked[K]["in"]) => Promise<Asked[K]["out"]>;
type Told = { readonly number: number; readonly answer?: unknown; readonly failed?: string };
type Scope = { onmessage?: (event: { readonly data: unknown }) => void; readonly postMessage: (told: Told) => void };

const library: Engine = (kind, asked) => engine[kind](asked);

/** What stands in a script of the page. */
const standing = (id: string): string =>
  new RegExp(`<script type="text/plain" id="${id}">(.*?)</script>`, "s").exec(readFileSync(PAGE, "utf8"))?.[1] ?? "";

/** The engine as it stands in the page: with the words that are left there. */
function packed(): Engine {
  const script = new TextDecoder().decode(decompress(Buffer.from(standing("packed"), "base64")));
  const waiting = new Map<number, (told: Told) => void>();
  const scope: Scope = { postMessage: (told) => waiting.get(told.number)?.(told) };
  // oxlint-disable-next-line typescript/no-implied-eval -- the script of the page is what is tested
  (new Function("self", script) as (self: Scope) => void)(scope);
  let count = 0;
  return (kind, asked) =>
    new Promise((done, fail) => {
      const number = count++;
      waiting.set(number, ({ answer, failed }) => {
        if (failed === undefined) done(answer as never);
        else fail(new Error(failed));
      });
      scope.onmessage?.({ data: { number, kind, asked } });
    });
}

const filesOf = (folder: string): PageFiles =>
  Object.fromEntries(
    readdirSync(join(EXAMPLES, folder), { withFileTypes: true }).flatMap((each) =>
      each.isFile() && /\.(?:csv|json|xlsx)$/.test(each.name)
        ? [[each.name, new Uint8Array(readFileSync(join(EXAMPLES, folder, each.name)))]]
        : [],
    ),
  );

/** Everything that is shown of files in a language: the answer, what is open, and the papers of each reader. */
async function shown(ask: Engine, language: string, files: PageFiles): Promise<unknown> {
  const opened = await ask("given", { work: { language, today: "2026-11-29" }, files });
  if (!("work" in opened)) return opened;
  const work: Work = { ...opened.work, language };
  const result = await ask("result", { work });
  const papers = [];
  for (const { id } of result.readers) papers.push(await ask("papers", { work, reader: id }));
  return JSON.parse(JSON.stringify({ opened, result, papers }, hashed));
}

// Bytes by their hash.
const hashed = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? createHash("sha256").update(value).digest("hex") : value;

const BAD: PageFiles[] = [
  { "a.csv": "" },
  { "a.csv": "code,name,amount\n1,x,1e21\n2,y,-\n3,z,12 USD\n3,z,5\n" },
  { "centres.csv": "centre_id,name,service,capacity\nA,B,shelter,many\nA,B,shelter,-4\n,,nothing,2\n" },
  { "umay.json": '{"title":"","currency":"KGS","fiscalYear":"2025","newer":1}' },
];

const inFull = isInFull("the words of the page in every language");

describe.runIf(existsSync(PAGE))("the words of the page are those of the library", () => {
  const page = existsSync(PAGE) ? packed() : library;

  const codes = says.map(({ code }) => code);
  it.for(codes)("in %s: examples, wrong files, and the questions", async (language, { skip }) => {
    skip(!inFull && language !== "kk");
    // Keys are left out in every language alike: one language goes through all.
    for (const folder of language === "ru" ? ["network", "year"] : [])
      expect(await shown(page, language, filesOf(folder)), folder).toEqual(
        await shown(library, language, filesOf(folder)),
      );
    for (const files of BAD) expect(await shown(page, language, files)).toEqual(await shown(library, language, files));
    const work: Work = {
      language,
      today: "2026-11-29",
      answers: { country: "kg", services: "shelter crisis_centre hotline", name: "A", ownership: "ngo" },
    };
    expect(await page("fields", { work })).toEqual(await library("fields", { work }));
  });

  it("holds each word of the screens in each language", () => {
    const text = readFileSync(PAGE, "utf8");
    const screens = readdirSync(SCREENS).filter((each) => each.endsWith(".tsx"));
    const named = screens.flatMap((each) => [...readFileSync(join(SCREENS, each), "utf8").matchAll(/words\("(page\.[\w.-]+)"/g)]); // prettier-ignore
    expect(named.length).toBeGreaterThan(30);
    for (const [, key = ""] of named)
      for (const { code, phrases } of says) expect([code, text.includes(phrases[key] ?? key)]).toEqual([code, true]);
  });

  it("weighs at most 700 kB on its way", () => {
    expect(gzipSync(readFileSync(PAGE), { level: 9 }).length).toBeLessThanOrEqual(700_000);
  });
});
