/**
 * A sum as written, in whole units of the currency, so that totals of all readers are written alike.
 *
 * @param tenths - the sum in tenths of the unit
 * @param unit - how many of the currency the unit is
 */
export function inWholeUnits(tenths, unit) {
  const scaled = tenths * BigInt(unit);
  if (scaled % 10n !== 0n) throw new Error("a part of a whole unit");
  return String(scaled / 10n);
}

/** An amount of at most one decimal place in tenths: `" 99,305,000 "`, `-5`, `1234.5`; a dash alone is 0. */
export function tenthsOf(written) {
  const text = written.trim().replaceAll(",", "");
  if (text === "-") return 0n;
  const [, sign, whole, part = "0"] = /^(-?)(\d+)(?:\.(\d))?$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`no amount: ${written}`);
  return BigInt(`${sign}${whole}${part}`);
}
