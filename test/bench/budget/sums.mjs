const PHASES = ["approved", "revised", "executed"];

/** Adds up what a budget of the generator holds: rows read, rows refused, totals by year and phase. */
export function sums() {
  const totals = new Map();
  let [accepted, refused] = [0, 0];
  return {
    add({ year, amounts, odd, bad, repeated }) {
      if (bad || repeated) return void refused++;
      accepted++;
      for (const [phase, amount] of amounts.entries()) {
        const key = `${year} ${PHASES[phase]}`;
        const below = odd?.phase === phase && odd.way === 0;
        totals.set(key, (totals.get(key) ?? 0n) + (below ? -BigInt(amount) : BigInt(amount)));
      }
    },
    found: () => ({
      accepted,
      refused,
      sums: Object.fromEntries([...totals].map(([key, total]) => [key, hundredths(total)])),
    }),
  };
}

/** A sum in hundredths as umay writes it: 1250 is `12.5`. */
export function hundredths(total) {
  const digits = String(total < 0n ? -total : total).padStart(3, "0");
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, "");
  return total < 0n ? `-${text}` : text;
}
