import { type ChainTable, type Column, type TableRow, calc, lookup, text } from "../../formula/table.js";
import { scaleUpAmount } from "../../measure/plan.js";
import { lineKey } from "../cost/cost-rows.js";
import { keyCell } from "../given.js";
import { supplyKey } from "../need/need-norm-rows.js";
import type { Plan } from "./plan.js";
import { CONTINGENCY, OVERHEAD, classOf } from "./request-keys.js";
import { requestColumns } from "./request-tables.js";
import { counted } from "../rollup.js";
import { stepKey, stepsOf } from "./scale-up-tables.js";
import { variantKey } from "./stack-tables.js";

/** An amount of a model centre that planned units are costed by. */
type Item = { readonly row: TableRow; readonly capital: boolean };

/** The tables of what the places of the scale-up ask for: amounts of the model centre by line, and their sums by class. */
export function scaleUpRequests(plan: Plan): ChainTable[] {
  const lines = itemsOf(plan);
  const surcharges = surchargesOf(plan);
  const classes = new Map<string, TableRow>();
  for (const { row } of [...lines, ...surcharges]) {
    const { fiscalYear = "", economic = "" } = row.per;
    const key = `${fiscalYear}|${economic}`;
    classes.set(key, {
      key,
      per: { fiscalYear, economic, part: "scale-up" },
      cells: { "plan key": keyCell(fiscalYear), "class key": keyCell(key) },
    });
  }
  const amounts = (name: string, from: readonly [string, string], share: string, rows: readonly TableRow[]) => ({
    name,
    columns: amountColumns(from, share),
    rows,
  });
  return [
    amounts("scale-up-running", ["model-lines", "running-amount"], "running share", rowsIn(lines, false)),
    amounts("scale-up-capital", ["model-lines", "replacement-value"], "capital share", rowsIn(lines, true)),
    amounts("scale-up-overhead", ["model-service-costs", "overhead"], "running share", rowsFor(surcharges, OVERHEAD)),
    amounts(
      "scale-up-contingency",
      ["model-service-costs", "contingency"],
      "running share",
      rowsFor(surcharges, CONTINGENCY),
    ),
    {
      name: "scale-up-requests",
      columns: [
        ...["plan key", "class key"].map(text),
        ...requestColumns(
          {
            running: ["scale-up-running", "scale-up-amount", "class key"],
            capital: ["scale-up-capital", "scale-up-amount", "class key"],
            overhead: ["scale-up-overhead", "scale-up-amount", "class key"],
            contingency: ["scale-up-contingency", "scale-up-amount", "class key"],
          },
          "scale-up-request",
        ),
      ],
      rows: [...classes.values()],
    },
  ];
}

const amountColumns = ([table, column]: readonly [string, string], share: string): Column[] => [
  ...["class key", "model key", "step key"].map(text),
  lookup("model-amount", "money", { table, column, key: "model key" }),
  lookup("model-share", "ratio", { table: "scale-up", column: share, key: "step key" }),
  ...counted([calc(scaleUpAmount)], "lines"),
];

const rowsIn = (items: readonly Item[], capital: boolean): TableRow[] =>
  items.filter((each) => each.capital === capital).map((each) => each.row);
const rowsFor = (items: readonly Item[], economic: string): TableRow[] =>
  items.filter((each) => each.row.per["economic"] === economic).map((each) => each.row);

function itemsOf(plan: Plan): Item[] {
  return placesOf(plan).flatMap(({ lines, region, key, per }) =>
    lines.map((line) => ({
      capital: line.values.behaviour === "capital",
      row: itemRow(
        plan,
        region,
        { ...per, line: line.values.line, economic: classOf(line) },
        lineKey(key, line.values.line),
      ),
    })),
  );
}

function surchargesOf(plan: Plan): Item[] {
  return placesOf(plan).flatMap(({ region, key, per }) =>
    [OVERHEAD, CONTINGENCY].map((economic) => ({
      capital: false,
      row: itemRow(plan, region, { ...per, economic }, key),
    })),
  );
}

// Each later year of the plan and region of its norm, with the key of the model centre there.
function placesOf(plan: Plan) {
  if (!plan.scaleUp) return [];
  return stepsOf(plan).map(({ year, norm: { standard, model }, region }) => ({
    lines: model.lines,
    region: region.key,
    key: supplyKey(standard, region.key),
    per: { fiscalYear: year, standard: standard.id, region: region.code },
  }));
}

function itemRow({ standard }: Plan, region: string, per: TableRow["per"], model: string): TableRow {
  const { fiscalYear = "", economic = "", line = "" } = per;
  return {
    key: `${fiscalYear}|${region}|${economic}|${line}`,
    per: { ...per, route: "model" },
    cells: {
      "class key": keyCell(`${fiscalYear}|${economic}`),
      "model key": keyCell(variantKey({ key: fiscalYear }, model)),
      "step key": keyCell(standard && stepKey(fiscalYear, standard, region)),
    },
  };
}
