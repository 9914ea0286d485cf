// The rows of a network that the reader of a publication sees, and what was read of its tables that tells of no others.
import type { Network } from "../calculate/network.js";
import { assumptions } from "../model/assumption.js";
import { type Centre, centres } from "../model/centre.js";
import { costStandards } from "../model/cost-standard.js";
import { fold, type Row } from "../model/table.js";
import { funding } from "../model/funding.js";
import { needs } from "../model/need.js";
import type { RefusedRow } from "../model/refused-row.js";
import type { Shown } from "../result/result.js";
import type { Collected } from "./files.js";
import { mayBeClosed } from "./secrecy-of.js";

/**
 * The rows that the reader of a publication sees, and what was collected of other tables. Where rows are left out, those
 * that are shown are numbered anew: the place of a row would tell how many stand before it.
 */
export function shownRows(
  read: Network,
  collected: Collected,
  shown: Shown,
): { readonly read: Network; readonly collected: Collected } {
  const services = read.centres?.filter(({ values }) => shown.hasService(values.centre_id, values.service));
  const money = read.funding?.filter(({ values: { centre_id: id } }) =>
    id === undefined ? shown.hasUnallocated : shown.hasMoney(id),
  );
  const stated = read.needs?.filter(({ values: { centre_id: id, service } }) =>
    services?.some(({ values }) => values.centre_id === id && (service ?? values.service) === values.service),
  );
  const moneyless = new Set(
    (services ?? []).flatMap(({ values: { centre_id: id } }) => (shown.hasMoney(id) ? [] : id)),
  );
  const isLeftOut =
    services?.length !== read.centres?.length ||
    stated?.length !== read.needs?.length ||
    money?.length !== read.funding?.length ||
    // A refused row may be the only one of a closed centre.
    (collected.refused.get(centres.name) ?? []).some(mayBeClosed);
  if (!isLeftOut) return { read, collected };
  const files = new Set([...collected.read].flatMap(([table, { input }]) => (PARTIAL.has(table) ? input.file : [])));
  const isElsewhere = ({ file }: { readonly file?: string }): boolean => !files.has(file ?? "");
  const isOther = ([table]: readonly [string, unknown]): boolean => !PARTIAL.has(table);
  const standards = keptStandards(read, services ?? []);
  const isShown = ({ values }: RefusedRow): boolean => {
    const standard = values["standard_id"];
    return standard !== undefined && standards(standard);
  };
  const regions = new Set(
    [...(services ?? []), ...(read.population ?? []), ...(money ?? [])].map(({ values }) => fold(values.region ?? "")),
  );
  return {
    read: {
      ...read,
      isPartial: true,
      demand: undefined,
      costLines: read.costLines && numbered(read.costLines.filter(({ values }) => standards(values.standard_id))),
      assumptions: numbered(
        read.assumptions.filter(({ values: { region } }) => region === undefined || regions.has(fold(region))),
      ),
      centres: services && numbered(services),
      needs: stated && numbered(stated),
      funding: money && numbered(money),
      refusedMoney: [...moneyless].map((centre) => ({ centre, withheld: true })),
    },
    collected: {
      ...collected,
      issues: collected.issues.filter(isElsewhere),
      inputs: collected.inputs.filter(isElsewhere),
      rejects: collected.rejects.filter(isElsewhere),
      allRejects: new Map([...collected.allRejects].filter(([file]) => !files.has(file))),
      // What is costed by a line that was refused stays unknown.
      refused: new Map([
        ...[...collected.refused].filter(isOther),
        [costStandards.name, (collected.refused.get(costStandards.name) ?? []).filter(isShown)],
      ]),
      asked: new Map([...collected.asked].filter(isOther)),
      cells: new Map([...collected.cells].filter(isOther)),
      read: new Map([...collected.read].filter(isOther)),
      mendedRows: collected.mendedRows.filter(isElsewhere),
    },
  };
}

// Tables of which some rows may be about centres that are left out: the record of such a file, with its hash and how many
// rows it has, would tell of them.
const PARTIAL = new Set<string>([centres, needs, funding, costStandards, assumptions].map(({ name }) => name));

// Of the standards only those that what is shown may meet: which others there are, and who names them, is not told.
function keptStandards(
  { use, costLines = [] }: Network,
  services: readonly Row<Centre>[],
): (standard: string) => boolean {
  const named = services.flatMap(({ values }) => values.standard ?? []);
  // A service for which nothing is named meets the only standard that there is.
  const open = new Set(
    services.flatMap(({ values: { service, standard } }) => ((standard ?? use[service]) === undefined ? service : [])),
  );
  const only = costLines.flatMap(({ values }) => (open.has(values.service) ? values.standard_id : []));
  const kept = new Set([...named, ...Object.values(use), ...only].map(fold));
  return (standard) => kept.has(fold(standard));
}

const numbered = <T>(rows: readonly Row<T>[]): Row<T>[] => rows.map((each, at) => ({ ...each, row: at + 1 }));
