// Takes pictures of the report of the open example network: on a screen, on a narrow one, and as it prints; of the first sheet of
// its workbook, and of the other papers, in English and in Russian. Needs Debian's chromium, LibreOffice and poppler-utils.
// Run by `npm run pictures`, after the build.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { URL, fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = fileURLToPath(new URL("pictures/", import.meta.url));
// A sheet of A4 in CSS pixels.
const SHEET = { width: 794, height: 1123 };
const LARGEST = 300_000;
// Papers that are pictured in English and in Russian: the end of the file, and the command that writes it.
const PAPERS = [
  ["report-screen", "-report.html", "run", "examples/open-network/umay.json", "--format", "html"],
  ["estimate", "-estimate-internal.html", "run", "test/support/estimate-case/umay.json", "--format", "estimate"],
  ["statement", "-statement.html", "statement", "examples/armenia/umay.json", "--format", "html"],
  ["request", "-request-internal.html", "run", "examples/network/umay-plan.json", "--format", "request", "--working"],
];

const out = mkdtempSync(join(tmpdir(), "umay-"));
const run = (format, analysis = "examples/open-network/umay.json") =>
  execFileSync(process.execPath, ["dist/cli.js", "run", analysis, "--format", format, "--out", out], {
    cwd: root,
  });
const written = (end) => join(out, readdirSync(out, { recursive: true }).find((name) => name.endsWith(end)) ?? "");
try {
  run("html");
  mkdirSync(target, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.UMAY_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    await page.goto(pathToFileURL(written(".html")).href);
    const shot = (name, width, height) =>
      page.screenshot({ path: join(target, `${name}.png`), clip: { x: 0, y: 0, width, height }, fullPage: true });
    await page.setViewportSize({ width: 400, height: 800 });
    await shot("report-narrow", 400, 1900);
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: "print" });
    const look = (content) => page.addStyleTag({ content });
    await look("body { padding: 11mm 12mm; } .sheet { min-height: 1100px; }");
    await shot("report-front", SHEET.width, SHEET.height);
    await look("html { filter: grayscale(1); }");
    await shot("report-front-grey", SHEET.width, SHEET.height);
    await look("html { filter: none; } .sheet:first-child { display: none; }");
    await shot("report-back", SHEET.width, SHEET.height);
    // The same network as its owner sees it and as everybody does: publishing writes into the analysis, so into a copy.
    const closed = join(out, "closed");
    cpSync(join(root, "examples/network"), closed, { recursive: true });
    const cli = (...argv) => execFileSync(process.execPath, [join(root, "dist/cli.js"), ...argv], { cwd: closed });
    cli("run", "umay.json", "--format", "html", "--out", "own");
    cli("publish", "umay.json", "--yes", "--out", "public");
    for (const [name, end] of [
      ["before-publishing", join("internal", "umay-2025-report-internal.html")],
      ["after-publishing", join("public", "demo-network-of-crisis-centres-2025-report.html")],
    ]) {
      const sheet = await browser.newPage({ viewport: { width: 1000, height: 900 } });
      await sheet.goto(pathToFileURL(written(end)).href);
      await sheet
        .locator(".sheet")
        .first()
        .screenshot({ path: join(target, `${name}.png`) });
    }
    const paper = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const language of ["en", "ru"])
      for (const [name, end, ...argv] of PAPERS) {
        const folder = join(out, name, language);
        execFileSync(process.execPath, ["dist/cli.js", ...argv, "--language", language, "--out", folder], {
          cwd: root,
        });
        const file = readdirSync(folder, { recursive: true }).find((each) => each.endsWith(end));
        await paper.goto(pathToFileURL(join(folder, file)).href);
        const path = join(target, language === "en" ? `${name}.png` : `${name}-${language}.png`);
        // A paper that a word processor opens has no sheets.
        const sheet = paper.locator(".sheet").first();
        if (await sheet.count()) await sheet.screenshot({ path });
        else await paper.screenshot({ path });
      }
  } finally {
    await browser.close();
  }
  run("xlsx");
  const workbook = written("-workbook.xlsx");
  const profile = `-env:UserInstallation=${pathToFileURL(join(out, "profile")).href}`;
  const first = 'pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1"}}';
  execFileSync("soffice", [profile, "--headless", "--convert-to", first, "--outdir", out, workbook], {
    stdio: "ignore",
  });
  const picture = ["-r", "90", "-png", "-singlefile", written(".pdf"), join(target, "workbook")];
  execFileSync("pdftoppm", picture);
} finally {
  rmSync(out, { recursive: true });
}
for (const name of readdirSync(target)) {
  const { size } = statSync(join(target, name));
  process.stdout.write(`${name} ${size}\n`);
  if (size > LARGEST) throw new Error(`${name} is larger than ${LARGEST} bytes`);
}
