// A network as plain JSON, and read back from it, so that a result can be compared later.
import type { ResultRecord } from "../model/result-document.js";
import type { Row } from "../model/table.js";
import type { Country, Network } from "../calculate/network.js";

/** A network as plain JSON, so that a result that was written down can be compared later. */
export function toRecord(network: Network): ResultRecord {
  const { fiscalYear, firstDay, currency, pooling, use, centres, costLines, needs, funding, assumptions, indices } =
    network;
  return {
    fiscalYear,
    firstDay,
    currency,
    pooling,
    ...(network.allocate && { allocate: network.allocate }),
    ...(network.contingencyBase && { contingencyBase: network.contingencyBase }),
    use: { ...use },
    ...(centres && { centres: centres.map(plain) }),
    ...(costLines && { costLines: costLines.map(plain) }),
    ...(needs && { needs: needs.map(plain) }),
    ...(funding && { funding: funding.map(plain) }),
    assumptions: assumptions.map(plain),
    indices: indices.map(plain),
    refused: [...network.refused].sort(),
    ...(network.country && { country: recordedCountry(network.country) }),
    ...(network.refusedLines?.length ? { refusedLines: [...network.refusedLines] } : {}),
    ...(network.refusedMoney?.length ? { refusedMoney: [...network.refusedMoney] } : {}),
  };
}

type Contribution = Country["profile"]["contributions"][number];

// Of a profile only what contributions are counted by, without limits that an answer rules out.
function recordedCountry({ profile, answers, acceptsPress }: Country): ResultRecord["country"] {
  const isOpen = ({ when }: Pick<Contribution, "when">): boolean =>
    when === undefined || [undefined, when.is].includes(answers[when.question]);
  const limits = (all: Contribution["floor"]): Contribution["floor"] => all?.filter(isOpen).map(unnoted);
  const contributions = profile.contributions.map((each) => ({
    ...unnoted(each),
    ...(each.floor && { floor: limits(each.floor) }),
    ...(each.cap && { cap: limits(each.cap) }),
  }));
  const cited = new Set(contributions.flatMap(({ source, floor = [], cap = [] }) => [{ source }, ...floor, ...cap].map((each) => each.source))); // prettier-ignore
  const slim = {
    ...profile,
    contributions,
    sources: profile.sources.filter(({ id }) => cited.has(id) || id === profile.fiscalYear.source),
    regions: [],
    population: [],
    values: [],
    series: [],
    economicClasses: [],
    bodies: [],
    procedures: [],
  };
  return { profile: slim, answers: { ...answers }, acceptsPress };
}

const unnoted = <T extends { readonly note?: unknown }>({ note: _note, ...each }: T): Omit<T, "note"> => each;

/** The network of a record. Population and supply standards are not in it: no figure of a gap is made of them. */
export function fromRecord(record: ResultRecord): Network {
  const { centres, costLines, needs, funding, assumptions, indices, refused, publish: _publish, ...said } = record;
  return {
    ...said,
    centres: centres?.map(read),
    costLines: costLines?.map(read),
    needs: needs?.map(read),
    funding: funding?.map(read),
    population: undefined,
    assumptions: assumptions.map(read),
    indices: indices.map(read),
    supplyStandards: [],
    refused: new Set(refused),
  };
}

type Recorded<T> = { file: string; row: number; values: T; placed?: true; refused?: string[] };

const plain = <T>({ file, row, values, placed, refused }: Row<T>): Recorded<T> => ({
  file,
  row,
  values,
  ...(placed && { placed }),
  ...(refused && { refused: [...refused] }),
});

const read = <T extends object>(row: Recorded<T>): Row<T> => ({ ...row, headers: {} as Row<T>["headers"] });
