import type * as library from "docx";
import { fail } from "../money/fail.js";
import type {
  IBorderOptions,
  IParagraphOptions,
  IRunOptions,
  ISectionOptions,
  Paragraph,
  Table,
  TableRow,
  TextRun,
} from "docx";
import { COLOURS } from "../html/colours.js";
import { unbroken, visible } from "../report/visible.js";
import { type Block, type Paper, type PaperCell, type PaperRow, ROOM, type Run } from "./paper.js";
import { sameBytes } from "./same-bytes.js";

type Docx = typeof library;

const FONT = "Arial";
/** The code of the error where the package docx is missing. */
export const DOCX_MISSING = "docx.missing";

// Half points.
const SIZE = { text: 17, small: 15, large: 32, title: 32, heading: 22 } as const;
// Twentieths of a point: 12 mm.
const MARGIN = 680;

const BOLD: IRunOptions = { bold: true };
const ASSUMED: IRunOptions = { italics: true, color: COLOURS.assumed, shading: { fill: COLOURS.sand } };

/**
 * A paper as the bytes of a DOCX file, the same for the same paper. The library is loaded where one is written.
 *
 * @throws `docx.missing` where the package docx, which is installed beside umay, is not there
 */
export async function docxBytes(paper: Paper): Promise<Uint8Array> {
  const docx = await import("docx").catch(() => fail(DOCX_MISSING, "a text document is written by the package docx: npm install docx")); // prettier-ignore
  const title = visible(paper.title);
  const heading = (size: number): object => ({
    run: { font: FONT, size, bold: true, color: COLOURS.text },
    paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
  });
  const document = new docx.Document({
    title,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.text, color: COLOURS.text, language: { value: paper.language } } },
        heading1: heading(SIZE.title),
        heading2: heading(SIZE.heading),
      },
      // What the headings are based on; without it some programs take a font of their own.
      paragraphStyles: [{ id: "Normal", name: "Normal", quickFormat: true, run: { font: FONT, size: SIZE.text } }],
    },
    sections: [sectionOf(docx, paper)],
  });
  return sameBytes(await docx.Packer.pack(document, "uint8array"));
}

function sectionOf(docx: Docx, { foot, blocks }: Paper): ISectionOptions {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  return {
    properties: {
      page: {
        size: { orientation: docx.PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 400, footer: 400 },
      },
    },
    footers: {
      default: new docx.Footer({
        children: [
          new docx.Paragraph({
            tabStops: [{ type: docx.TabStopType.RIGHT, position: ROOM }],
            children: [
              new docx.TextRun({
                children: [visible(foot), "\t", CURRENT, " / ", TOTAL_PAGES],
                color: COLOURS.quiet,
              }),
            ],
          }),
        ],
      }),
    },
    children: blocks.map((each) => blockOf(docx, each)),
  };
}

function blockOf(docx: Docx, block: Block): Paragraph | Table {
  if (block.kind === "table") return tableOf(docx, block);
  if (block.kind === "text")
    return paragraph(docx, block.runs, {
      spacing: { before: 80, after: 80 },
      ...(block.align === "right" && { alignment: docx.AlignmentType.RIGHT }),
      keepNext: block.keep === true,
      keepLines: block.keep === true,
    });
  const { HEADING_1, HEADING_2 } = docx.HeadingLevel;
  return new docx.Paragraph({
    text: unbroken(visible(block.text)),
    heading: block.level === 1 ? HEADING_1 : HEADING_2,
    pageBreakBefore: block.newPage === true,
  });
}

const paragraph = (docx: Docx, runs: readonly Run[], options: IParagraphOptions = {}, looks?: IRunOptions): Paragraph =>
  new docx.Paragraph({ ...options, children: runs.map((each) => runOf(docx, each, looks)) });

const runOf = (docx: Docx, { text, bold, large, colour, assumed }: Run, looks?: IRunOptions): TextRun =>
  new docx.TextRun({
    text: unbroken(visible(text)),
    ...looks,
    ...(bold && BOLD),
    ...(large && { size: SIZE.large }),
    ...(colour && { color: COLOURS[colour] }),
    ...(assumed && ASSUMED),
  });

type TableBlock = Extract<Block, { kind: "table" }>;

function tableOf(docx: Docx, table: TableBlock): Table {
  const { widths, head, rows, ruled } = table;
  const none: IBorderOptions = { style: docx.BorderStyle.NONE };
  const rule: IBorderOptions = ruled ? { style: docx.BorderStyle.SINGLE, size: 4, color: COLOURS.rule } : none;
  return new docx.Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((a, b) => a + b, 0), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    borders: { top: none, left: none, right: none, bottom: rule, insideVertical: none, insideHorizontal: rule },
    rows: [
      ...(head ? [rowOf(docx, { cells: head, keep: true }, table, true)] : []),
      ...rows.map((each) => rowOf(docx, each, table, false)),
    ],
  });
}

function rowOf(docx: Docx, { cells, keep, line }: PaperRow, { widths, small }: TableBlock, isHead: boolean): TableRow {
  const thick: IBorderOptions = { style: docx.BorderStyle.SINGLE, size: 12, color: COLOURS.text };
  const borders = isHead ? { bottom: { ...thick, size: 8 } } : line === undefined ? undefined : { top: thick };
  const options = (cell: PaperCell): IParagraphOptions => ({
    keepNext: keep === true,
    alignment: cell.align === "right" ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
  });
  return new docx.TableRow({
    cantSplit: true,
    tableHeader: isHead,
    children: cells.map(
      (cell, at) =>
        new docx.TableCell({
          children: [paragraph(docx, cell.runs, options(cell), small ? { size: SIZE.small } : {})],
          width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
          margins: { top: 30, bottom: 30, left: 70, right: 70 },
          ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
          ...(borders && { borders }),
        }),
    ),
  });
}
