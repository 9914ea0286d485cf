const BAD = ["n.d.?", "12.3.4"];

/** A line of a budget as a row of the file, its end included; `index` chooses among mixed ends. */
export function written(line, shape, index) {
  const { delimiter } = shape;
  const quoted = (text) => (text.includes(delimiter) || text.includes("\n") ? `"${text}"` : text);
  const description = shape.breaks ? line.description.replace(" для ", "\nдля ") : line.description;
  const amounts = line.amounts.map((amount, phase) => quoted(amountText(amount, phase, line, shape)));
  const isLast = shape.totals === "levels";
  return (
    [
      line.year,
      ...(isLast ? [] : [line.id]),
      line.office,
      line.officeName,
      line.programme,
      // A description with a number of its measure is quoted in every shape, as spreadsheets do with a comma.
      description.includes(",") ? `"${description}"` : quoted(description),
      line.function,
      line.economic,
      ...(isLast ? [line.id] : []),
      line.region,
      line.source,
      line.marker,
      ...amounts,
    ].join(delimiter) + (shape.mixedEnds && index % 3 === 0 ? "\r\n" : "\n")
  );
}

function amountText(amount, phase, { odd, bad }, { decimal, thousands }) {
  if (bad?.phase === phase) return BAD[bad.way];
  const digits = String(amount).replace("-", "").padStart(3, "0");
  const [whole, part] = [(amount < 0 ? "-" : "") + digits.slice(0, -2), `${decimal}${digits.slice(-2)}`];
  if (odd?.phase !== phase) return grouped(whole, thousands) + part;
  return odd.way === 0 ? `(${whole}${part})` : grouped(whole, thousands || " ") + part;
}

const grouped = (whole, mark) => (mark === "" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, mark));
