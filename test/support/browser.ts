import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/**
 * Whether a chromium is here. Where it is not, the tests that need it are skipped with a printed line; where `CI` is set
 * they must not be skipped, so this throws.
 */
export function chromiumFound(): boolean {
  if (PATHS.some((each) => existsSync(each))) return true;
  if (process.env["CI"]) throw new Error("chromium is not installed: the page cannot be looked at");
  process.stdout.write("skipped: chromium is not installed, so no page is opened\n");
  return false;
}

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
