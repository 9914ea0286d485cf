/** The words of the page by their keys, with places in braces filled. */
export type Words = (key: string, details?: Readonly<Record<string, string>>) => string;

export const wordsOf =
  (said: Readonly<Record<string, string>>): Words =>
  (key, details = {}) =>
    (said[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => details[name] ?? place);
