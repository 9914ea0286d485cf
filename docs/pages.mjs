// The pages that are made from the shelves: one for each scheme, supply standard and country profile. Pure functions:
// library in, text out.

const MADE = "<!-- Made by `npm run docs` from the library. Change the source, not this page. -->";
// Longer blocks are folded away.
const FOLDED = 1500;

/**
 * Every page by its path.
 *
 * @param library - `schemes`, `standards`, `profiles`
 */
export function pagesOf(library) {
  return new Map([
    ...library.schemes.map((each) => [`schemes/${each.id}.md`, schemePage(each)]),
    ["schemes/README.md", shelfIndex("Tagging schemes", library.schemes)],
    ...library.standards.map((each) => [`standards/${each.id}.md`, standardPage(each)]),
    ["standards/README.md", shelfIndex("Supply standards", library.standards)],
    ...library.profiles.map((each) => [`profiles/${each.id}.md`, profilePage(each)]),
    ["profiles/sources.md", readingPage(library.profiles)],
    [
      "profiles/README.md",
      shelfIndex(
        "Country profiles",
        library.profiles.map(({ id, name }) => ({ id, title: name })),
      ),
    ],
  ]);
}

const HEADLINES = {
  tagged: "The total that the scheme itself gives out is the whole amounts of the targeted classes.",
  weighted: "The total that the scheme itself gives out is amounts times their weights.",
};
const FLOOR_OF = { all: "all spending", programmable: "programmable spending", direct: "direct spending" };

function schemePage(scheme) {
  const { title, counts, classes, scale = { kind: "code" }, headline, wrong = {}, floor, needs, source } = scheme;
  return page(scheme.id, [
    title.en,
    ...(title.ru ? [title.ru] : []),
    "## What it counts",
    translated(counts),
    HEADLINES[headline],
    "## What is said of a line",
    scaleWords(scale, classes),
    ...(needs ? ["It cannot be applied before these arguments are given:", argumentTable(needs.arguments)] : []),
    "## Classes",
    classTable(scale, classes),
    "A line of which nothing is said is not screened. That is not the same as screened and not targeted.",
    ...wrongCodes(wrong),
    ...(floor
      ? ["## Floor", translated(floor.label), `As a share of ${FLOOR_OF[floor.of]}: at least ${floor.share}.`]
      : []),
    "## Source",
    sourceWords(source),
  ]);
}

const translated = ({ en, ru }) => [`* English: ${en}`, ...(ru ? [`* Русский: ${ru}`] : [])].join("\n");

function scaleWords(scale, classes) {
  if (scale.kind === "code") return "The code of its class.";
  const bounded = classes.some((each) => each.from !== undefined || each.above !== undefined);
  const first = bounded
    ? " Its class is the first one in the table whose bound it reaches."
    : " The bounds of the classes follow from the arguments.";
  if (scale.kind === "share")
    return `A share of its amount, from 0 to 1 or as a percentage. The share is its weight.${first}`;
  const { min, max, places, weights } = scale;
  const rounded =
    places === undefined ? "" : ` It is rounded to ${places} decimals, half up, before its class is looked up.`;
  const each = weights === undefined ? "" : ` Or one for each criterion; their weights are ${weights.join(", ")}.`;
  return `A score from ${min} to ${max}.${each}${rounded}${first}`;
}

function classTable(scale, classes) {
  const has = (key) => classes.some((each) => each[key] !== undefined);
  const bound = ({ from, above }) => (from === undefined ? `above ${above}` : `from ${from}`);
  const columns = [
    ["code", (each) => `\`${each.code}\``],
    ["English", (each) => each.label.en],
    ["по-русски", (each) => each.label.ru ?? "(no translation)"],
    ...(has("from") || has("above") ? [["bound", bound]] : []),
    ["weight", (each) => (scale.kind === "share" ? "the share" : (each.weight ?? "none"))],
    ...(has("potential") ? [["potential weight", (each) => each.potential ?? ""]] : []),
    ["targeted", (each) => (each.targeted ? "yes" : "no") + (each.allocable === false ? ", not allocable" : "")],
  ];
  return table(
    columns.map(([name]) => name),
    classes.map((each) => columns.map(([, cell]) => cell(each))),
  );
}

const argumentTable = (list) =>
  table(
    ["name", "question", "вопрос", "written as"],
    list.map(({ name, label, expected }) => [
      `\`${name}\``,
      label.en,
      label.ru ?? "(no translation)",
      `\`${expected}\``,
    ]),
  );

function wrongCodes(wrong) {
  const reasons = Object.entries(wrong).map(([code, why]) => `* \`${code}\`: ${why.en}`);
  return reasons.length === 0 ? [] : ["Codes of the same field that are wrong here:", reasons.join("\n")];
}

const UNITS = { family_place: "family place", bed: "bed", centre: "centre" };

const ROUNDED = {
  "half-up": "The number needed is rounded half up in each region, unless `supplyRounding` says otherwise.",
  "always-up": "The number needed is rounded up in each region, unless `supplyRounding` says otherwise.",
  none: "The number needed is not rounded, unless `supplyRounding` says otherwise.",
};

function standardPage(standard) {
  const { counts, per, base, service, readingOf } = standard;
  const rule =
    base === "country" || base === "region"
      ? `One ${UNITS[counts]} for ${base === "country" ? "the country" : "each region"}. The service that supplies it is \`${service}\`.`
      : `One ${UNITS[counts]} for every ${grouped(per)} ${base}. The service that supplies it is \`${service}\`. ${ROUNDED[standard.rounding]}`;
  return page(standard.id, [
    standard.title.en,
    ...(standard.title.ru ? [standard.title.ru] : []),
    rule,
    ...(readingOf
      ? [`A reading of \`${readingOf}\`, which is published in more than one. An analysis names the reading it means.`]
      : []),
    standard.mark === "published"
      ? "Mark: published. The text named below was read."
      : "Mark: unverified. The text could not be read, and outputs say so.",
    "Where a country is not a party to the Convention, the word for it is benchmark, not obligation.",
    "## Source",
    sourceWords(standard.source),
  ]);
}

function profilePage(profile) {
  const { id, name, currency, sources } = profile;
  const sourceOf = (source) => sources.find((each) => each.id === source) ?? {};
  const cited = ({ from, to, source, note }) => {
    const { mark = "unverified", publisher = "" } = sourceOf(source);
    return [from ?? "", to ?? "", mark, publisher, `\`${source}\``, note?.en ?? ""];
  };
  const CITED = ["from", "to", "mark", "publisher", "source", "note"];
  const listed = (title, header, entries, cells) =>
    entries.length === 0 ? [] : [`## ${title}`, table(header, entries.map(cells))];
  const answered = (when) => (when ? `where \`${when.question}\` is \`${when.is}\`` : "");
  const limits = (list) =>
    (list ?? []).map((each) => [each.value, answered(each.when), sourceOf(each.source).mark].join(" ").trim());
  const base = ({ without, floor, cap, offset }) =>
    [
      ...(without ? [`pay less ${without.map((each) => `\`${each}\``).join(", ")}`] : []),
      ...limits(floor).map((each) => `at least ${each}`),
      ...limits(cap).map((each) => `at most ${each}`),
      ...(offset ? [`less \`${offset.by}\` ${answered(offset.when)}`.trim()] : []),
    ].join("; ");
  return page(id, [
    name.en,
    ...(name.ru ? [name.ru] : []),
    `Currency: ${currency}. A run takes what is official or an adviser's; of the press only where the analysis accepts \`profile.press\`; unverified never.`,
    ...listed("Kinds of employer", ["id", "English"], profile.employers, (each) => [`\`${each.id}\``, each.name.en]),
    ...listed(
      "Contributions on pay",
      ["id", "English", "paid by", "employer", "rate", "base", "condition", ...CITED],
      profile.contributions,
      (each) => [
        `\`${each.id}\``,
        each.name.en,
        each.paidBy,
        (each.employers ?? []).join(", "),
        each.rate,
        base(each),
        answered(each.when),
        ...cited(each),
      ],
    ),
    ...listed("Values", ["name", "definition", "region", "value", ...CITED], profile.values, (each) => [
      `\`${each.name}\``,
      each.definition.en,
      each.region ?? "",
      each.value,
      ...cited(each),
    ]),
    ...listed("Regions", ["code", "names", "also written"], profile.regions, (each) => [
      `\`${each.code}\``,
      Object.values(each.names).join(", "),
      (each.also ?? []).join(", "),
    ]),
    ...listed(
      "Population",
      ["region", "year", "population", "women", "men", "women 15+", ...CITED],
      profile.population,
      (each) => [
        each.region ?? "",
        each.year,
        ...["population", "women", "men", "women_15plus"].map((field) => each[field] ?? ""),
        ...cited(each),
      ],
    ),
    ...listed("Prices and exchange rates", ["series", "year", "value", ...CITED], profile.series, (each) => [
      `\`${each.series}\``,
      each.year,
      each.value,
      ...cited(each),
    ]),
    ...listed("Economic classes", ["code", "English", "GFSM", ...CITED], profile.economicClasses, (each) => [
      each.code,
      each.title.en,
      each.gfsm,
      ...cited(each),
    ]),
    ...listed("Bodies and procedures", ["name", ...CITED], [...profile.bodies, ...profile.procedures], (each) => [
      each.name.en,
      ...cited(each),
    ]),
    ...listed("Questions", ["id", "English", "answers", "until it is answered"], profile.questions, (each) => [
      `\`${each.id}\``,
      each.asks.en,
      each.choices.map((choice) => `\`${choice.id}\`: ${choice.words.en}`).join("; "),
      each.until?.en ?? "figures that depend on it are not given",
    ]),
    ...listed("Sources", ["id", "work", "where", "mark", "last read"], sources, (each) => [
      `\`${each.id}\``,
      linked(each),
      each.locator,
      each.mark,
      each.read ?? "not kept",
    ]),
  ]);
}

const linked = ({ title, publisher, year, url }) => {
  const work = [title, publisher, year].filter(Boolean).join(", ");
  return url ? `[${work}](${url})` : work;
};

/** Every source of the profiles, that which nobody has read for longest first: what a person reads again each month. */
function readingPage(profiles) {
  const rows = profiles
    .flatMap(({ id, sources }) => sources.map((each) => ({ ...each, country: id })))
    .filter((each, at, all) => all.findIndex((other) => linked(other) === linked(each)) === at)
    .sort((a, b) => (a.read ?? "").localeCompare(b.read ?? ""));
  return page("Sources to read again", [
    "Read the first rows of this list once a month. Compare each with the tables that name it, in `src/profiles`. Write the day into `read` of `sources.csv`, and what has changed as new rows with `from` and `until`. `umay profiles --old YEAR` names what ends before a year.",
    table(
      ["last read", "country", "mark", "work", "where"],
      rows.map((each) => [each.read ?? "not kept", each.country, each.mark, linked(each), each.locator]),
    ),
  ]);
}

function shelfIndex(title, entries) {
  const rows = entries.map((each) => [`[\`${each.id}\`](${each.id}.md)`, each.title.en, each.title.ru ?? ""]);
  return page(title, [table(["id", "English", "по-русски"], rows)]);
}

export function sourceWords({ title, locator, publisher, year, url, kind, mark, note }) {
  return [
    `* ${[kind, mark].filter(Boolean).join(", ")}: ${linked({ title, publisher, year, url })}`,
    ...(locator ? [`* where: ${locator}`] : []),
    ...(note ? [`* note: ${note}`] : []),
  ].join("\n");
}

export const page = (title, blocks) =>
  [`# ${title}`, MADE, ...blocks].join("\n\n").replaceAll("\n\n* Русский", "\n* Русский") + "\n";
export const code = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;
export const folded = (block) =>
  block.length < FOLDED
    ? block
    : `<details>\n<summary>${grouped(String(block.length))} characters</summary>\n\n${block}\n\n</details>`;
const row = (cells) => `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
export const table = (header, rows) => [row(header), row(header.map(() => "---")), ...rows.map(row)].join("\n");
const grouped = (digits) => digits.replaceAll(/\B(?=(\d{3})+$)/g, ",");
