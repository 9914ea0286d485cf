// Draws dist/page.html as a person goes through it: each step on a telephone and on a screen, in two languages, dark, with
// forced colours, twice as large, and printed. The pictures stand in out/page-pictures and are looked at by a person.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const OUT = process.argv[2] ?? "out/page-pictures";
const PAGE = pathToFileURL("dist/page.html").href;
const SIZES = { 360: { width: 360, height: 740 }, 1280: { width: 1280, height: 900 } };
const MODES = { light: {}, dark: { colorScheme: "dark" }, forced: { forcedColors: "active" }, large: { zoom: 2 } };
const ANSWERS = ["Минтруд, соцзаказ, 3 200 000 сом, подписано", "10"];
const BUDGET = "code,name,amount\n1,shelters,1.5\n2,helpline,2.25\n3,roads,sixty\n";

mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, "budget.csv"), BUDGET);
const executablePath = process.env.UMAY_CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const locale of (process.argv[3] ?? "ru,ky").split(","))
  for (const [size, viewport] of Object.entries(SIZES))
    for (const [mode, { zoom = 1, ...looks }] of Object.entries(MODES).filter(([each]) => (process.argv[4] ?? each).includes(each))) if (locale === "ru" || mode === "light") await walk(locale, size, mode, { locale, viewport: { width: Math.round(viewport.width / zoom), height: Math.round(viewport.height / zoom) }, deviceScaleFactor: zoom, offline: true, ...looks }); // prettier-ignore
await browser.close();

/** Goes through the page from the first screen to the papers, and then to a budget. */
async function walk(locale, size, mode, looks) {
  const context = await browser.newContext(looks);
  const page = await context.newPage();
  const take = async (step) => {
    const path = join(OUT, `${locale}-${size}-${mode}-${step}`);
    await page.screenshot({ path: `${path}.png`, fullPage: true });
    if (mode === "light") await page.pdf({ path: `${path}.pdf`, format: "A4" });
  };
  await page.goto(PAGE);
  await page.waitForSelector("h1");
  await take("1-first");
  await page.locator("button.pri.big").click();
  await page.locator("input[type=radio]").first().waitFor();
  await page
    .locator("input[type=radio][name='q-country']")
    .first()
    .evaluate((each) => each.click());
  await page
    .locator("[name='q-services']")
    .first()
    .evaluate((each) => each.click());
  await page
    .locator("[name='q-ownership']")
    .first()
    .evaluate((each) => each.click());
  await page.locator("[id='q-name']").fill("A");
  await page.locator("[id='q-shelter/capacity']").fill(ANSWERS[1]);
  await page.locator("[id='q-shelter/capacity']").press("Tab");
  await page.waitForTimeout(1500);
  await take("2-centre");
  for (const [at, step] of ["3-costs", "4-money", "5-result", "6-papers"].entries()) {
    await page
      .locator("nav .step")
      .nth(at + 1)
      .evaluate((each) => each.click());
    if (step === "4-money") {
      await page.locator("[id='q-money/0/source']").fill(ANSWERS[0]);
      await page.locator("[id='q-money/0/source']").press("Tab");
    }
    await page.waitForTimeout(2500);
    if (step === "5-result" && (await page.locator("section .seg button").count()) > 0) {
      await page
        .locator("section .seg button")
        .first()
        .evaluate((each) => each.click());
      await page.waitForTimeout(1500);
    }
    if (step === "6-papers") {
      await page
        .locator("[name=reader]")
        .first()
        .evaluate((each) => each.click());
      await page.locator(".files").waitFor();
      await page.waitForTimeout(500);
    }
    await take(step);
  }
  await page.reload();
  await page.locator("input[type=file]").last().setInputFiles(join(OUT, "budget.csv"));
  await page.locator(".offer").first().waitFor();
  await take("7-budget");
  await context.close();
}
