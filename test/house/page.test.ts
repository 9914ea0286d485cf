import { existsSync, readFileSync, readdirSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "vite";
import { chromiumFound, openBrowser } from "../support/browser.js";
import { Packed } from "./packed.js";
import { root } from "./source-files.js";

// A page that does the whole job: tables in, the report and the publication out, computed by a worker.
const WORKER = `
import { fundingGaps, openFiles, publish, readAnalysis, run } from "umay";
import { all } from "umay/all";
import { formats } from "umay/formats";

self.onmessage = async ({ data: files }) => {
  const { analysis } = readAnalysis({ name: "umay.json", bytes: files["umay.json"] });
  const result = run(analysis, await openFiles(files), all);
  const locale = all.locale[0];
  const papers = [];
  for (const shown of [result, publish(result)])
    for (const format of formats)
      for (const { name, content } of await format.render({ result: shown, locale, texts: false }))
        papers.push([name, typeof content === "string" ? content.length : content.length ?? 1]);
  const small = fundingGaps({
    needs: [{ centre_id: "osh", amount: "100", fiscal_year: "2025" }],
    funding: "centre_id,source,status,amount,fiscal_year\\nosh,City,committed,60,2025\\n",
    currency: "KGS",
  });
  const gap = result.figures.find(({ id, per }) => id === "hard-gap" && Object.keys(per).length === 1);
  let refused = "";
  try { new Function("return 1")(); } catch (error) { refused = error.name; }
  self.postMessage({ refused, gap, papers, small: [small.total.gap.value, small.total.coverage.value], issues: result.issues });
};
`;
const PAGE = `
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onerror = (error) => { document.title = "error " + error.message; };
worker.onmessage = ({ data }) => { window.told = data; document.title = "done"; };
window.start = (files) => worker.postMessage(files);
document.title = "ready";
`;
const KINDS: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };
const STRICT = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

describe.skipIf(!chromiumFound())("a page made by vite of the packed package, with a worker and without eval", () => {
  let packed: Packed;
  let server: Server | undefined;

  beforeAll(async () => {
    packed = new Packed();
    packed.write("worker.js", WORKER);
    packed.write("page.js", PAGE);
    packed.write("index.html", '<!doctype html><script type="module" src="/page.js"></script>');
    await build({
      root: packed.folder,
      configFile: false,
      logLevel: "silent",
      build: { outDir: "site" },
      worker: { format: "es" },
    });
    server = createServer((request, response) => {
      const path = join(packed.folder, "site", request.url === "/" ? "index.html" : (request.url ?? ""));
      if (!existsSync(path)) return response.writeHead(404).end();
      response.writeHead(200, { "content-type": KINDS[extname(path)] ?? "", "content-security-policy": STRICT });
      return response.end(readFileSync(path));
    });
    await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  });

  afterAll(() => {
    server?.close();
    packed.leave();
  });

  // Seen red with `new Function("return 1")()` in the way of a run.
  it("runs, reports and publishes", async () => {
    const from = join(root, "examples/open-network");
    const files = Object.fromEntries(
      readdirSync(from)
        .filter((each) => /\.(csv|json)$/.test(each))
        .map((each) => [each, readFileSync(join(from, each), "utf8")]),
    );
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const told: string[] = [];
      // A blocked WebAssembly is no error: text is then split in JavaScript.
      page.on("console", (message) => /WebAssembly|wasm/.test(message.text()) || told.push(message.text()));
      page.on("pageerror", (error) => told.push(String(error)));
      await page.goto(`http://127.0.0.1:${String((server?.address() as AddressInfo | undefined)?.port)}/`);
      await expect.poll(() => page.title()).toBe("ready");
      await page.evaluate((given) => (window as unknown as { start: (of: unknown) => void }).start(given), files);
      await expect.poll(() => page.title(), { timeout: 120_000 }).not.toBe("ready");
      expect([await page.title(), told]).toEqual(["done", []]);
      const answer = await page.evaluate(() => (window as unknown as { told: Record<string, unknown> }).told);
      // The policy holds in the worker, too.
      expect(answer["refused"]).toBe("EvalError");
      expect(answer["small"]).toEqual(["40", "0.6"]);
      expect(answer["gap"]).toMatchObject({ id: "hard-gap", unit: "KGS" });
      expect((answer["papers"] as unknown[]).length).toBeGreaterThan(8);
    } finally {
      await browser.close();
    }
  });
});
