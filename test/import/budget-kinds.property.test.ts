import { expect, test } from "vitest";
import { judgedKind } from "../campaign/kinds/judge-kinds.js";
import { NETS, judgedNet } from "../campaign/kinds/nets.js";
import { KINDS, PLAIN } from "../campaign/kinds/kinds.js";
import { longSamples } from "../support/samples.js";

const EACH = longSamples(3).numRuns;

// Derived: the maker of each table knows its truth by the amounts that it has drawn, and by nothing else. Seen red for their
// own kinds without `crossedColumns`, `wholeColumns`, `signIssues`, `equalBreakdowns`, `areTree`, `yearBeside`, `closeRoots`,
// `balanced`, `partRows`, `isRounding`, `parentColumn`, `areRunning`, `blankAmounts`, `yearLeap`, `followingRows` and
// `keptColumns`; where several rules cover one kind, its comment says which were taken away together.
test.each(Object.entries(KINDS))(
  "%s: never wrong without a question, and the truth among its answers",
  (name, kind) => {
    expect(judgedKind(name, kind, EACH).examples).toEqual([]);
  },
);

// Derived: as above. These leave nothing open.
test.each(Object.entries(PLAIN))("%s: right at once", (name, kind) => {
  expect(judgedKind(name, kind, EACH)).toMatchObject({ right: EACH });
});

// Derived: as above; each net has a true and a false case. Seen red without `aboveState`, `sameAmounts` and `unconfirmed`.
test.each(Object.entries(NETS))("%s: is said, or not", (_, net) => {
  expect(judgedNet(net, EACH)).toEqual({ held: EACH, others: [] });
});
