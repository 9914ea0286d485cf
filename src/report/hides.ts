import { isPublished } from "../disclosure/published.js";

/**
 * Whether a publication keeps something of a network back. Then it shows the same few tables whatever the data say, and
 * has lost the chain; what has no chain for another reason is taken for one that hides something.
 */
export const hides = (result: object): boolean =>
  isPublished(result) &&
  (result.withheld.length > 0 ||
    result.sheets === undefined ||
    Object.values(result.secrecy).some((each) => each.length > 0));
