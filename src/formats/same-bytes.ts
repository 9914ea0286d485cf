// Archives hold no earlier day; by the local clock, as they are read.
export const DAY = new Date(1980, 0, 1);

const CORE = "docProps/core.xml";
const MADE = /<(dc:creator|cp:lastModifiedBy|cp:revision|dcterms:created|dcterms:modified)\b[^>]*>[^<]*<\/\1>/g;

/** A document of an office without who made it and when: the same bytes for the same document. */
export async function sameBytes(document: Uint8Array): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const parts = unzipSync(document);
  const core = parts[CORE];
  if (core) parts[CORE] = strToU8(strFromU8(core).replace(MADE, ""));
  return zipSync(parts, { mtime: DAY });
}
