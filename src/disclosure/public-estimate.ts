import type { CentreName, Result } from "../result/result.js";
import { type ShownEstimate, inOrder, shownEstimate } from "./shown-estimate.js";

/**
 * The estimate that everybody may see: lines of the centres that are shown one by one, and that there are others. What is
 * asked for these would be one more equation about them; so it is withheld, and the ceiling, which would tell it, is left
 * out.
 *
 * @param withheld - open centres that are not shown line by line
 * @returns it is computed when it is asked for; undefined where the analysis has no request
 */
export function publicEstimate(
  { analysis, analysisFile, network, centres }: Result,
  withheld: ReadonlySet<string>,
): () => ShownEstimate | undefined {
  let made: ShownEstimate | undefined;
  return () => {
    const { request } = analysis;
    if (request === undefined || network?.centres === undefined) return undefined;
    const isHidden = ({ id, confidential }: CentreName): boolean => confidential || withheld.has(id);
    const others = centres.filter(isHidden);
    const shown = new Set(centres.flatMap((each) => (isHidden(each) ? [] : each.id)));
    const beside = others.flatMap(({ confidential, name }) => (confidential ? [] : name));
    const sum = { closed: others.length - beside.length, beside, lines: [] };
    const sums = inOrder(others.length === 0 ? [] : [sum]);
    return (made ??= shownEstimate({ network, request, file: analysisFile }, shown, sums, undefined));
  };
}
