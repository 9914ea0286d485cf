import { attributeOf, readXml } from "../read-xml.js";

/** What the styles of an OpenDocument spreadsheet say that changes how a cell or sheet is read. */
export type OdsStyles = {
  /** Styles of tables that are not shown. */
  readonly hiddenTables: ReadonlySet<string>;
  /** Number formats of cells, by style, that show zeros in front: `0000`. */
  readonly zeros: ReadonlyMap<string, string>;
};

/**
 * Reads the styles of a spreadsheet; a style that says nothing of numbers follows the style it is made from.
 *
 * @param parts - the markup that holds styles
 */
export function odsStyles(parts: readonly string[]): OdsStyles {
  const hiddenTables = new Set<string>();
  const [digits, styles] = [new Map<string, number>(), new Map<string, { format: string; parent: string }>()];
  let [style, format] = ["", ""];
  for (const part of parts)
    readXml(part, {
      open: (name, attributes) => {
        const attribute = (own: string): string => attributeOf(attributes, own) ?? "";
        if (name === "number-style") format = attribute("style:name");
        else if (name === "number" && format !== "" && attribute("number:grouping") !== "true") {
          const places = attribute("number:decimal-places");
          if (places === "" || places === "0") digits.set(format, Number(attribute("number:min-integer-digits")));
        } else if (name === "style") {
          style = attribute("style:name");
          if (attribute("style:family") !== "table-cell") return;
          styles.set(style, {
            format: attribute("style:data-style-name"),
            parent: attribute("style:parent-style-name"),
          });
        } else if (name === "table-properties" && attribute("table:display") === "false") hiddenTables.add(style);
      },
      close: (name) => {
        if (name === "number-style") format = "";
      },
    });
  const zeros = new Map<string, string>();
  for (const name of styles.keys()) {
    const count = digits.get(formatOf(name, styles)) ?? 0;
    if (count > 1 && count <= LONGEST) zeros.set(name, "0".repeat(count));
  }
  return { hiddenTables, zeros };
}

const LONGEST = 30;

function formatOf(name: string, styles: ReadonlyMap<string, { format: string; parent: string }>): string {
  const seen = new Set<string>();
  for (let own = styles.get(name); own; own = styles.get(own.parent)) {
    if (own.format !== "" || seen.has(own.parent)) return own.format;
    seen.add(own.parent);
  }
  return "";
}
