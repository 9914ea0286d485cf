// Makes dist/page.html: the screens, the worker with the library, and the style in one file that asks for nothing.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { build } from "esbuild";

const here = import.meta.dirname;
const BROWSERS = ["chrome109", "firefox115", "safari16"];

// What a centre never brings is left out of the page: Parquet, and the writer of text documents.
const leftOut = {
  name: "left-out",
  setup: (made) => {
    made.onResolve({ filter: /^(?:hyparquet|docx)$/ }, ({ path }) => ({ path, namespace: "left-out" }));
    made.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({
      contents:
        "const none = () => { throw new Error('not in the page'); }; module.exports = new Proxy({}, { get: () => none });",
      loader: "js",
    }));
  },
};

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    format: "iife",
    platform: "browser",
    target: BROWSERS,
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "warning",
    plugins: [leftOut],
    supported: { "dynamic-import": true },
  });
  // A script in a page ends where it says so.
  return outputFiles[0].text.replaceAll(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");
}

const [script, worker] = await Promise.all([bundled("app.tsx"), bundled("worker.ts")]);
const style = readFileSync(join(here, "style.css"), "utf8");
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
