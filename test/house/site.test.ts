import AxeBuilder from "@axe-core/playwright";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isInFull } from "../support/demand.js";
import { chromiumFound, openBrowser } from "../support/browser.js";
import { listFiles, root } from "./source-files.js";

const SITE = "out/site";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png" }; // prettier-ignore

describe.skipIf(!isInFull("the site of the documentation"))("the site of the documentation", () => {
  // A link of a page to a page that is not there ends the build in an error.
  beforeAll(() => {
    execFileSync(process.execPath, ["docs/generate.mjs", "--made"], { cwd: root });
    execFileSync("npm", ["run", "-s", "site"], { cwd: root, stdio: "pipe" });
  });

  // Seen red with a switch of language that leads to the same page of a language that does not have it.
  it("has no link that leads nowhere", () => {
    const files = listFiles(SITE);
    const pages = files.filter((each) => each.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(100);
    const there = new Set(files.map((each) => each.slice(SITE.length)));
    const broken = pages.flatMap((each) =>
      [...readFileSync(join(root, each), "utf8").matchAll(/(?:href|src)="(\/[^"#?]*)/g)]
        .map(([, to = ""]) => decodeURI(to.endsWith("/") ? `${to}index.html` : to))
        .filter((to) => !there.has(to))
        .map((to) => `${each}: ${to}`),
    );
    expect(broken).toEqual([]);
  });

  describe.skipIf(!chromiumFound())("in a browser", () => {
    let browser: Browser;
    let server: Server;
    let page: Page;
    const asked: string[] = [];
    const open = (path: string) => page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`);

    beforeAll(async () => {
      server = createServer(({ url = "" }, answer) => {
        const path = join(root, SITE, url.endsWith("/") ? `${url}index.html` : url);
        if (!existsSync(path)) return answer.writeHead(404).end();
        return answer.writeHead(200, { "content-type": TYPES[extname(path)] ?? "" }).end(readFileSync(path));
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      browser = await openBrowser();
      page = await (await browser.newContext()).newPage();
      page.on("request", (request) => asked.push(new URL(request.url()).hostname));
    });

    afterAll(async () => {
      await browser.close();
      server.close();
    });

    it.each([
      ["index.html", 1280],
      ["developer.html", 400],
      ["cookbook.html", 1280],
      ["made/tables/funding.html", 400],
      ["ru/analyst.html", 400],
    ])("%s is fit for everybody at %i pixels, and nothing of it stands beyond the screen", async (path, width) => {
      await page.setViewportSize({ width, height: 900 });
      await open(path);
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    });

    // Of the home page alone no other page was asked for before: what is searched comes from here.
    it("is searched without a network, in both languages", async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const [path, word] of [
        ["index.html", "coverage ratio"],
        ["ru/index.html", "бюджет"],
      ] as const) {
        // prettier-ignore
        await open(path);
        await page.locator("#local-search button").click();
        await page.locator(".VPLocalSearchBox input").fill(word);
        await expect.poll(() => page.locator(".VPLocalSearchBox .result").count()).toBeGreaterThan(0);
      }
      expect([...new Set(asked)]).toEqual(["127.0.0.1"]);
    });
  });
});
