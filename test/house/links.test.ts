import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { listFiles, root } from "./source-files.js";

/** Every page of the repository, from its root. */
const pages = [...readdirSync(root), ...["docs", "examples", "fixtures", "src", "test"].flatMap(listFiles)].filter(
  (each) => each.endsWith(".md") && !/^docs\/(api|made|\.vitepress)\//.test(each),
);

/** Links of a page that lead nowhere; addresses of the web and places on the page itself are not followed. */
function broken(page: string): string[] {
  const links = [...readFileSync(join(root, page), "utf8").matchAll(/(?:\]\(<?|src=")([^)\s>#"]+)/g)];
  return links
    .map(([, to = ""]) => to)
    .filter((to) => !/^[a-z]+:|(^|\/)made\//.test(to) && !existsSync(join(root, dirname(page), decodeURI(to))))
    .map((to) => `${page}: ${to}`);
}

// Seen red with src/report/publish.ts in a decision, after the file had moved.
it("every link of a page leads to a file", () => {
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.flatMap(broken)).toEqual([]);
});
