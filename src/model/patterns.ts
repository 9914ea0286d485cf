// Loads what tests texts by patterns, so that an analysis may say `matches`.
import { RE2JS } from "re2js";
import { sharedPattern, usePatterns } from "./safe-pattern.js";

// What tests texts by patterns is as large as a fifth of all else: it is there where this module is loaded.
usePatterns((pattern) => {
  const compiled = RE2JS.compile(sharedPattern(pattern));
  return (text) => compiled.test(text);
});

/** Patterns can be tested: an analysis may say `matches`. */
export const patterns = true;
