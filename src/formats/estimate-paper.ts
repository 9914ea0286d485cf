// An estimate as a document of Word or LibreOffice that can be edited; and the room for signatures, for statements too.
import { type Locale, say } from "../formula/locale.js";
import type { EstimateDocument } from "../report/estimate-document.js";
import { classGrid, estimateScope, isAssumed, partTables } from "../report/estimate-grid.js";
import type { Table } from "../report/page.js";
import { gridBlock, tableBlock } from "./paper-table.js";
import { type Block, type Paper, ROOM } from "./paper.js";

/** The same paper as the page, with real tables. */
export function estimatePaper(estimate: EstimateDocument, foot: string, locale: Locale): Paper {
  const { title, whole, centres, list, posts } = estimate;
  const named = (table: Table): Block[] => [{ kind: "heading", level: 2, text: table.title }, tableBlock(table)];
  return {
    title,
    language: locale.code,
    foot,
    blocks: [
      ...estimate.form.approval.map((text, at): Block => ({
        kind: "text",
        keep: true,
        align: "right",
        runs: [{ text, bold: at === 0 }],
      })),
      { kind: "heading", level: 1, text: title },
      ...estimateScope(estimate, locale).map((text, at): Block => ({
        kind: "text",
        runs: [{ text, ...(at < estimate.incomplete.length ? { bold: true } : { colour: "quiet" }) }],
      })),
      arithmeticBlock(estimate),
      gridBlock(whole),
      ...(estimate.form.inWords === undefined
        ? []
        : [{ kind: "text", keep: true, runs: [{ text: estimate.form.inWords, bold: true }] } as const]),
      ...noteBlocks(estimate, locale),
      {
        kind: "text",
        keep: true,
        runs: [{ text: estimate.form.requisites.map(({ label, text }) => `${label}: ${text}`).join("; ") }],
      },
      signBlock(estimate),
      { kind: "heading", level: 2, text: say(locale, "estimate.by-class"), newPage: true },
      gridBlock(classGrid(estimate, locale)),
      ...(estimate.form.periods ? named(estimate.form.periods) : []),
      ...(centres.length > 0 ? named(list) : []),
      ...(posts ? named(posts) : []),
      ...partTables(estimate).flatMap(({ name, table }): Block[] => [
        { kind: "heading", level: 2, text: name, newPage: true },
        gridBlock(table),
      ]),
    ],
  };
}

function arithmeticBlock({ terms }: EstimateDocument): Block {
  const width = Math.floor(ROOM / terms.length);
  const colourOf = (sign: string) => (sign === "=" ? ({ colour: "short" } as const) : {});
  return {
    kind: "table",
    widths: terms.map(() => width),
    ruled: false,
    rows: [
      {
        keep: true,
        line: "thick",
        cells: terms.map(({ sign, cell }) => ({
          runs: [{ text: `${sign} ${cell.text}`.trim(), bold: true, large: true, ...colourOf(sign) }],
        })),
      },
      { cells: terms.map(({ sign, words }) => ({ runs: [{ text: words, colour: "quiet", ...colourOf(sign) }] })) },
    ],
  };
}

function noteBlocks({ notes, whole, assumption }: EstimateDocument, locale: Locale): Block[] {
  const means = [{ text: assumption.word, assumed: true }, { text: ` — ${assumption.means}.` }];
  // `keep` holds it together with the signatures: nobody signs a sheet on which nothing else stands.
  return [
    { kind: "text", keep: true, runs: [{ text: `${notes.join(" ")} ` }, ...(isAssumed(whole) ? means : [])] },
    ...(locale.reviewed
      ? []
      : [{ kind: "text", keep: true, runs: [{ text: say(locale, "not-reviewed"), colour: "quiet" }] } as const]),
  ];
}

/** Room for a hand above each line; nothing is written between the lines. */
export function signBlock({ signatures }: Pick<EstimateDocument, "signatures">): Block {
  const gap = 600;
  const width = Math.floor((ROOM - gap * (signatures.length - 1)) / signatures.length);
  const line = "_".repeat(32);
  return {
    kind: "table",
    widths: signatures.map(() => width),
    ruled: false,
    rows: [
      { keep: true, cells: signatures.map(() => ({ runs: [{ text: " ", large: true }] })) },
      { keep: true, cells: signatures.map(() => ({ runs: [{ text: line, colour: "frame" }] })) },
      { cells: signatures.map((text) => ({ runs: [{ text, colour: "quiet" }] })) },
    ],
  };
}
