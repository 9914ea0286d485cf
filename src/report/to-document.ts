import type { Network } from "../calculate/network.js";
import { toRecord } from "../compare/network-record.js";
import type { Locale } from "../formula/locale.js";
import { headline } from "../headline/headline.js";
import { localize } from "../formula/localize.js";
import { withheldIn } from "../result/published.js";
import { version } from "../version.js";
import type { Document } from "./document.js";
import { provenance } from "./provenance.js";
import type { Result } from "../result/result.js";
import { selected } from "./selected.js";
import { type WrittenFigures, writeFigures } from "./write-figures.js";

/** A document whose figures are made while it is written, and what they refer to with them. */
export type WrittenDocument = Omit<Document, "figures"> & Pick<WrittenFigures, "figures">;

/**
 * The one JSON document of a result: the same keys in the same order whatever made it with the rows that a comparison
 * needs.
 */
export function toDocument(result: Documented, locale: Locale, command: string): WrittenDocument {
  const { network, inputs = [], issues = [] } = result;
  const own = isRun(result) ? selected(result, locale) : (result.figures ?? []);
  const { figures, formulas, sources, files } = writeFigures(own, locale);
  return {
    formatVersion: 2,
    umay: version,
    command,
    inputs,
    ...(isRun(result)
      ? { provenance: provenance(result), selection: result.selection, headline: headlineIn(result, locale) }
      : {}),
    figures,
    // A call without figures has nothing that they refer to.
    ...("figures" in result ? { formulas, sources, files } : {}),
    ...(withheldIn(result) && { withheld: withheldIn(result) }),
    issues: issues.map((each) => localize(each, locale)),
    ...(network && hasCentres(network) && { record: toRecord(network) }),
  };
}

function headlineIn(result: Result, locale: Locale): NonNullable<Document["headline"]> {
  const { sentences, figures, checks } = headline(result, locale);
  return { sentences, figures, checks };
}

/** What is written down: a result, or a part of one. */
export type Documented = Partial<Result>;

const isRun = (result: Documented): result is Result => result.selection !== undefined;

// A budget alone has nothing to compare.
const hasCentres = ({ centres, costLines, needs, funding }: Network): boolean =>
  [centres, costLines, needs, funding].some((table) => table !== undefined);
