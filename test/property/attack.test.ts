import { expect, it } from "vitest";
import { attackNetwork, noCounts } from "../campaign/campaign.js";

// Ten networks of the campaign (`npm run campaign` attacks 300), with what of the formats is read fast.
// Seen red on the outputs of umay 0.1.0, from which hundreds of values were got.
it("nothing about a hidden centre can be computed from what ten networks publish", async () => {
  const counts = noCounts();
  for (let seed = 0; seed < 10; seed += 1)
    await attackNetwork(seed, counts, { formats: ["json", "csv", "md", "html", "request"] });
  const found = Object.entries(counts.byKnower).map(([who, { exact, narrow, zero }]) => [who, exact + narrow + zero]);
  expect({ found: found.filter(([, each]) => each !== 0), words: counts.words, hashes: counts.hashes, numbers: counts.numbers }, [...counts.examples.values()].slice(0, 20).join("\n")).toEqual({ found: [], words: 0, hashes: 0, numbers: 0 }); // prettier-ignore
  // It says something only if there was something to find.
  expect(counts.hidden).toBeGreaterThan(10);
  expect(counts.byKnower["outsider"]?.attacked).toBeGreaterThan(100);
  expect(counts.holes.found).toBe(counts.holes.planted);
});
