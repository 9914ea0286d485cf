/** A header or code as it is compared: trimmed, Unicode NFC, without case; spaces and underscores are the same. */
export const fold = (text: string): string =>
  text
    .trim()
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_]+/g, "_");
