// `umay package`: the essential services of the short list or of the whole package, with the starter pack of each; or a
// table to fill in: what each region has of them.
import { type PackageRow, packageElements } from "../model/package-element.js";
import { essentialPackage, packs } from "../packs/index.js";
import { type Call, EXIT, type Paragraph, command } from "./command.js";
import { plainOptions } from "./options.js";
import { sourceWords } from "../formula/figure.js";
import { writeNew } from "./write-aside.js";
import { type CsvCell, csvText } from "../formats/csv-text.js";
import { type Locale, columnHeader, say, spoken } from "../formula/locale.js";
import { fieldsOf } from "../model/check-row.js";

/** `umay package`: the package of essential services, and a table to say in what a region has of it. */
export const essentialServices = command("package", {
  options: [["--list <name>", ["short", "whole"]], "--regions <names...>", "--out <file>", ...plainOptions],
  act: (call) => {
    const [regions, out] = [call.list("regions"), call.text("out")];
    if (out !== undefined && regions.length === 0) return call.misuse(call.say("package.regions"));
    if (regions.length === 0) return showPackage(call);
    const table = packageTable(listOf(call), regions, call.locale);
    if (out !== undefined) return writeNew(call, out, table);
    call.host.stdout.write(table);
    return EXIT.fine;
  },
});

const listOf = (call: Call): PackageList => (call.text("list") === "whole" ? "whole" : "short");

function showPackage(call: Call): number | Promise<number> {
  const { locale } = call;
  const sectors = essentialPackage.filter((each) => each.list === listOf(call));
  const works = [...new Map(sectors.map(({ source }) => [source.title, source])).values()];
  if (call.flag("json")) return call.printDocument(locale, {}, { sectors });
  const lines = sectors.flatMap(({ name, elements }): Paragraph[] => [
    spoken(locale, name),
    ...elements.map((each): Paragraph => [
      2,
      `${locale.codes[each] ?? each}: ${packOf(each)?.id ?? say(locale, "package.without")}`,
    ]),
    "",
  ]);
  return call.tell([...lines, ...works.map(sourceWords)]);
}

const packOf = (element: PackageRow["element"]) => packs.find(({ service }) => service === element);

/** A list of essential services: the short one, or the whole package of 2015. */
type PackageList = (typeof essentialPackage)[number]["list"];

/** A table to fill in: every element of the package in every region, and nothing said yet. */
function packageTable(list: PackageList, regions: readonly string[], locale: Locale): string {
  const fields = fieldsOf(packageElements).map(({ name }) => name);
  const elements = essentialPackage.filter((each) => each.list === list).flatMap((sector) => sector.elements);
  const cells = (region: string, element: string): CsvCell[] =>
    fields.map((field) => ({ region, element: locale.codes[element] ?? element })[field] ?? "");
  return csvText(
    [
      fields.map((field) => columnHeader(packageElements.name, field, locale)),
      ...regions.flatMap((region) => elements.map((element) => cells(region, element))),
    ],
    locale.marks,
  );
}
