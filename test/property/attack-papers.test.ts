import { expect, it } from "vitest";
import { attackPapers, noPapers } from "../campaign/paper-attack.js";

// Cross: an attacker with its own reader of the files, elimination and program, who knows prices, places of open centres and
// which hidden centres are behind which sum; and twins, which differ in hidden centres alone. Seen red with each closed centre
// told by itself, and with the amounts of its lines told: both are planted again each time. The estimate for everybody is read
// beside the publication, and the need of a closed centre is planted in it.
it("nothing of a closed centre can be computed from what the addressees of eight networks are given", async () => {
  const counts = noPapers();
  for (let seed = 0; seed < 8; seed += 1) await attackPapers(seed, counts, ["json", "csv", "md", "html", "estimate"]);
  const { exact, narrow, words, hashes, twins, open, published, planted } = counts;
  const papers = { exact, narrow, words, hashes, twins: twins.differing, open: open.differing };
  const found = { ...papers, published: published.found, untrue: published.untrue };
  const none = { exact: 0, narrow: 0, words: 0, hashes: 0, twins: 0, open: 0, published: 0, untrue: 0 };
  expect(found, `${counts.examples.join("\n")}\n${JSON.stringify(counts)}`).toEqual(none);
  // It says something only if there was something to find.
  expect([counts.attacked > 30, counts.told > 10, twins.same > 3, open.same > 0]).toEqual([true, true, true, true]);
  expect([planted.linesFound, planted.lines > 5]).toEqual([planted.lines, true]);
  expect([planted.sumsFound, planted.sums > 1]).toEqual([planted.sums, true]);
  expect([published.attacked > 100, published.equations > 30]).toEqual([true, true]);
  expect([published.plantedFound, published.planted > 2]).toEqual([published.planted, true]);
});
