// The requests for money of an analysis, each with its id; and the analysis with the first of them as the one that its
// owner's papers ask for.
import type { Analysis, Request } from "./analysis.js";

/** A request with its id, by which papers are written for its reader. */
export type NamedRequest = Request & { readonly id: string; readonly knows?: "all" | string[] | undefined };

const ONLY = "addressee";

export const requestsOf = ({ request, requests = [] }: Pick<Analysis, "request" | "requests">): NamedRequest[] =>
  request === undefined || requests.some((each) => each === request)
    ? requests
    : [{ ...request, id: ONLY }, ...requests];

/** An analysis in which the first of its requests is the one that its owner's papers ask for. */
export function withRequest(analysis: Analysis): Analysis {
  const requests = requestsOf(analysis);
  return requests[0] === undefined ? analysis : { ...analysis, request: requests[0], requests };
}
