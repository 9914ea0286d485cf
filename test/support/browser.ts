import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { isHere } from "./demand.js";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Whether a chromium is here. */
export const chromiumFound = (): boolean =>
  isHere(
    PATHS.some((path) => existsSync(path)),
    "chromium is not installed, so no page is opened",
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
