// The output of a terminal as an SVG picture: text in, picture out.

const CELL = { width: 8.4, height: 19, size: 14 };
const PAD = 18;
// The answer first, and what stands behind it: the parts of the output that the picture shows.
const PARTS = 4;
const ANSWER = 0;

/**
 * @param output - what the command printed
 * @param title - what a screen reader says of the picture
 */
export function terminalSvg(output, title) {
  const parts = output.trimEnd().split("\n\n");
  const shown = parts
    .slice(0, PARTS)
    .flatMap((part, at) => [
      ...part.split("\n").map((text, line) => ({ text, bold: at === ANSWER && line === 0 })),
      { text: "", bold: false },
    ]);
  const lines = parts.length > PARTS ? [...shown, { text: "…", bold: false }] : shown.slice(0, -1);
  const columns = Math.max(...lines.map(({ text }) => [...text].length));
  const width = Math.ceil(columns * CELL.width + 2 * PAD);
  const height = lines.length * CELL.height + 2 * PAD;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escaped(title)}</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#FFFFFF" stroke="#767676"/>
<g font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace" font-size="${CELL.size}" fill="#1A1A1A">
${lines.map(drawn).filter(Boolean).join("\n")}
</g>
</svg>
`;
}

// The length of each line is fixed, so that columns stand under one another in any font.
function drawn({ text, bold }, at) {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const indent = text.length - text.trimStart().length;
  const x = (PAD + indent * CELL.width).toFixed(1);
  const y = (PAD + (at + 0.75) * CELL.height).toFixed(1);
  const length = ([...trimmed].length * CELL.width).toFixed(1);
  const weight = bold ? ' font-weight="bold"' : "";
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"${weight}>${escaped(trimmed)}</text>`;
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
