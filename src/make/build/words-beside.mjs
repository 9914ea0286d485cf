// For Node, puts the words of each language, a third of the library, into a JSON file beside it, which is read when
// that language is spoken.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { exported } from "./exported.mjs";

export const wordsBeside = {
  name: "words-beside",
  setup: (build) => {
    mkdirSync("dist", { recursive: true });
    build.onResolve({ filter: /^\.\/words-[\w-]+\.json$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /made[\\/]says[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const code = basename(path, ".ts");
      const [[name, said]] = await exported(build.esbuild, path);
      // By headers and codes tables are read, whatever language is spoken.
      const { labels, units, phrases, issues, notes, understood, ...own } = said;
      const words = { labels, units, phrases, issues, notes };
      writeFileSync(`dist/words-${code}.json`, JSON.stringify(words));
      const parts = Object.keys(words).map((part) => `get ${part}() { return (kept.${part} ??= Object.freeze(require("./words-${code}.json").${part})); }`); // prettier-ignore
      const beside = understood ? [`import { ${name} as understood } from "../understood/${code}.js";`, "understood, "] : ["", ""]; // prettier-ignore
      return {
        contents: `${beside[0]}import { frozen } from "../../money/frozen.js";
const kept = {};
export const ${name} = Object.freeze({ ...frozen(${JSON.stringify(own)}), ${beside[1]}${parts.join(", ")} });`,
        resolveDir: path.replace(/[\\/][^\\/]+$/, ""),
      };
    });
  },
};
