import { isPublished } from "../result/published.js";
import type { Result } from "../result/result.js";
import type { Report } from "./pieces.js";

/**
 * For whom a result may be printed: a property of the result, which no caller can claim for it. Its owner's own papers are
 * `internal` where something of them is secret.
 */
export function modeOf(result: object & Partial<Pick<Result, "secrecy">>): Report["mode"] {
  if (isPublished(result)) return result.for === "public" ? "publication" : "addressee";
  return result.secrecy?.hidden === true ? "internal" : "own";
}
