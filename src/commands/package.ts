import { say } from "../formula/say.js";
import { resolve } from "node:path";
import { type CostedBy, type PackageAnswer, packageAnswer, packageTotals } from "../calculate/package-cost.js";
import { readTable } from "../import/read/read-table.js";
import { checkAnalysis } from "../model/check-analysis.js";
import { type PackageRow, packageElements } from "../model/package-element.js";
import { readFiles } from "../node.js";
import { essentialPackage, packageSources } from "../packs/essential-package.js";
import { packs } from "../packs/index.js";
import { dictionariesFor } from "../run/dictionaries-for.js";
import { localizeAll } from "../run/localize-all.js";
import { type Call, type Command, EXIT, complain, flag, list, misuse, print, spoken, text } from "./command.js";
import { printDocument } from "./document.js";
import { jsonOption, languageOption } from "./options.js";
import { packageLines } from "./package-shown.js";
import { packageTable } from "./package-table.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { shownPath } from "./shown-path.js";
import { sourceWords } from "./source-words.js";
import { packLines } from "./standards-rows.js";
import { writeNew } from "./write-new.js";

/** `umay package`: what a region has of the package of essential services, and what adding the rest would cost. */
export const essentialServices: Command = {
  name: "package",
  words: "package.about",
  argument: {
    usage: "[file]",
    words: "package.argument",
  },
  options: [
    {
      flags: "--regions <names...>",
      words: "package.--regions",
    },
    {
      flags: "--out <file>",
      words: "package.--out",
    },
    {
      flags: "--currency <code>",
      words: "package.--currency",
    },
    languageOption,
    jsonOption,
  ],
  act: (call) => {
    const [file] = call.args;
    const [regions, out, currency] = [list(call, "regions"), text(call, "out"), text(call, "currency") ?? "KGS"];
    if ("faults" in checkAnalysis({ title: "", currency, fiscalYear: "2025" }))
      return misuse(call, `${say(call.locale, "package.currency")} "${currency}"`);
    if (file !== undefined) return costFile(call, file, currency);
    if (out !== undefined && regions.length === 0) return misuse(call, say(call.locale, "package.regions"));
    if (regions.length === 0) return showPackage(call);
    const table = packageTable(regions, call.locale);
    if (out !== undefined) return writeNew(call, out, table);
    call.host.stdout.write(table);
    return EXIT.fine;
  },
};

async function showPackage(call: Call): Promise<number> {
  const { locale } = call;
  if (flag(call, "json")) {
    await printDocument(call, locale, {}, { sectors: essentialPackage, sources: packageSources });
    return EXIT.fine;
  }
  const { width } = screenOf(call.host);
  const lines = essentialPackage.flatMap(({ name, elements }) => [
    ...wrapped(spoken(locale, name), width, 0, 2),
    ...elements.flatMap((each) =>
      wrapped(`${locale.codes[each] ?? each}: ${packOf(each)?.id ?? say(locale, "package.without")}`, width, 2, 4),
    ),
    "",
  ]);
  print(
    call,
    fitted(
      [...lines, ...packageSources.flatMap((each) => wrapped(sourceWords(each), width, 0, 2))],
      screenOf(call.host),
    ),
  );
  return EXIT.fine;
}

const packOf = (element: PackageRow["element"]) => packs.find(({ service }) => service === element);

function costedBy(call: Call, element: PackageRow["element"], currency: string): CostedBy | undefined {
  const pack = packOf(element);
  if (pack?.currency !== currency) return undefined;
  const assumptions = Object.fromEntries(pack.assumptions.map(({ name, value }) => [name, value]));
  return { lines: packLines(pack, call.locale), assumptions };
}

async function costFile(call: Call, file: string, currency: string): Promise<number> {
  const { locale } = call;
  const shown = shownPath(file, call.host.cwd);
  const asked = { title: "", currency, fiscalYear: "", centres: { file: shown } };
  const { files, issues: unread } = await readFiles(asked, ".", { [shown]: resolve(call.host.cwd, file) });
  const bytes = files[shown];
  const reading =
    bytes === undefined ? undefined : readTable(packageElements, { name: shown, bytes }, {}, dictionariesFor(locale));
  const issues = localizeAll(reading?.issues ?? unread, locale.code);
  const isBad = !reading || issues.some(({ severity }) => severity === "error");
  const rows = (reading?.rows ?? []).map(({ values }) => ({
    region: values.region,
    ...packageAnswer(values, costedBy(call, values.element, currency), currency),
  }));
  const regions = [...new Set(rows.map(({ region }) => region))].map((region) => ({
    region,
    answers: rows.filter((each) => each.region === region),
  }));
  if (flag(call, "json")) await printDocument(call, locale, { issues }, { regions: regions.map(withTotals) });
  else {
    complain(
      call,
      issues.map(({ message }) => message),
    );
    showRegions(call, regions);
  }
  return isBad ? EXIT.input : EXIT.fine;
}

type Region = { readonly region: string; readonly answers: readonly PackageAnswer[] };

const withTotals = ({ region, answers }: Region) => ({ region, elements: answers, ...packageTotals(answers) });

function showRegions(call: Call, regions: readonly Region[]): void {
  const screen = screenOf(call.host);
  const lines = regions.flatMap(({ region, answers }) => [
    ...packageLines(region, answers, call.locale).flatMap(([line, at]) => wrapped(line, screen.width, at, at + 2)),
    "",
  ]);
  print(call, fitted(lines.slice(0, -1), screen));
}
