import {
  type Analysis,
  type Comparison,
  type Published,
  type Result,
  locales,
  publish,
  publishComparison,
  run,
} from "../../src/index.js";
import { formats } from "../../src/formats/index.js";
import { writtenText } from "../support/document-of.js";
import type { PublishedFile } from "./read-files.js";
import { type Network, YEAR, written } from "./networks.js";

/** What a network published, and what its owner keeps. */
export type Publication = {
  readonly files: readonly PublishedFile[];
  /** Every figure of the run, for the referee alone. */
  readonly internal: Result;
  readonly inputs: Readonly<Record<string, Uint8Array>>;
};

/** Runs a network and publishes it the way the command does, in the formats that are asked for. */
export async function publication(
  network: Network,
  asked: readonly string[],
  earlier: readonly PublishedFile[] = [],
): Promise<Publication> {
  const { analysis, files } = written(network);
  const names = earlier.map(({ name }) => name);
  const told: Analysis =
    names.length === 0 ? analysis : { ...analysis, publish: { ...analysis.publish, earlier: names } };
  const internal = run(told, { ...files, ...Object.fromEntries(earlier.map(({ name, bytes }) => [name, bytes])) });
  const published = publish(internal, { for: "public" });
  return { files: await rendered(published, network.language, asked), internal, inputs: files };
}

async function rendered(result: Published, language: string, asked: readonly string[]): Promise<PublishedFile[]> {
  const locale = locales.find(({ code }) => code === language);
  if (!locale) throw new Error(`no words in ${language}`);
  const list = await Promise.all(
    formats.filter(({ id }) => asked.includes(id)).map((format) => Promise.resolve(format.render({ result, locale }))),
  );
  return list.flat().map(({ name, content }) => ({
    name,
    bytes: content instanceof Uint8Array ? content : new TextEncoder().encode(writtenText(content)),
  }));
}

/** The published change between two years of a network, as the command writes it with `--json`. */
export function comparisonFile(network: Network, figure: "hard-gap" | "requirement"): PublishedFile | undefined {
  const { analysis, files } = written(network);
  const a = run({ ...analysis, plan: undefined }, files);
  const b = run({ ...analysis, plan: undefined, fiscalYear: String(Number(YEAR) + 1) }, files);
  let found: Comparison;
  try {
    found = publishComparison(a, b, { figure });
  } catch {
    // A comparison of what is not known is refused.
    return undefined;
  }
  return { name: `comparison-${figure}.json`, bytes: new TextEncoder().encode(JSON.stringify(found)) };
}
