import { expect, it } from "vitest";
import { attackPapers, noPapers } from "../campaign/paper-attack.js";

it("nothing of a closed centre can be computed from what the addressees of twelve networks are given", async () => {
  const counts = noPapers();
  for (let seed = 0; seed < 12; seed += 1) await attackPapers(seed, counts);
  console.log(JSON.stringify(counts, null, 1));
  expect(counts.exact).toBe(0);
});
