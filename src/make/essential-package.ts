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
      type: 'readonly { readonly list: "short" | "whole"; readonly name: Words; readonly elements: readonly PackageRow["element"][]; readonly source: Source }[]',
      value: sectors.map((row) => ({ ...row.value, source: sourceOf(row) })),
      about: "Essential services by list and sector: a short list of UN Women, and the package of 2015 as a whole.",
    },
  ];
  const types = {
    Words: "../model/cost-pack.js",
    PackageRow: "../model/package-element.js",
    Source: "../formula/source.js",
  };
  return new Map([["essential-package.ts", moduleOf({ types, constants })]]);
}
