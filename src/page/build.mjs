// Makes dist/page.html: the screens, the worker with the library, and the style in one file that asks for nothing.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { compress, init } from "@bokuweb/zstd-wasm";
import { build, transform } from "esbuild";
import { leftOut, saying, wordless, wordsNamed } from "./lighter.mjs";

const here = import.meta.dirname;
// The library in the page is packed by Zstandard at its highest level.
const MOST = 22;
const BROWSERS = ["chrome109", "firefox115", "safari16"];

async function bundled(entry, said, minify = true) {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify,
    write: false,
    charset: "utf8",
    format: "iife",
    platform: "browser",
    target: BROWSERS,
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "warning",
    plugins: [leftOut, saying(said)],
    supported: { "dynamic-import": true },
  });
  return outputFiles[0].text;
}

// A script in a page ends where it says so.
const inPage = (script) => script.replaceAll(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");

// First without words, to learn which are named; then with these. The screens have their own, so that they need not wait.
const worded = async (entry, only) => bundled(entry, wordsNamed(await bundled(entry, wordless, false), only));
const [older, screens, unpack, worker] = await Promise.all([
  bundled("older.ts", wordless),
  worded("app.tsx", "phrases"),
  bundled("unpack.ts", wordless),
  worded("worker.ts"),
]);
const script = inPage(`${older}${screens}`);
await init();
const packed = Buffer.from(compress(Buffer.from(`${older}${worker}`), MOST)).toString("base64");
const { code: style } = await transform(readFileSync(join(here, "style.css"), "utf8"), { loader: "css", minify: true, target: BROWSERS }); // prettier-ignore
const hash = createHash("sha256").update(script).digest("base64");
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'`,
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");
const filled = {
  POLICY: policy,
  STYLE: `<style>${style}</style>`,
  WORKER: `<script type="text/plain" id="unpack">${inPage(unpack)}</script><script type="text/plain" id="packed">${packed}</script>`,
  SCRIPT: `<script>${script}</script>`,
};
const text = readFileSync(join(here, "page.html"), "utf8").replaceAll(/%([A-Z]+)%/g, (_, name) => filled[name]);
const out = process.argv[2] ?? "dist/page.html";
mkdirSync(join(out, ".."), { recursive: true });
writeFileSync(out, text);
