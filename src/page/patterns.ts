import { usePatterns } from "../model/safe-pattern.js";

// Patterns of conditions in the page. A person tests her own tables by her own patterns, and can stop what is long: the
// browser's patterns will do.
usePatterns((pattern) => {
  const compiled = new RegExp(pattern.normalize("NFC"), "u");
  return (text) => compiled.test(text);
});
