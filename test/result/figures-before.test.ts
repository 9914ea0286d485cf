import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateChain } from "../../src/formula/chain.js";
import { figuresOf } from "../../src/formula/figures.js";
import { LINE_FIGURES } from "../../src/result/register.js";
import { networkTables } from "../../src/calculate/network-tables.js";
import { BUDGET_OF_TWO_YEARS, EXAMPLES, runFolder } from "../support/examples.js";
import { isInFull } from "../support/demand.js";
import { digest, figureDigests } from "../support/figure-digests.js";
import { randomNetwork } from "../support/random-network.js";

// Golden: digests of the figures of 0.1.0, made before formulas were compiled and budgets were summed by classes.
const kept = (name: string): string => `../support/figures-before/${name.replaceAll("/", "-")}.txt`;

const LATER: ReadonlySet<string> = new Set([
  ...["added-amount", "centres-filled", "expansion-capital"],
  ...["cash-in-hand", "cash-left", "money-months", "money-months-elapsed"],
  ...["regions-population", "regions-women", "clients-stated", "money-with-clients"],
  ...["money-per-inhabitant", "money-per-woman", "money-per-client", "money-per-centre"],
  ...[
    "open-money",
    "payable-near",
    "payable-gap",
    "covered-at-most",
    "gap-at-least",
    "funded-at-most",
    "secured-at-most",
  ],
  ...["month-lasts", "month-without-cash", "months-short", "runway"],
]);

const ofLine = new RegExp(`^(${LINE_FIGURES.join("|")}) `, "m");
const others = (digests: string): string[] => digests.split("\n").filter((line) => !ofLine.test(line));

test.each([...EXAMPLES.map((each) => `examples/${each}`), BUDGET_OF_TWO_YEARS])(
  "the figures of %s are as before",
  async (path) => {
    const { figures } = runFolder(path, { figures: LINE_FIGURES }).result;
    const digests = figureDigests(figures);
    await expect(digests).toMatchFileSnapshot(kept(path));
    // Where nobody looks at lines, classes of lines give every other figure alike.
    if (!ofLine.test(digests)) return;
    expect(others(figureDigests(runFolder(path).result.figures))).toEqual(others(digests));
  },
);

test.skipIf(!isInFull("figures of random networks"))("the figures of random networks are as before", async () => {
  const networks = fc.sample(randomNetwork, { numRuns: 60, seed: 20_251_125 });
  const all = networks.map((network) =>
    // Missing places were costed each at the same cost; figures that came later are no figures of then.
    figuresOf(evaluateChain(networkTables({ ...network, expansion: "fraction" }), network.currency)).filter(
      ({ id }) => !LATER.has(id),
    ),
  );
  const lines = all.map((figures, at) => `network ${at} ${figures.length} ${digest(figureDigests(figures))}\n`);
  await expect(lines.join("")).toMatchFileSnapshot(kept("random"));
});
