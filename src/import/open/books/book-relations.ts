import { attributeOf, readXml } from "../read-xml.js";
import type { BookParts } from "./book-parts.js";

/** What a workbook of Office Open XML (XLSX) is related to. */
export type BookRelations = {
  /** The part that lists the sheets. */
  readonly book: string;
  /** Name of the part of a type; `none` where there is none. */
  readonly partOf: (type: string) => string;
  /** Name of the part of the worksheet with this id; undefined for charts and what is not there. */
  readonly sheetOf: (id: string | undefined) => string | undefined;
  /** Names of the parts that hold the comments of a sheet, by its part. */
  readonly commentsOf: (sheet: string) => Promise<readonly string[]>;
};

/**
 * Follows the relations from the root of an archive to the parts of its workbook.
 *
 * @param standard - where the workbook stands if the archive does not say it
 */
export async function bookRelations({ text }: BookParts, standard: string): Promise<BookRelations> {
  const root = relations(await text("_rels/.rels")).find(({ type }) => type.endsWith("/officeDocument"));
  const [, folder = "", name = ""] = /^\/?(.*?)([^/]*)$/.exec(root?.target ?? standard) ?? [];
  const related = relations(await text(`${folder}_rels/${name}.rels`));
  const path = (target: string): string => (target.startsWith("/") ? target.slice(1) : folder + target);
  return {
    book: folder + name,
    partOf: (type) => path(related.find((each) => each.type.endsWith(type))?.target ?? "none"),
    sheetOf: (id) => {
      const sheet = related.find((each) => each.id === id && each.type.endsWith("/worksheet"));
      return sheet && path(sheet.target);
    },
    commentsOf: async (sheet) => {
      const [, own = "", part = ""] = /^(.*?)([^/]*)$/.exec(sheet) ?? [];
      return relations(await text(`${own}_rels/${part}.rels`))
        .filter(({ type }) => /\/(?:comments|threadedComment)$/.test(type))
        .map(({ target }) => (target.startsWith("/") ? target.slice(1) : joined(own, target)));
    },
  };
}

// A path from a folder: "xl/worksheets/" and "../comments1.xml".
function joined(folder: string, target: string): string {
  const steps = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

const relations = (xml: string): { id: string; type: string; target: string }[] =>
  elements(xml, "Relationship").map((attributes) => ({
    id: attributeOf(attributes, "Id") ?? "",
    type: attributeOf(attributes, "Type") ?? "",
    target: attributeOf(attributes, "Target") ?? "",
  }));

/** The attributes of every element of a name. */
export function elements(xml: string, wanted: string): string[] {
  const found: string[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === wanted) found.push(attributes);
    },
    close: () => undefined,
  });
  return found;
}
