import { say } from "../formula/say.js";
import type { FundingTotal } from "./funding-total.js";
import { type Page, figureCell } from "./page.js";
import { type Table, table } from "./pieces.js";

const CERTAINTIES = ["hard", "expected", "soft"] as const;

/** The shortfall by how sure the money is that counts against it. */
export const certaintyTable = (page: Page, total: FundingTotal): Table =>
  table({
    id: "certainty",
    title: say(page.locale, "gap.certainty"),
    unit: page.print.unit,
    heading: say(page.locale, "gap.certainty"),
    columns: [{ id: "gap", label: say(page.locale, "column.hard-gap"), align: "right" }],
    // A publication that hides something has the one shortfall.
    rows: CERTAINTIES.filter((each) => total.of(`${each}-gap`) !== undefined).map((each) => ({
      key: each,
      kind: "item",
      label: say(page.locale, `gap.${each}`),
      cells: [figureCell(page, total.of(`${each}-gap`))],
    })),
  });
