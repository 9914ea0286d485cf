import { expect, it } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { figureIndex } from "../../src/result/figure-index.js";
import { runClients } from "../support/clients-network.js";

// Derived: how many come to the confidential centre is not known, so that neither its need nor its gap is. A blank is
// never 0.
it("a confidential centre whose need is not known does not need nothing", () => {
  const result = runClients(
    [0, 1, 2, 3, 4, 5].map((at) => ({
      id: `c${at}`,
      region: "North",
      clients: at === 0 ? undefined : 100 + 7 * at,
      money: 10_000 + 713 * at,
      secret: at === 0,
    })),
  );
  const index = figureIndex(publish(result).figures);
  expect(index.find("requirement", { fiscalYear: "2025", basis: "known" })?.value).toBe("60500");
  for (const id of ["requirement", "hard-gap", "covered-need"] as const)
    expect([id, index.find(id, { fiscalYear: "2025", centre: "confidential" })?.value ?? null]).toEqual([id, null]);
});
