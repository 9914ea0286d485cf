// Walks through XML, whole or in pieces, without building a tree; and reads attributes and texts of it.

/** What is done at each piece of a text in XML. Names come without their prefix. */
export type XmlHandlers = {
  readonly open: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  /** Text before a tag, as written; comments cut it into pieces. */
  readonly text?: (text: string) => void;
};

/** Walks through XML without building anything; returns how far it came, as a text may end within a tag. */
export function readXml(xml: string, { open, close, text }: XmlHandlers): number {
  let from = 0;
  while (from < xml.length) {
    const start = xml.indexOf("<", from);
    if (start < 0) return from;
    const sign = xml.charCodeAt(start + 1);
    const skipped =
      sign === EXCLAMATION || sign === QUESTION
        ? PASSED_OVER.find(([begin]) => xml.startsWith(begin, start))
        : undefined;
    const end = skipped ? xml.indexOf(skipped[1], start + skipped[0].length) : endOfTag(xml, start + 1);
    if (end < 0) return from;
    if (text && start !== from) text(xml.slice(from, start));
    from = end + (skipped ? skipped[1].length : 1);
    if (skipped) {
      if (skipped[0] === "<![CDATA[") text?.(xml.slice(start + skipped[0].length, end));
      continue;
    }
    if (sign === SLASH) {
      close?.(localName(xml.slice(start + 2, end).trim()));
      continue;
    }
    const empty = xml.charCodeAt(end - 1) === SLASH;
    const last = empty ? end - 1 : end;
    let nameEnd = start + 1;
    while (nameEnd < last && xml.charCodeAt(nameEnd) > BLANK) nameEnd += 1;
    const name = localName(xml.slice(start + 1, nameEnd));
    open(name, xml.slice(nameEnd, last));
    if (empty) close?.(name);
  }
  return from;
}

/** Walks through XML that comes in pieces. Says why it stopped: a tag of more than `most` characters, or a missing end. */
export async function walkXml(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers, most: number) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of pieces) {
    const xml = rest + decoder.decode(piece, { stream: true });
    rest = xml.slice(readXml(xml, handlers));
    if (rest.length > most) return "too-large";
  }
  return rest.trim() === "" ? undefined : "damaged";
}

/** The value of an attribute by its name with its prefix, whichever quotation marks and blanks stand around it. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let from = 0; ;) {
    while (attributes.charCodeAt(from) <= BLANK) from += 1;
    const equals = attributes.indexOf("=", from);
    if (equals < 0) return undefined;
    let start = equals + 1;
    while (attributes.charCodeAt(start) <= BLANK) start += 1;
    const end = attributes.indexOf(attributes.charAt(start), start + 1);
    if (end < 0) return undefined;
    if (attributes.startsWith(name, from) && attributes.slice(from, equals).trimEnd() === name)
      return attributes.slice(start + 1, end);
    from = end + 1;
  }
}

const PASSED_OVER = Object.entries({ "<!--": "-->", "<![CDATA[": "]]>", "<!": ">", "<?": "?>" });
// Codes of signs; what is not above a blank is one of the blanks of markup.
const [BLANK, EXCLAMATION, SLASH, QUESTION] = [32, 33, 47, 63] as const;

// Quoted values may hold the mark that ends a tag.
function endOfTag(xml: string, from: number): number {
  let end = xml.indexOf(">", from);
  for (let at = from; end >= 0;) {
    const quote = firstQuote(xml, at, end);
    if (quote < 0) return end;
    const closing = xml.indexOf(xml.charAt(quote), quote + 1);
    if (closing < 0) return -1;
    at = closing + 1;
    if (closing > end) end = xml.indexOf(">", at);
  }
  return -1;
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
/** A text of markup with its references replaced by what they stand for; an unknown one stays as it is. */
export const xmlText = (written: string) => (written.includes("&") ? written.replace(/&#?\w{1,8};/g, meant) : written);

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function meant(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith("#")) return NAMED[name] ?? reference;
  const code = Number(/^#x/i.test(name) ? `0x${name.slice(2)}` : name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}
