import { handle } from "../../formula/handle.js";
import { type ChainTable, type ColumnOf, type TableRow, calc, lookup, texts } from "../../formula/table.js";
import { scaleUpAmount } from "../../measure/plan.js";
import { LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { lineKey } from "../cost/cost-rows.js";
import { REFUSED, keyCell } from "../given.js";
import { MODEL } from "../need/added-lines.js";
import { supplyKey } from "../need/supply-norm-rows.js";
import type { Network } from "../network.js";
import type { Plan } from "./plan.js";
import { LINE_PARTS, linePartRow, linePartsOf, linePartsTable, partKey } from "./line-parts.js";
import { CONTINGENCY, OVERHEAD, requestClass } from "./economic-classes.js";
import { requestColumns } from "./request-tables.js";
import { counted } from "../rollup.js";
import { SCALE_UP, stepKey, stepsOf } from "./scale-up-tables.js";
import { variantKey } from "./stack-tables.js";

/** The tables of what the places of the scale-up ask for: amounts of the model centre by line, and their sums by class. */
export function scaleUpRequests(plan: Plan): ChainTable[] {
  const lines = itemsOf(plan);
  const surcharges = surchargesOf(plan);
  const classes = new Map<string, TableRow>();
  for (const { row, economic } of [...lines, ...surcharges]) {
    const { fiscalYear = "" } = row.per;
    const key = `${fiscalYear}|${economic}`;
    classes.set(key, {
      key,
      per: { fiscalYear, economic, part: "scale-up" },
      cells: { "plan key": keyCell(fiscalYear), "class key": keyCell(key) },
    });
  }
  return [
    linePartsTable(MODEL, partsOf(plan)),
    RUNNING.table(rowsIn(lines, false)),
    CAPITAL.table(rowsIn(lines, true)),
    OVERHEADS.table(rowsFor(surcharges, OVERHEAD)),
    CONTINGENCIES.table(rowsFor(surcharges, CONTINGENCY)),
    SCALE_UP_REQUESTS.table([...classes.values()]),
  ];
}

/** An amount of a model centre that planned units are costed by. */
type Item = { readonly row: TableRow; readonly capital: boolean; readonly economic: string };

type Share = "running share" | "capital share";

const amountColumns = (amount: ColumnOf<"model key">, share: Share) => [
  ...texts("class key", "model key", "step key"),
  lookup("model-amount", "money", amount),
  lookup("model-share", "ratio", SCALE_UP.at("step key")(share)),
  ...counted([calc(scaleUpAmount)], "lines"),
];

const amounts = (name: string, amount: ColumnOf<"model key">, share: Share) =>
  handle(name, () => amountColumns(amount, share));

const ofLine = LINES.prefixed(MODEL).at("model key");
const ofService = SERVICE_COSTS.prefixed(MODEL).at("model key");
const RUNNING = amounts(
  "scale-up-running",
  LINE_PARTS.prefixed(MODEL).at("model key" as const)("running-part"),
  "running share",
);
const CAPITAL = amounts("scale-up-capital", ofLine("replacement-value"), "capital share");
const OVERHEADS = amounts("scale-up-overhead", ofService("overhead"), "running share");
const CONTINGENCIES = amounts("scale-up-contingency", ofService("contingency"), "running share");

export const SCALE_UP_REQUESTS = handle("scale-up-requests", () => [
  ...texts("plan key", "class key"),
  ...requestColumns(
    "scale-up-request",
    {
      running: RUNNING.by("class key")("scale-up-amount"),
      capital: CAPITAL.by("class key")("scale-up-amount"),
      overhead: OVERHEADS.by("class key")("scale-up-amount"),
      contingency: CONTINGENCIES.by("class key")("scale-up-amount"),
    },
    { route: "model" },
  ),
]);

const rowsIn = (items: readonly Item[], capital: boolean): TableRow[] =>
  items.filter((each) => each.capital === capital).map((each) => each.row);
const rowsFor = (items: readonly Item[], economic: string): TableRow[] =>
  items.filter((each) => each.row.per["economic"] === economic).map((each) => each.row);

function itemsOf(plan: Plan): Item[] {
  return placesOf(plan).flatMap(({ lines, refused, region, key, per }) =>
    lines.flatMap((line) =>
      linePartsOf(countryOf(plan), line).map((part) => ({
        capital: line.values.behaviour === "capital",
        economic: part.economic,
        row: itemRow(
          plan,
          region,
          { ...per, line: line.values.line, economic: part.economic },
          partKey(lineKey(key, refused ? REFUSED : line.values.line), part),
          part.economic,
        ),
      })),
    ),
  );
}

/** The parts of the lines of the model centres. */
function partsOf(plan: Plan): TableRow[] {
  return placesOf(plan).flatMap(({ lines, key, per }) =>
    lines.flatMap((line) => {
      const model = {
        key: variantKey({ key: per.fiscalYear }, lineKey(key, line.values.line)),
        per: { ...per, route: "model", line: line.values.line },
      };
      return linePartsOf(countryOf(plan), line).map((part) => linePartRow(model, part));
    }),
  );
}

const countryOf = ({ networks: [network] }: Plan): Pick<Network, "country" | "requestClasses"> => network ?? {};

function surchargesOf(plan: Plan): Item[] {
  return placesOf(plan).flatMap(({ region, key, per }) =>
    ([OVERHEAD, CONTINGENCY] as const).map((kind) => {
      const economic = requestClass(countryOf(plan).requestClasses, kind);
      return { capital: false, economic, row: itemRow(plan, region, { ...per, economic: kind }, key, economic) };
    }),
  );
}

// Each later year of the plan and region of its norm, with the key of the model centre there.
function placesOf(plan: Plan) {
  if (!plan.scaleUp) return [];
  return stepsOf(plan).map(({ year, norm: { standard, model }, region }) => ({
    lines: model.lines,
    refused: model.refused,
    region: region.key,
    key: supplyKey(standard, region.key),
    per: { fiscalYear: year, standard: standard.id, region: region.code },
  }));
}

function itemRow({ standard }: Plan, region: string, per: TableRow["per"], model: string, economic: string): TableRow {
  const { fiscalYear = "", economic: kind = "", line = "" } = per;
  return {
    key: `${fiscalYear}|${region}|${kind}|${line}`,
    per: { ...per, route: "model" },
    cells: {
      "class key": keyCell(`${fiscalYear}|${economic}`),
      "model key": keyCell(variantKey({ key: fiscalYear }, model)),
      "step key": keyCell(standard && stepKey(fiscalYear, standard, region)),
    },
  };
}
