const [WIDTH, HEIGHT] = [760, 400];
const PLOT = { left: 70, right: 600, top: 60, bottom: 340 };
const COLOURS = ["#0b6e99", "#c2410c", "#4d7c0f", "#7e22ce", "#be123c", "#334155"];

/** Memory of a process over time as a picture: one line of [seconds, MB] a name. */
export function memoryPicture(title, lines) {
  const points = lines.flatMap((line) => line.samples);
  const across = axis(Math.max(...points.map(([seconds]) => seconds)));
  const up = axis(Math.max(...points.map(([, mb]) => mb)));
  const x = (seconds) => round(PLOT.left + (seconds / across.end) * (PLOT.right - PLOT.left));
  const y = (mb) => round(PLOT.bottom - (mb / up.end) * (PLOT.bottom - PLOT.top));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">
<title>${title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${PLOT.left}" y="28" font-size="16" font-weight="bold">${title}</text>
<text x="${PLOT.left}" y="${PLOT.top - 12}" fill="#555">MB of memory (resident)</text>
<text x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 14}" fill="#555" text-anchor="middle">seconds since the start</text>
${up.marks.map((mb) => `<path d="M${PLOT.left} ${y(mb)}H${PLOT.right}" stroke="#ddd"/><text x="${PLOT.left - 8}" y="${y(mb) + 4}" text-anchor="end">${mb.toLocaleString("en")}</text>`).join("\n")}
${across.marks.map((seconds) => `<text x="${x(seconds)}" y="${PLOT.bottom + 20}" text-anchor="middle">${seconds}</text>`).join("\n")}
<path d="M${PLOT.left} ${PLOT.bottom}H${PLOT.right}" stroke="#555"/>
${lines.map(({ samples }, index) => `<polyline fill="none" stroke="${colour(index)}" stroke-width="2" points="${samples.map(([seconds, mb]) => `${x(seconds)},${y(mb)}`).join(" ")}"/>`).join("\n")}
${lines.map(({ name }, index) => `<path d="M${PLOT.right + 20} ${PLOT.top + index * 24}h20" stroke="${colour(index)}" stroke-width="3"/><text x="${PLOT.right + 48}" y="${PLOT.top + 4 + index * 24}">${name}</text>`).join("\n")}
</svg>
`;
}

// Four to nine marks at round numbers, from zero to past the most.
function axis(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((each) => most / each <= 6) ?? power;
  const count = Math.ceil(most / step);
  return { end: count * step, marks: Array.from({ length: count + 1 }, (_, index) => round(index * step)) };
}

const colour = (index) => COLOURS[index % COLOURS.length];
const round = (number) => Math.round(number * 10) / 10;
