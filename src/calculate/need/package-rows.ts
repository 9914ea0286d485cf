import type { Centre } from "../../model/centre.js";
import { type PackageRow, type PackageService, isPackageService } from "../../model/package-element.js";
import { type Row, isSound } from "../../model/table.js";
import type { ChosenStandard } from "../choose-standard.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/** An element of the package, and the cost standard of its service where one may cost it. */
export type PackageItem = {
  readonly row: Row<PackageRow>;
  readonly costed: { readonly service: PackageService; readonly standard: ChosenStandard } | undefined;
};

/** The elements of a network. A service that must be added and lacks an amount is costed by a cost standard. */
export function packageItems({ package: rows = [], standardOf }: ResolvedNetwork): readonly PackageItem[] {
  return rows.map((row): PackageItem => {
    const { element, stands, establish, operate } = row.values;
    const isOpen = isSound(row) && stands === "no" && (establish === undefined || operate === undefined);
    if (!isOpen || !isPackageService(element)) return { row, costed: undefined };
    const standard = standardOf(element, undefined);
    const hasNone = standard.issue?.code === "standard.none" || (standard.lines.length === 0 && !standard.issue);
    return { row, costed: hasNone && !standard.refused ? undefined : { service: element, standard } };
  });
}

/** The element as one centre of its service: of the size of its row, open all year. */
export const asCentre = ({ values, ...place }: Row<PackageRow>, service: PackageService): Row<Centre> => {
  const { region, capacity, clients, cases } = values;
  return { ...place, values: { centre_id: region, region, service, capacity, clients, cases } };
};
