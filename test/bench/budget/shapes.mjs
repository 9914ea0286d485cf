/** How a made budget is written. What a shape does not say is as in `plain`. */
const plain = {
  encoding: "utf-8",
  delimiter: ",",
  decimal: ".",
  // Rows of a thousand in which an amount cannot be read.
  bad: 5,
  // Rows of a thousand that repeat the line above with other amounts.
  repeated: 2,
  // Programmes by their code, drawn for each row.
  programmes: 1_200,
  // Amounts of thirty digits.
  long: false,
  // Every amount quoted, with marks between thousands.
  thousands: "",
  // Descriptions over two lines.
  breaks: false,
  // Rows end with CRLF or with LF.
  mixedEnds: false,
  // Rows for the totals of programmes, offices and years; how they stand to their lines.
  totals: undefined,
};

export const shapes = {
  plain,
  "windows-1251": { ...plain, encoding: "windows-1251" },
  semicolon: { ...plain, delimiter: ";", decimal: "," },
  thousands: { ...plain, thousands: "," },
  breaks: { ...plain, breaks: true },
  "mixed-ends": { ...plain, mixedEnds: true },
  codes: { ...plain, programmes: 1_000_000 },
  bad: { ...plain, bad: 100 },
  long: { ...plain, long: true },
  dotted: { ...plain, totals: "dotted" },
  levels: { ...plain, totals: "levels" },
  labelled: { ...plain, totals: "labelled" },
};

/** The shape of a name; an unknown name is an error that tells the known ones. */
export function shapeOf(name) {
  if (!Object.hasOwn(shapes, name)) throw new Error(`shape: one of ${Object.keys(shapes).join(", ")}`);
  return shapes[name];
}
