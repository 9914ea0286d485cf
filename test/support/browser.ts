import { existsSync } from "node:fs";
import { type Browser, type Page, chromium } from "playwright-core";
import { isHere } from "./demand.js";

const PATHS = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Whether a Chromium is here; the one without windows is lighter. */
export const chromiumFound = (): boolean =>
  isHere(
    PATHS.some((path) => existsSync(path)),
    "Chromium",
  );

/** A browser without a window and without a network. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATHS.find((each) => existsSync(each)) ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

const pages = new WeakMap<Browser, Promise<Page>>();

/** The page of a browser with a text, as a new one shows it: one for all tests of a file, as each page is a process to start. */
export async function pageWith(
  browser: Browser,
  text: string,
  width = 1280,
  listen: (page: Page) => void = () => undefined,
): Promise<Page> {
  const opened = pages.get(browser) ?? browser.newContext().then((context) => context.newPage());
  pages.set(browser, opened);
  const page = await opened;
  page.removeAllListeners();
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.setViewportSize({ width, height: 900 });
  await page.goto("about:blank");
  listen(page);
  await page.setContent(text);
  return page;
}
