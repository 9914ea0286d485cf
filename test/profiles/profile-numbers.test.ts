import { describe, expect, test } from "vitest";
import { holdsOn } from "../../src/calculate/profile-values.js";
import { kg, kz, uz } from "../../src/profiles/index.js";
import { measureNetwork } from "../support/network.js";
import { countryOf, payNetwork } from "../support/pay-network.js";

const LINE = { centre: "a", service: "counselling", line: "pay" };

/** Contributions of a year on one post, as the product counts them. */
const yearly = (country: ReturnType<typeof countryOf>, year: string, pay: number): string | null =>
  measureNetwork(payNetwork(country, year, [{ unit_cost: String(pay) }])).value("contribution-amount", LINE);

// Worked: the average wages of 2026 by district, as sayasat.kg and 24.kg print them. Derived: the floor is six tenths of
// the wage; of a pay below it an NGO contributes floor × 0.0225 × 12 a year, which is wage × 162 ÷ 1,000, and a body of
// the budget floor × 0.1725 × 12, which is wage × 1,242 ÷ 1,000.
const WAGES: Readonly<Record<string, number>> = {
  republic: 36_047,
  bishkek: 44_074,
  "batken-oblast": 26_662,
  batken: 23_946,
  leilek: 28_019,
  kadamjai: 25_090,
  "batken-town": 36_672,
  sulukta: 21_784,
  "kyzyl-kiya": 22_398,
  "issyk-kul-oblast": 41_084,
  "jeti-oguz": 96_813,
  naryn: 43_064,
  "kara-kul": 50_642,
  chatkal: 55_183,
  talas: 61_845,
  manas: 21_738,
};

describe("Kyrgyzstan: the floor of contributions of 2026, 60 % of the average wage of the district", () => {
  test("has every district that can be answered", () => {
    const [question] = kg.questions.filter(({ id }) => id === "kg-floor");
    expect(question?.choices.map(({ id }) => id)).toEqual(["none", ...Object.keys(WAGES)]);
  });

  test.each(Object.entries(WAGES))("%s, %d", (district, wage) => {
    const answered = (employer: string) => countryOf(kg, { employer, "kg-floor": district }, true);
    expect(yearly(answered("ngo"), "2026", 10_000)).toBe(String((wage * 162) / 1000));
    expect(yearly(answered("budget"), "2026", 10_000)).toBe(String((wage * 1242) / 1000));
    // A pay of 100,000 is above every floor: 100,000 × 0.0225 × 12.
    expect(yearly(answered("ngo"), "2026", 100_000)).toBe("27000");
    for (const { floor = [] } of kg.contributions.filter(({ from }) => from === "2024-08-01")) {
      const limits = floor.filter(({ when }) => when?.is === district);
      expect(limits.map(({ value }) => value)).toEqual([String((wage * 6) / 10)]);
    }
  });
});

/** Rates of a year in thousandths, and limits of pay in tenge. */
type Rules = {
  readonly social: number;
  readonly tax: number;
  readonly pension: number;
  readonly taxFloor: number;
  readonly pensionFloor: number;
  readonly workerCap: number;
  readonly healthCap: number;
  readonly isOffset: boolean;
};

// Worked: the Social Code (3.5 %, 5 %, 5 % between 85,000 and 595,000; 1.5 %, 2.5 %, 3.5 % of the employer, from 2026 on
// 85,000 at least; of the worker 10 %), the Tax Codes of 2017 and 2025 (9.5 %, 11 %, 6 % on at least 14 monthly indices of
// 3,692, 3,932 and 4,325), health 3 % and of the worker 2 % up to 10 minimum wages, from 2026 up to 40 and 20.
const KAZAKH: Readonly<Record<string, Rules>> = {
  "2024": { social: 35, tax: 95, pension: 15, taxFloor: 14 * 3692, pensionFloor: 0, workerCap: 850_000, healthCap: 850_000, isOffset: true }, // prettier-ignore
  "2025": { social: 50, tax: 110, pension: 25, taxFloor: 14 * 3932, pensionFloor: 0, workerCap: 850_000, healthCap: 850_000, isOffset: true }, // prettier-ignore
  "2026": { social: 50, tax: 60, pension: 35, taxFloor: 14 * 4325, pensionFloor: 85_000, workerCap: 1_700_000, healthCap: 3_400_000, isOffset: false }, // prettier-ignore
};

/** A month's contributions of the employer in thousandths of a tenge: whole numbers, no arithmetic of the product. */
function kazakhMonth(rules: Rules, pay: number): number {
  const workerPension = Math.min(pay, 4_250_000) / 10;
  const workerHealth = Math.min(pay, rules.workerCap) / 50;
  const social = rules.social * Math.min(Math.max(pay - workerPension, 85_000), 595_000);
  const onTaxed = rules.tax * Math.max(pay - workerPension - workerHealth, rules.taxFloor);
  const tax = rules.isOffset ? Math.max(onTaxed - social, 0) : onTaxed;
  const health = 30 * Math.min(pay, rules.healthCap);
  const pension = rules.pension * Math.min(Math.max(pay, rules.pensionFloor), 4_250_000);
  return social + tax + health + pension;
}

describe("Kazakhstan, 2024 to 2026", () => {
  const country = countryOf(kz, { "kz-born-before-1975": "no", "kz-regime": "general" });

  test("the arithmetic of this file gives what is worked by hand for 300,000", () => {
    expect(Object.values(KAZAKH).map((rules) => kazakhMonth(rules, 300_000) / 1000)).toEqual([38_580, 45_540, 48_840]);
  });

  // 60,000 is below every floor, 1,000,000 and 5,000,000 above caps.
  const PAYS = [60_000, 85_000, 300_000, 1_000_000, 2_000_000, 5_000_000];
  test.each(Object.entries(KAZAKH).flatMap(([year, rules]) => PAYS.map((pay) => ({ year, rules, pay }))))(
    "$year, $pay a month",
    ({ year, rules, pay }) => {
      expect(yearly(country, year, pay)).toBe(String((kazakhMonth(rules, pay) * 12) / 1000));
    },
  );
});

// Worked: the decrees of 2021 to 2026, each from its first day.
const UZBEK: readonly (readonly [string, number])[] = [
  ["2021-09-01", 822_000],
  ["2022-06-01", 920_000],
  ["2023-05-01", 980_000],
  ["2023-12-01", 1_050_000],
  ["2024-10-01", 1_155_000],
  ["2025-08-01", 1_271_000],
  ["2026-09-01", 1_360_000],
];

describe("Uzbekistan: the minimum wage", () => {
  const heldOn = (day: string): string[] =>
    uz.values.flatMap((each) => (each.name === "minimum_wage" && holdsOn(each, day) ? [each.value] : []));
  const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

  test.each(UZBEK.map(([day, wage], at) => ({ day, wage, before: UZBEK[at - 1]?.[1] })))(
    "is $wage from $day",
    ({ day, wage, before }) => {
      expect(heldOn(day)).toEqual([String(wage)]);
      expect(heldOn(dayBefore(day))).toEqual(before === undefined ? [] : [String(before)]);
    },
  );

  // Derived: 5 × 822,000 + 7 × 920,000; 4 × 920,000 + 7 × 980,000 + 1,050,000; 9 × 1,050,000 + 3 × 1,155,000;
  // 7 × 1,155,000 + 5 × 1,271,000; 8 × 1,271,000 + 4 × 1,360,000. A month with two wages or none spoils the sum.
  test.each([
    ["2022", 10_550_000],
    ["2023", 11_590_000],
    ["2024", 12_915_000],
    ["2025", 14_440_000],
    ["2026", 15_608_000],
  ])("of the twelve months of %s is %d", (year, expected) => {
    const months = Array.from({ length: 12 }, (_, at) => heldOn(`${year}-${String(at + 1).padStart(2, "0")}-15`));
    expect(months.map((each) => each.length)).toEqual(Array.from({ length: 12 }, () => 1));
    expect(months.flat().reduce((sum, wage) => sum + Number(wage), 0)).toBe(expected);
  });
});
