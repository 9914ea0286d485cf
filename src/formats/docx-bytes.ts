// A text document as the bytes of a DOCX file.
import { COLOURS } from "../html/colours.js";
import { type Block, type Paper, type PaperCell, type PaperRow, type Run, ROOM } from "./paper.js";
import { DAY } from "./format.js";
import { escape } from "../html/escape.js";

// Half points.
const SIZE = { text: 17, small: 15, large: 32, title: 32, heading: 22 } as const;
// Twentieths of a point: 12 mm.
const MARGIN = 680;

const OFFICE = "http://schemas.openxmlformats.org";
const NAMES = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
// The parts beside the text: what each is, and its name.
const BESIDE = [
  ["styles", "styles"],
  ["settings", "settings"],
  ["footer", "footer1"],
] as const;

/** A paper as the bytes of a DOCX file (ECMA-376, transitional), the same for the same paper. */
export async function docxBytes(paper: Paper): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import("fflate");
  const parts = Object.entries(partsOf(paper)).map(([name, markup]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`),
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { mtime: DAY });
}

/** The parts of the archive by their names, the first of them the one that names the others. */
const partsOf = ({ title, language, foot, blocks }: Paper): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${BESIDE.map(([kind, name]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  "_rels/.rels": relations([
    ["officeDocument/2006/relationships/officeDocument", "word/document.xml"],
    ["package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
  ]),
  "docProps/core.xml": `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${textOf(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
  "word/_rels/document.xml.rels": relations(
    BESIDE.map(([kind, name]) => [`officeDocument/2006/relationships/${kind}`, `${name}.xml`] as const),
  ),
  "word/document.xml": `<w:document ${NAMES}><w:body>${blocks.map(blockOf).join("")}${SECTION}</w:body></w:document>`,
  "word/styles.xml": `<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:color w:val="${colour("text")}"/>${sized(SIZE.text)}<w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${STYLES}</w:styles>`,
  "word/settings.xml": `<w:settings ${NAMES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  "word/footer1.xml": `<w:ftr ${NAMES}><w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="${String(ROOM)}"/></w:tabs></w:pPr>${quiet(written(foot))}${quiet("<w:tab/>")}${field("PAGE")}${quiet(written(" / "))}${field("NUMPAGES")}</w:p></w:ftr>`,
});

const relations = (all: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${all.map(([kind, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

const colour = (name: keyof typeof COLOURS): string => COLOURS[name].slice(1);
const sized = (size: number): string => `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`;
const BOLD = "<w:b/><w:bCs/>";
const FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';

// A style of headings that stays with what follows, and the one that all are based on: without it some programs take a font of their own.
const headingStyle = (level: 1 | 2, size: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${String(level)}"><w:name w:val="heading ${String(level)}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="80"/><w:outlineLvl w:val="${String(level - 1)}"/></w:pPr><w:rPr>${BOLD}${sized(size)}</w:rPr></w:style>`;
const STYLES = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${headingStyle(1, SIZE.title)}${headingStyle(2, SIZE.heading)}`;

// A4, landscape, with the foot on every page.
const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="rId${String(BESIDE.length)}"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="${String(MARGIN)}" w:right="${String(MARGIN)}" w:bottom="${String(MARGIN)}" w:left="${String(MARGIN)}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`;

const quiet = (content: string): string => `<w:r><w:rPr><w:color w:val="${colour("quiet")}"/></w:rPr>${content}</w:r>`;
const field = (name: string): string =>
  ["begin", "", "separate", "end"].map((kind) => quiet(kind === "" ? `<w:instrText xml:space="preserve">${name}</w:instrText>` : `<w:fldChar w:fldCharType="${kind}"/>`)).join(""); // prettier-ignore

// Two signs that no markup holds.
const textOf = (text: string): string => escape(text).replace(/[\ufffe\uffff]/g, "\ufffd");
const written = (text: string): string => `<w:t xml:space="preserve">${textOf(text)}</w:t>`;
const paragraph = (looks: string, content: string): string =>
  `<w:p>${looks === "" ? "" : `<w:pPr>${looks}</w:pPr>`}${content}</w:p>`;
const aligned = (align: string | undefined): string => (align === "right" ? '<w:jc w:val="right"/>' : "");

// Two tables that touch each other are one to Word, and a text does not end with a table: a line of no height stands after each.
const SEAM = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

function blockOf(block: Block, at: number, blocks: readonly Block[]): string {
  if (block.kind === "table") return tableOf(block) + ((blocks[at + 1]?.kind ?? "table") === "table" ? SEAM : "");
  if (block.kind === "heading") {
    const looks = `<w:pStyle w:val="Heading${String(block.level)}"/>${block.newPage ? "<w:pageBreakBefore/>" : ""}`;
    return paragraph(looks, `<w:r>${written(block.text)}</w:r>`);
  }
  const keep = block.keep ? "<w:keepNext/><w:keepLines/>" : "";
  const looks = `${keep}<w:spacing w:before="80" w:after="80"/>${aligned(block.align)}`;
  return paragraph(looks, block.runs.map((each) => runOf(each)).join(""));
}

// The order of looks is that of the schema.
function runOf({ text, bold, large, colour: own, assumed }: Run, size?: number): string {
  const letters = large ? SIZE.large : size;
  const looks = [
    bold ? BOLD : "",
    assumed ? "<w:i/><w:iCs/>" : "",
    assumed || own ? `<w:color w:val="${colour(assumed ? "assumed" : (own ?? "text"))}"/>` : "",
    letters === undefined ? "" : sized(letters),
    assumed ? `<w:shd w:val="clear" w:color="auto" w:fill="${colour("sand")}"/>` : "",
  ].join("");
  return `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}${written(text)}</w:r>`;
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, each) => sum + each, 0);

type TableBlock = Extract<Block, { kind: "table" }>;

const line = (side: string, size: number, of: keyof typeof COLOURS): string =>
  `<w:${side} w:val="single" w:sz="${String(size)}" w:space="0" w:color="${colour(of)}"/>`;

function tableOf(table: TableBlock): string {
  const { widths, head, rows, ruled } = table;
  const rules = ruled ? `<w:tblBorders>${line("bottom", 4, "rule")}${line("insideH", 4, "rule")}</w:tblBorders>` : "";
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${String(sumOf(widths))}" w:type="dxa"/>${rules}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${String(each)}"/>`).join("")}</w:tblGrid>`,
    head ? rowOf({ cells: head, keep: true }, table, true) : "",
    ...rows.map((each) => rowOf(each, table, false)),
    "</w:tbl>",
  ].join("");
}

function rowOf({ cells, keep, line: above }: PaperRow, { widths, small }: TableBlock, isHead: boolean): string {
  const edge = isHead ? line("bottom", 8, "text") : above === undefined ? "" : line("top", 12, "text");
  const edges = edge === "" ? "" : `<w:tcBorders>${edge}</w:tcBorders>`;
  const cellOf = ({ runs, align, span }: PaperCell, at: number): string =>
    [
      `<w:tc><w:tcPr><w:tcW w:w="${String(sumOf(widths.slice(at, at + (span ?? 1))))}" w:type="dxa"/>${span === undefined ? "" : `<w:gridSpan w:val="${String(span)}"/>`}${edges}</w:tcPr>`,
      paragraph(`${keep ? "<w:keepNext/>" : ""}${aligned(align)}`, runs.map((each) => runOf(each, small ? SIZE.small : undefined)).join("")), // prettier-ignore
      "</w:tc>",
    ].join("");
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map(cellOf).join("")}</w:tr>`;
}
