// How long a person waits on the page: `node test/bench/page.mjs [dist/page.html]`. Milliseconds of wall, the least and the
// middle of several rounds. The tools of the browser slow the screens four times; the worker they do not slow.
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const PAGE = pathToFileURL(resolve(process.argv[2] ?? "dist/page.html")).href;
const NINE = readFileSync("fixtures/nine-centres/centres.csv", "utf8").replaceAll(";", "\t");
const print = (line) => process.stdout.write(`${line}\n`);
const ROUNDS = 5;
const executablePath = process.env.UMAY_CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

async function opened(rate) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "ru-RU", offline: true });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Emulation.setCPUThrottlingRate", { rate });
  const begun = performance.now();
  await page.goto(PAGE);
  await page.waitForSelector("h1");
  return { page, waited: performance.now() - begun };
}

const middle = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const tell = (what, all) => print([what, Math.round(Math.min(...all)), Math.round(middle(all))].join("\t"));

for (const rate of [1, 4]) {
  const all = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { page, waited } = await opened(rate);
    all.push(waited);
    await page.close();
  }
  tell(`first screen, slowed ${rate} times`, all);
}

async function nineCentres(rate) {
  const { page } = await opened(rate);
  await page.locator("textarea").evaluate((field, held) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", held);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, NINE);
  await page.locator("iframe").waitFor();
  // By the clock of the page, from the tap to the screen that holds the answer; where it counts, after it began to.
  const COUNTS = "footer .line button:not(.pri)";
  const waits = (pressed, answer, isCounted) =>
    page.evaluate(
      ([tapped, wanted, counts]) =>
        new Promise((done) => {
          const began = performance.now();
          let isBegun = counts === undefined;
          const look = new MutationObserver(() => {
            isBegun ||= document.querySelector(counts) !== null;
            if (!isBegun || !document.querySelector(wanted)) return;
            look.disconnect();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
          });
          look.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
          document.querySelector(tapped).click();
        }),
      [pressed, answer, isCounted ? COUNTS : undefined],
    );
  const answers = [];
  const trials = await page.locator("section .seg button[aria-pressed]").count();
  for (let at = 1; at <= trials; at++) {
    const trial = `section .seg button[aria-pressed]:nth-child(${at})`;
    answers.push(await waits(trial, `${trial}[aria-pressed=true]`));
  }
  tell(`nine centres: what if, slowed ${rate} times`, answers);
  await page.locator("nav .step").last().click();
  await page.locator("[name=reader]").last().click();
  await page.locator(".offer").first().waitFor();
  await page.waitForTimeout(1000);
  tell(`nine centres: an answer, slowed ${rate} times`, [
    await waits(".offer", `footer .line:not(:has(button:not(.pri)))`, true),
  ]);
  await page.close();
}
for (const rate of [1, 4]) await nineCentres(rate);

// 100 MB of lines that nobody published.
const file = join(tmpdir(), "umay-page-bench.csv");
const lines = Array.from({ length: 950_000 }, (_, at) => `${at},"Services of the region number ${at % 977} for the year with long words",Ministry ${at % 40},Programme ${at % 300},${(at * 7919) % 100_000}.${at % 10}`); // prettier-ignore
writeFileSync(file, `code,name,ministry,programme,Approved 2025 (thousand KGS)\n${lines.join("\n")}\n`);
const large = (await opened(1)).page;
await large.evaluate(() => {
  globalThis.long = [0];
  const seen = (list) => globalThis.long.push(...list.getEntries().map((each) => each.duration));
  new PerformanceObserver(seen).observe({ entryTypes: ["longtask"] });
});
const begun = performance.now();
await large.locator("input[type=file]").last().setInputFiles(file);
await large.locator("table.seen").first().waitFor();
print(["100 MB: first table", Math.round(performance.now() - begun)].join("\t"));
await large.locator(".offer, iframe").first().waitFor({ timeout: 300_000 });
print(["100 MB: the answer", Math.round(performance.now() - begun)].join("\t"));
print(["100 MB: longest task of the screens", Math.round(Math.max(...(await large.evaluate(() => globalThis.long))))].join("\t")); // prettier-ignore
await browser.close();
