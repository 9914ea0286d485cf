import type { Result } from "../result/result.js";
import { publish } from "./publish.js";
import type { Reader } from "./published.js";

/**
 * A result as a reader may see it.
 *
 * @param result - everything that a run found
 * @param reader - who reads it
 * @returns the result itself for internal use, else what `publish` gives for the reader
 * @throws `publish.addressee` where the reader is the addressee, and the analysis has no request
 * @example forReader(run(analysis, files), "addressee")
 */
export const forReader = (result: Result, reader: Reader): Result =>
  reader === "internal" ? result : publish(result, { for: reader });
