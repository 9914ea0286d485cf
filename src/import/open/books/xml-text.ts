/** A text of markup with its references replaced by what they stand for; an unknown one stays as it is. */
export const xmlText = (written: string): string =>
  written.includes("&") ? written.replace(/&#?\w{1,8};/g, meant) : written;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function meant(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith("#")) return NAMED[name] ?? reference;
  const code = Number(/^#x/i.test(name) ? `0x${name.slice(2)}` : name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}
