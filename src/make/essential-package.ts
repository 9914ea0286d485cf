import { packageSector } from "../model/shelf-entries.js";
import { packTable, packWorks } from "./packs.js";
import { moduleOf } from "./shelf-module.js";

/** The module of the package of essential services, whose sectors cite the texts of packs. */
export function essentialPackageModules(files: ReadonlyMap<string, string>): Map<string, string> {
  const sectors = packTable(files, "essential-package", packageSector, ["elements"]);
  const sourceOf = packWorks(files);
  const constants = [
    {
      name: "essentialPackage",
      type: 'readonly { readonly name: Words; readonly elements: readonly PackageRow["element"][] }[]',
      value: sectors.map(({ value: { source: _, ...sector } }) => sector),
      about: "The package of essential services by sector: the list of UN Women, and coordination of module 7.",
    },
    {
      name: "packageSources",
      type: "readonly Source[]",
      value: [...new Map(sectors.map((row) => [row.value.source, sourceOf(row)])).values()],
      about: "The texts that name the elements.",
    },
  ];
  const types = {
    Words: "../model/cost-pack.js",
    PackageRow: "../model/package-element.js",
    Source: "../formula/source.js",
  };
  return new Map([["essential-package.ts", moduleOf({ types, constants })]]);
}
