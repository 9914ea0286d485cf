// Ends well where dist is younger than all that it is made of, so that what `npm ci` has built is not built again.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const LAST = "dist/page.html";
const timeOf = (path) => statSync(path).mtimeMs;
const sources = readdirSync("src", { recursive: true, withFileTypes: true })
  .map((each) => join(each.parentPath, each.name))
  .filter((path) => !path.startsWith(join("src", "made")));
const made = [...sources, "package-lock.json", "package.json", "tsconfig.json", "tsup.config.ts"];
if (!existsSync(LAST) || made.some((path) => timeOf(path) > timeOf(LAST))) process.exitCode = 1;
