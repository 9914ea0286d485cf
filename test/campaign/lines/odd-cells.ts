import type { Random } from "../random.js";

/** How the amounts of a column are written. */
export type Writing = { readonly decimal: "." | ","; readonly group: string; readonly places: number; readonly minus: string }; // prettier-ignore

export const drawWriting = (random: Random): Writing => {
  const decimal = random.pick<"." | ",">([".", ".", ","]);
  const group = random.pick(["", "", "", " ", "\u00a0", "'", decimal === "." ? "," : "."]);
  return { decimal, group, places: random.pick([2, 2, 0, 1, 3, 4]), minus: random.pick(["-", "-", "()", "−"]) };
};

/** A plain amount as a column writes it. */
export function amountText(random: Random, { decimal, group, places, minus }: Writing): string {
  const digits = String(random.whole(0, 10 ** random.whole(3, 9)));
  const whole = group === "" ? digits : digits.replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = places === 0 ? "" : decimal + String(random.whole(0, 10 ** places - 1)).padStart(places, "0");
  if (!random.once(15)) return whole + fraction;
  return minus === "()" ? `(${whole}${fraction})` : minus + whole + fraction;
}

const ODD: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  () => "",
  () => "-",
  () => "–",
  () => " ",
  () => "0",
  () => "-0.00",
  () => "00123",
  () => "007,5",
  () => "n.d.?",
  () => "12.3.4",
  () => "9OO",
  () => "1e5",
  () => "12%",
  () => "=1+1",
  () => "см. прим.",
  () => "(12",
  () => "12)",
  () => "(-5)",
  () => "- 5",
  () => "5-",
  () => "+7",
  () => ".5",
  () => "5.",
  () => "1 000",
  () => "1,000",
  () => "1.000",
  () => "1,000.5",
  () => "1.000,5",
  () => "1,2",
  () => "1.2",
  () => "0,125",
  () => "10 00",
  () => "1'000",
  () => "1\u00a0234\u00a0567",
  () => "999999999999999",
  () => "9007199254740993",
  () => "12345678901234.56",
  // An end of 32 bits gives the file to the rows, so it is seldom.
  (random) => (random.once(8) ? "2147483647" : "2147483640"),
  () => "x",
  (random) =>
    `${random.whole(1, 9)}${String(random.next()).slice(2).padEnd(15, "7")}${"4".repeat(random.whole(1, 14))}`,
  (random) => ` ${random.whole(1, 999)}`,
  (random) => `${random.whole(1, 999)}\t`,
  (random) => `\u00a0${random.whole(1, 999)} `,
  (random) => `${random.whole(1, 999)} KZT`,
  (random) => `${random.whole(1, 999)} тыс.`,
  (random) => `−${random.whole(1, 999)}`,
  (random) => `${random.whole(1, 99)}.${"123456789".slice(0, random.whole(1, 9))}`,
];

/** A cell that a column of amounts may hold and that is not plain. */
export const oddAmount = (random: Random): string => random.pick(ODD)(random);
