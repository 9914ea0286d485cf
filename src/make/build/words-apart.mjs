// For bundlers, parts English into the words that a run says and all others, which papers and commands say.
import { join } from "node:path";
import { exported } from "./exported.mjs";

// What a run says and reads again: what answers to its questions mean, a name of money, rows that were kept, marks of
// names, and columns of refused rows. Papers and commands say the others, and what a centre's own tables leave open.
const OF_RUN = /^(?:reading\..+|estimate\.contributions|seen\.kept|quoted|file|row|reason)$/;

// For bundlers English is two modules, since a run speaks it where no language is handed in.
export const wordsApart = {
  name: "words-apart",
  setup: async (build) => {
    const [[, { phrases, notes, issues, understood: _, ...own }]] = await exported(build.esbuild, join("src", "made", "says", "en.ts")); // prettier-ignore
    const sentences = (isOfRun) => Object.fromEntries(Object.entries(phrases).filter(([key]) => OF_RUN.test(key) === isOfRun)); // prettier-ignore
    const doubts = (isOfOwn) => Object.fromEntries(Object.entries(issues).filter(([code]) => code.startsWith("own.") === isOfOwn)); // prettier-ignore
    const run = { ...own, phrases: sentences(true), issues: doubts(false), notes: {} };
    build.onLoad({ filter: /languages[\\/]english\.ts$/ }, () => ({
      contents: `import { en as understood } from "../made/understood/en.js";
import { frozen } from "../money/frozen.js";
export const english = /* @__PURE__ */ frozen({ ...${JSON.stringify(run)}, understood });`,
      resolveDir: join("src", "languages"),
    }));
    build.onLoad({ filter: /made[\\/]says[\\/]en\.ts$/ }, () => ({
      contents: `import { english } from "../../languages/english.js";
import { frozen } from "../../money/frozen.js";
export const en = /* @__PURE__ */ frozen({ ...english, phrases: { ...english.phrases, ...${JSON.stringify(sentences(false))} }, issues: { ...english.issues, ...${JSON.stringify(doubts(true))} }, notes: ${JSON.stringify(notes)} });`,
      resolveDir: join("src", "made", "says"),
    }));
  },
};
