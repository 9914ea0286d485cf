import { expect, it } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { figureIndex } from "../../src/result/figure-index.js";
import type { FigureId } from "../../src/result/register.js";
import { type ClientsCase, runClients } from "../support/clients-network.js";

// Six centres that share free money; c0 is confidential, and the pool has so much to spare.
const pooled = (spare: number): ClientsCase[] =>
  [0, 1, 2, 3, 4, 5].map((at) => ({
    id: `c${at}`,
    region: "North",
    clients: 100 + 7 * at,
    money: 10_000 + 713 * at + (at === 5 ? spare : -800),
    secret: at === 0,
    funder: `Fund ${["A", "B", "C"][at % 3]}`,
  }));

// Derived: 50,000 to spare pay every shortfall, so that the gap of all and of each is 0. Were it shown, the gap of the
// confidential centre would be certain: a hidden zero is held away.
it("what a pool pays does not tell that a hidden centre lacks nothing", () => {
  const result = runClients(pooled(50_000), { pooling: "all" });
  const gap = (id: FigureId, centre?: string): string | null | undefined =>
    figureIndex(publish(result).figures).find(id, { fiscalYear: "2025", ...(centre ? { centre } : {}) })?.value;
  expect(figureIndex(result.figures).find("hard-gap", { fiscalYear: "2025" })?.value).toBe("0");
  expect([gap("hard-gap"), gap("hard-gap", "confidential")]).toEqual([null, null]);
});
