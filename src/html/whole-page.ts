import type { Locale } from "../formula/locale.js";
import type { Report } from "../report/pieces.js";
import { pageHead } from "./page-head.js";
import { DEFINITIONS } from "./shapes.js";
import { style } from "./style.js";

/** A whole page around what it says: its style and patterns inside, nothing that is run or fetched. */
export function wholePage(
  main: string,
  {
    name,
    title,
    modeWords,
    version,
  }: Pick<Report, "title" | "modeWords" | "version"> & {
    /** What a window is called by; it begins with the answer. */
    readonly name: string;
  },
  locale: Locale,
): string {
  const foot = { left: [title, modeWords].filter((each) => each !== "").join(" · "), right: `umay ${version} ·` };
  return `${pageHead(name, style(foot), locale)}
<body>
${DEFINITIONS}
<main>
${main}
</main>
</body>
</html>
`;
}
