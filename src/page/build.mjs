// Makes dist/page.html, and the same packed: the screens, the worker with the library, and the style in one file that asks for nothing.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { leftOut, saying, wordless, wordsNamed } from "./lighter.mjs";

const here = import.meta.dirname;
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

// First without words, to learn which are named; then with these.
const named = await Promise.all(["app.tsx", "worker.ts"].map((each) => bundled(each, wordless, false)));
const said = wordsNamed(named.join("\n"));
const [script, worker] = (await Promise.all(["app.tsx", "worker.ts"].map((each) => bundled(each, said)))).map(inPage);
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
  WORKER: `<script type="text/plain" id="worker">${worker}</script>`,
  SCRIPT: `<script>${script}</script>`,
};
const text = readFileSync(join(here, "page.html"), "utf8").replaceAll(/%([A-Z]+)%/g, (_, name) => filled[name]);
const out = process.argv[2] ?? "dist/page.html";
mkdirSync(join(out, ".."), { recursive: true });
writeFileSync(out, text);
// Packed, as the package takes it.
writeFileSync(`${out}.gz`, gzipSync(text, { level: 9 }));
