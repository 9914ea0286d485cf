/** A decimal mark. */
export type Mark = "." | ",";

/** Why a cell could not be read as a number. */
export type NumberProblem = {
  readonly code: "amount.invalid" | "amount.ambiguous" | "amount.mixed";
  readonly severity: "error" | "question";
  readonly expected: string;
  readonly detail?: Readonly<Record<string, string>>;
};

/** A column whose decimal mark was settled as far as its cells settle it. */
export type NumberColumn = {
  readonly decimal: Mark | "none";
  /** Decimal string of a cell, undefined where it is blank (never 0), or the problem. */
  readonly parse: (cell: string) => string | NumberProblem | undefined;
};

export type NumberOptions = {
  /** Whether a percent sign may follow; the number is then divided by 100. */
  readonly percent?: boolean;
  /** Whether a cell that is no number is a word and stays as it is. */
  readonly words?: boolean;
};

type Readings = Readonly<Record<Mark, string | undefined>>;

// Whole part in groups of three by one kind of separator; a group by the other mark does not begin with 0 (0,750 is no group).
const CELL: Readonly<Record<Mark, RegExp>> = {
  ".": /^(\d+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.(\d+))?$/,
  ",": /^(\d+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+)?(?:,(\d+))?$/,
};
const PLAIN = /^-?(?:0|[1-9]\d*)$/;

/**
 * Settles the decimal mark of one column from all its cells: `1.234` alone may be 1.234 or 1234, so another cell must
 * decide (`12,5`, `1.234.567`, `0.75`), or the setting does; else each such cell is a question.
 *
 * @param cells - every cell of the column
 * @param setting - the mark, or `auto`
 * @param options - whether percent signs and words may occur
 * @returns the mark and the reader of the cells: no exponent, no letters, groups of three by space, apostrophe or the
 *   other mark
 * @example numberColumn(["1.234", "12,5"], "auto").parse("1.234") // "1234"
 */
export function numberColumn(
  cells: Iterable<string>,
  setting: "auto" | Mark,
  options: NumberOptions = {},
): NumberColumn {
  const first: Partial<Record<Mark, string>> = {};
  if (setting === "auto")
    for (const cell of cells) {
      if (PLAIN.test(cell)) continue;
      const found = readings(cell, options);
      if (found["."] === undefined && found[","] !== undefined) first[","] ??= cell.trim();
      if (found[","] === undefined && found["."] !== undefined) first["."] ??= cell.trim();
    }
  const [point, comma] = [first["."], first[","]];
  const mixed = point !== undefined && comma !== undefined ? { point, comma } : undefined;
  const decimal =
    setting !== "auto" ? setting : mixed ? "none" : point !== undefined ? "." : comma !== undefined ? "," : "none";
  const invalid: NumberProblem = {
    code: "amount.invalid",
    severity: "error",
    expected: decimal === "," ? "1234,50" : "1234.50",
  };
  const parse = (cell: string): string | NumberProblem | undefined => {
    if (PLAIN.test(cell)) return cell;
    if (cell.trim() === "") return undefined;
    const found = readings(cell, options);
    if (found["."] === undefined && found[","] === undefined)
      return options.words ? cell.trim().normalize("NFC") : invalid;
    if (decimal !== "none") return found[decimal] ?? invalid;
    if (found["."] === found[","]) return found["."];
    if (mixed) return { code: "amount.mixed", severity: "error", expected: "1234.50 | 1234,50", detail: mixed };
    const detail = { point: found["."] ?? "", comma: found[","] ?? "" };
    return { code: "amount.ambiguous", severity: "question", expected: `${detail.point} | ${detail.comma}`, detail };
  };
  return { decimal, parse };
}

function readings(cell: string, options: NumberOptions): Readings {
  const [, sign = "", body = "", percent = ""] =
    /^([+\-\u2212]?) ?(.*?) ?(%?)$/s.exec(
      cell
        .trim()
        .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
        .replaceAll("’", "'"),
    ) ?? [];
  if (percent && !options.percent) return { ".": undefined, ",": undefined };
  const read = (mark: Mark): string | undefined => {
    const [matched, whole = "", fraction = ""] = CELL[mark].exec(body) ?? [];
    if (!matched) return undefined;
    const digits = whole.replace(/\D/g, "");
    return (
      (sign === "-" || sign === "\u2212" ? "-" : "") +
      (percent ? hundredth(digits, fraction) : decimal(digits, fraction))
    );
  };
  return { ".": read("."), ",": read(",") };
}

const decimal = (whole: string, fraction: string): string =>
  (whole.replace(/^0+/, "") || "0") + (fraction && `.${fraction}`);

// Moves the point by two places: 7.5 % is 0.075.
function hundredth(whole: string, fraction: string): string {
  const digits = whole.padStart(3, "0");
  return decimal(digits.slice(0, -2), (digits.slice(-2) + fraction).replace(/0+$/, ""));
}
