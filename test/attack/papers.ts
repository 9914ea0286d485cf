import { type Analysis, locales, publish, run } from "../support/library.js";
import { formats } from "../../src/formats/index.js";
import { writtenText } from "../support/document-of.js";
import type { Inputs } from "./knowledge.js";
import type { Made } from "../support/drawn-network.js";
import type { PaperFile } from "./read.js";

const TEXTS = ["json", "csv", "html", "md"];

/** What a reader is given of one year, as text. */
export async function papersOf(
  { analysis, files }: Pick<Inputs, "analysis" | "files">,
  reader: string,
  asked: readonly string[] = TEXTS,
): Promise<PaperFile[]> {
  const locale = locales.find(({ code }) => code === (analysis.language ?? "en"));
  if (!locale) throw new Error("no words");
  const result = publish(run(analysis, files), { for: reader });
  const list = formats.filter(({ id }) => asked.includes(id)).map(async (format) => format.render({ result, locale }));
  return (await Promise.all(list)).flat().map(({ name, content }) => ({ name, text: writtenText(content) }));
}

/** Both years of a made network. */
export function inputsOf({ files, tables: { centres, funding, fixed }, analysis, later }: Made): [Inputs, Inputs] {
  const of = (each: Analysis): Inputs => ({ analysis: each, files, centres, funding, standards: fixed["cost-standards.csv"] ?? [] }); // prettier-ignore
  return [of(analysis), of(later)];
}
