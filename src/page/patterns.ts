// Has the page test patterns of conditions with the browser's own RegExp, not RE2: a person tests her own tables by her
// own patterns, and can stop what is long.
import { usePatterns } from "../model/safe-pattern.js";

usePatterns((pattern) => {
  const compiled = new RegExp(pattern.normalize("NFC"), "u");
  return (text) => compiled.test(text);
});
