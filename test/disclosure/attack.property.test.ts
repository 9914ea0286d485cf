import { describe, expect, it } from "vitest";
import { type Analysis, publicationDraft, run } from "../support/library.js";
import { type Outcome, type YearAttacked, attack, whoOf } from "../attack/attack.js";
import { ONE, decimal, toNumber } from "../attack/fraction.js";
import type { Inputs } from "../attack/knowledge.js";
import { LEAKS } from "../attack/leaks.js";
import { type Made, RATES, drawNetwork, knownToSome, plainNetwork } from "../support/drawn-network.js";
import { isInFull } from "../support/demand.js";
import { inputsOf, papersOf } from "../attack/papers.js";
import { keptOf, wordsOf } from "../attack/words.js";
import { changeClosed } from "../support/change-closed.js";
import { wordsOf as wordsOfBoth } from "../support/closed-twins.js";
import { longSamples, someOf } from "../support/samples.js";

/**
 * Golden, of this attack against the build of commit d0c528f, whose publications told exact sums of closed centres, read
 * with open rows whole unless said otherwise:
 * - examples/network, paper for an addressee and publication together, neither open rows nor prices known: need
 *   7,872,811.485, covered need and secured money 3,450,000, shortfall 4,422,811.485 of a-3, all to the last digit. The
 *   publication alone gives the same to whoever has the open rows.
 * - 20 drawn networks (seeds 0 to 19), public JSON alone: of one year 90 of 1,351 values exactly that the words do not
 *   give, of both years together 199 of 2,648; of 18 networks the need of closed centres together or of one is among
 *   them. The words of the new rule alone give 4 of the 1,351 exactly and 26 within a fifth; of two years 8 and
 *   68 of the 2,648.
 * - 20 plain networks (seeds 0 to 19): the publication shows a total of 10; places and clients follow of all 10. Of a total
 *   that is told, of 20 of 20. Where nights are stated too, of no single year, and of two years of 12 of 12.
 * Networks are drawn as of that day: a change of `networks.ts` draws others.
 */
const SEEDS = [1, 6] as const;
const DRAWN = Array.from({ length: longSamples(2).numRuns }, (_, seed) => seed);
// In .ci/run all of them, elsewhere the one that is attacked soonest.
const inFull = isInFull("attacks on more than one drawn network");
const SMALLEST = 1;
const foundOf = ({ beyond }: Outcome): string[] => beyond.map(({ secret, how, truth, low, high }) => `${secret} ${how}: ${truth} in ${low} to ${high}`); // prettier-ignore

const misreadOf = ({ misread }: Outcome): string[] => misread.map(({ from, what, of, low, high }) => `${from}: ${what} of ${of.join()} from ${toNumber(low)} to ${toNumber(high)}`); // prettier-ignore

/** Both years of a network, each with the words that its owner accepted last: of the year before, else of its own. */
function yearsOf(network: Made): Inputs[] {
  let closed: NonNullable<Analysis["publish"]>["closed"];
  return inputsOf(network).map((inputs) => {
    const before = closed && { ...closed, index: "cpi" };
    const said = { ...inputs.analysis, ...(before && { publish: { closed: before } }) };
    const words = publicationDraft(run(said, inputs.files), { for: "public" }).words?.words;
    closed = words && { ...words, index: "cpi" };
    return { ...inputs, analysis: { ...inputs.analysis, ...(closed && { publish: { closed } }) } };
  });
}

/** The papers of a reader, of all whose papers go from hand to hand, in the currency of the tables and in dollars. */
async function papersFor(inputs: Inputs, readers: readonly string[], twin?: Inputs): Promise<YearAttacked> {
  const { analysis } = inputs;
  const [rate] = RATES[analysis.fiscalYear === "2025" ? 0 : 1];
  // A line of payroll has a share in place of a price: what its currency is changes it.
  const standards = new TextDecoder().decode(inputs.files["cost-standards.csv"]).replace(/^.*payroll.*$/gm, (line) => line.replace("KGS", "USD")); // prettier-ignore
  const files = { ...inputs.files, "cost-standards.csv": new TextEncoder().encode(standards) };
  const dollars = { files, analysis: { ...analysis, currency: "USD" } };
  const papers = readers.flatMap((reader) => {
    const knows = analysis.requests?.find(({ id }) => id === reader)?.knows ?? [];
    const sees = knows === "all" ? [] : knows;
    return [
      Promise.all([inputs, ...(twin ? [twin] : [])].map((each) => papersOf(each, reader))).then(([files = [], other]) => ({ files, sees, ...(other && { twin: other }) })), // prettier-ignore
      // What a country says of amounts is not the same in every currency: then one is no multiple of the other.
      ...(analysis.country ? [] : [papersOf(dollars, reader, ["json"]).then((files) => ({ files, sees, scale: decimal(rate) ?? ONE }))]), // prettier-ignore
    ];
  });
  return { inputs, papers: await Promise.all(papers) };
}

/** Everybody but those who know all closed centres, who have nothing to find. */
const readersOf = ({ analysis }: Made): string[] => ["public", ...(analysis.requests ?? []).flatMap(({ id, knows }) => (knows === "all" ? [] : [id]))]; // prettier-ignore
const knownTo = ({ analysis }: Made): string[] => (analysis.requests ?? []).flatMap(({ knows = [] }) => (knows === "all" ? [] : knows)); // prettier-ignore

const asked = (inputs: Inputs): Inputs => ({ ...inputs, analysis: { ...inputs.analysis, requests: (inputs.analysis.requests ?? []).map((each) => ({ ...each, ceiling: "90000000" })) } }); // prettier-ignore
const publicOf = (inputs: Inputs) => papersOf(inputs, "public", ["json"]);

const publics = new Map<string, ReturnType<typeof publicOf>>();
/** The publication of a year of a network that is attacked more than once. */
const onceOf = (inputs: Inputs): ReturnType<typeof publicOf> => {
  const key = `${inputs.analysis.title} ${inputs.analysis.fiscalYear}`;
  const made = publics.get(key) ?? publicOf(inputs);
  publics.set(key, made);
  return made;
};

describe("publications", () => {
  it.for(DRAWN)(
    "of all readers, both years and two currencies together tell no more than the words: network %i",
    async (seed, { skip }) => {
      skip(!inFull && seed !== SMALLEST);
      const network = drawNetwork(seed);
      const twin = changeClosed(network, seed, wordsOfBoth);
      const twins = twin ? yearsOf(twin) : [];
      const years = await Promise.all(yearsOf(network).map((inputs, at) => papersFor(inputs, readersOf(network), twins[at]))); // prettier-ignore
      const outcome = attack(years, knownTo(network));
      expect({ found: foundOf(outcome), misread: misreadOf(outcome) }).toEqual({ found: [], misread: [] });
      // It says something only if something was read.
      expect(outcome.statements).toBeGreaterThan(10);
    },
  );

  it.each(DRAWN)("say the words of the rule, new ones and kept ones: network %i", (seed) => {
    const ends = (list: readonly (string | number | null)[] | "unknown" | undefined) => (Array.isArray(list) ? list.map((end) => Number(end).toPrecision(9)) : "unknown"); // prettier-ignore
    for (const inputs of yearsOf(drawNetwork(seed)))
      for (const each of [inputs, { ...inputs, analysis: { ...inputs.analysis, publish: {} } }]) {
        const said = publicationDraft(run(each.analysis, each.files), { for: "public" }).published.withheld;
        const toSome = knownToSome({ analysis: inputs.analysis, tables: inputs });
        const { count, need, covered } = wordsOf(whoOf(inputs), toSome, keptOf(each));
        if (count === 0) continue;
        // Of what is not known there is no band.
        const { from = null, to = null } = said?.bands?.need ?? {};
        const needWord = said?.words?.need === "unknown" ? "unknown" : ends([from, to]);
        expect([said?.closed, needWord, ends(said?.words?.covered)]).toEqual([count, ends(need), ends(covered)]);
      }
  });

  // Each leak is the test seen red: with the one number more, the test above would fail.
  it.each(someOf(LEAKS))(
    "with one number more, $name, are found out",
    async ({ plant, finds, says, twice = false }) => {
      let planted = 0;
      for (const seed of SEEDS) {
        // One network shows it where not all are asked for.
        if (planted > 0 && !inFull) break;
        const years = inputsOf(drawNetwork(seed))
          .map(asked)
          .slice(0, twice ? 2 : 1);
        if (!years.every((inputs) => says(whoOf(inputs)))) continue;
        planted += 1;
        const papers = await Promise.all(years.map(async (inputs) => ({ inputs, papers: [{ files: await onceOf(inputs) }, { files: [plant(inputs)] }] }))); // prettier-ignore
        const outcome = attack(papers);
        for (const {
          analysis: { fiscalYear },
        } of years) {
          const found = outcome.beyond.filter(({ secret }) => finds.test(secret) && (/ places$|^places/.test(secret) || secret.startsWith(fiscalYear))); // prettier-ignore
          expect(found.length, `network ${seed}, ${fiscalYear}`).toBeGreaterThan(0);
        }
      }
      expect(planted).toBeGreaterThan(0);
    },
  );
});

describe("a number printed in a page", () => {
  it("is found out where it is made of something closed, and not where a network with other closed values prints it too", () => {
    const page = LEAKS.find(({ name }) => name.endsWith("in a page"));
    const [network, twin] = [drawNetwork(2), changeClosed(drawNetwork(2), 2, wordsOfBoth)];
    const [[inputs], [other]] = [inputsOf(network), inputsOf(twin ?? network)];
    const [files, others] = [inputs, other].map((each) => (page ? [page.plant(each)] : []));
    const beyond = (twin: typeof files) => attack([{ inputs, papers: [{ files: files ?? [], ...(twin && { twin }) }] }]).beyond.length; // prettier-ignore
    expect(files).not.toEqual(others);
    expect([beyond(undefined) > 0, beyond(others) > 0, beyond(files)]).toEqual([true, true, 0]);
  });
});

describe("one number alone", () => {
  const total = LEAKS[0];
  const told = (inputs: Inputs): YearAttacked => ({ inputs, papers: total ? [{ files: [total.plant(inputs)] }] : [] });
  const places = (outcome: Outcome): string[] => outcome.beyond.filter(({ secret }) => secret.endsWith(" places")).map(({ how }) => how); // prettier-ignore

  it("places and clients, from one total with public prices", () => {
    for (let seed = 0; seed < longSamples(5).numRuns; seed += 1)
      expect(places(attack([told(inputsOf(plainNetwork(seed))[0])])), `seed ${seed}`).toEqual(["exact"]);
  });

  it("places, from totals of two years where one year leaves several", () => {
    for (let seed = 0; seed < longSamples(3).numRuns; seed += 1) {
      const [one, two] = inputsOf(plainNetwork(seed, true));
      expect(places(attack([told(one)])), `seed ${seed}`).toEqual([]);
      expect(places(attack([told(one), told(two)])), `seed ${seed}`).toEqual(["exact"]);
    }
  });
});
