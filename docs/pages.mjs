// The pages that are made from the library itself: figures, and one for each formula, scheme, supply standard and country profile. Pure functions:
// library and doc comments in, text out, so that a test can compare the committed pages without building.

const MADE = "<!-- Made by `npm run docs` from the library. Change the source, not this page. -->";
const ABSENT = "n/a";
// Longer blocks are folded away.
const FOLDED = 1500;

/**
 * Every page by its path in `docs/`.
 *
 * @param library - `formulas`, `register`, `schemes`, `standards`, `profiles`, `locales`, and the readings `words`, `cell`, `sql`
 * @param source - the TypeScript of all families of formulas, one after another
 */
export function pagesOf(library, source) {
  const { formulas } = library;
  const docs = docsOf(source);
  return new Map([
    ...formulas.map((each) => [`formulas/${each.id}.md`, formulaPage(each, docs.get(each.id), library)]),
    ["formulas/README.md", formulaIndex(formulas, docs, library)],
    ["figures/README.md", figurePage(library)],
    ...library.schemes.map((each) => [`schemes/${each.id}.md`, schemePage(each)]),
    ["schemes/README.md", shelfIndex("Tagging schemes", library.schemes)],
    ...library.standards.map((each) => [`standards/${each.id}.md`, standardPage(each)]),
    ["standards/README.md", shelfIndex("Supply standards", library.standards)],
    ...library.profiles.map((each) => [`profiles/${each.id}.md`, profilePage(each)]),
    [
      "profiles/README.md",
      shelfIndex(
        "Country profiles",
        library.profiles.map(({ id, name }) => ({ id, title: name })),
      ),
    ],
  ]);
}

/** The doc comments of the formulas in a source, by the id of the formula. */
export function docsOf(source) {
  const documented = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export const \w+ = formula\(\{\s*id: "([^"]+)"/g;
  return new Map([...source.matchAll(documented)].map(([, comment, id]) => [id, docOf(comment)]));
}

/** A doc comment: its sentence, its parameters, what it returns, and its example. */
function docOf(comment) {
  const text = comment.replaceAll(/^\s*\* ?/gm, "").trim();
  const [head = "", ...tags] = text.split(/^(?=@|Source:)/m);
  const tag = (name) => tags.filter((each) => each.startsWith(name)).map((each) => oneLine(each.slice(name.length)));
  const [, call, result = ""] = /^(.*)\.value \/\/ (.*)$/.exec(tag("@example")[0] ?? "") ?? [];
  return {
    sentence: oneLine(head.split(/\n\s*\n/)[0] ?? ""),
    params: new Map(tag("@param").map((each) => each.split(/ - (.*)/s))),
    returns: tag("@returns")[0] ?? "",
    example: call === undefined ? undefined : { call, result: JSON.parse(result) },
  };
}

/** The argument of an example call as an object: `money("1", "KGS")` becomes the money it makes. */
export function argumentOf(call) {
  const json = call
    .replace(/^\w+\(/, "")
    .replace(/\)$/, "")
    .replaceAll(/money\("([^"]*)", "([^"]*)"\)/g, '{"amount":"$1","currency":"$2"}')
    .replaceAll(/([{,]\s*)(\w+):/g, '$1"$2":');
  return JSON.parse(json);
}

function formulaPage(formula, doc, library) {
  const { words, cell, sql, locales } = library;
  const [en, ru] = ["en", "ru"].map((code) => locales.find((each) => each.code === code));
  const names = Object.keys(formula.inputs);
  const figure = doc.example && formula(argumentOf(doc.example.call));
  const rule = (locale) => words(figure ?? { inputs: {}, value: "0", unit: formula.unit }, formula.node, locale).rule;
  const address = (name) => `${letter(names.indexOf(name) + 1)}2`;
  const column = (name) => ({ sql: quoted(name), kind: 2 });
  return page(formula.id, [
    doc.sentence,
    `* English: ${rule(en)}`,
    `* Русский: ${rule(ru)}`,
    "## Inputs and result",
    table(
      ["name", "по-русски", "unit", "meaning", "sample cell"],
      names.map((name) => [
        `\`${name}\``,
        ru.labels[name] ?? name,
        formula.inputs[name],
        doc.params.get(name) ?? "",
        address(name),
      ]),
    ),
    `Result: ${doc.returns === "" ? formula.unit : doc.returns}. Unit: \`${formula.unit}\`.`,
    "## In a spreadsheet",
    `With the inputs in the sample cells. The text \`${ABSENT}\` is the word for "no figure" in the language of the workbook.`,
    folded(code("", `=${cell(formula.node, address, ABSENT)}`)),
    "## In SQL",
    `For DuckDB, with every number a \`DECIMAL(38, 2)\`:`,
    folded(code("sql", wrapped(sql(formula.node, column).sql))),
    ...(figure ? ["## Example", ...example(doc.example.call, figure, formula, en, words)] : []),
    "## Source",
    sourceWords(formula.source),
  ]);
}

function example(call, figure, formula, en, words) {
  const said = words(figure, formula.node, en);
  return [code("ts", `${call}.value; // ${JSON.stringify(figure.value)}`), `In words: ${said.numbers} = ${said.value}`];
}

function formulaIndex(formulas, docs, { locales, words }) {
  const en = locales.find((each) => each.code === "en");
  const rows = formulas.map((each) => [
    `[\`${each.id}\`](${each.id}.md)`,
    docs.get(each.id).sentence,
    words({ inputs: {}, value: "0", unit: each.unit }, each.node, en).rule,
    `\`${each.unit}\``,
  ]);
  return page("Formulas", [
    `Every formula of umay, ${formulas.length} in all. Each is written once, in \`src/measure/\`; its page shows all its readings. Totals are sums of a column and have no page.`,
    table(["formula", "what it is", "rule", "unit"], rows),
  ]);
}

/** Every figure by its family, with what is the same of all figures of its id. */
function figurePage({ register, formulas, locales }) {
  const [en, ru] = ["en", "ru"].map((code) => locales.find((each) => each.code === code));
  const named = new Set(formulas.map((each) => each.id));
  const cells = ({ id, unit, share, about }) => [
    named.has(id) ? `[\`${id}\`](../formulas/${id}.md)` : `\`${id}\``,
    en.labels[id],
    ru.labels[id],
    share ? "share, as %" : `\`${unit}\``,
    about.join(", "),
  ];
  const families = [...new Set(register.map((each) => each.family))];
  return page("Figures", [
    `Every figure that a run or a comparison can give, ${register.length} in all, in the order in which they are read. The keys say what a figure may be about: it has some of them. A figure without a link is a total, or hangs on a whole chain.`,
    ...families.flatMap((family) => [
      `## ${family}`,
      table(
        ["figure", "what it is", "по-русски", "unit", "keys"],
        register.filter((each) => each.family === family).map(cells),
      ),
    ]),
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
    base === "country"
      ? `One ${UNITS[counts]} for the country. The service that supplies it is \`${service}\`.`
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
  const cited = ({ from, to, mark, source, note }) => [from ?? "", to ?? "", mark, `\`${source}\``, note?.en ?? ""];
  const CITED = ["from", "to", "mark", "source", "note"];
  const listed = (title, header, entries, cells) =>
    entries.length === 0 ? [] : [`## ${title}`, table(header, entries.map(cells))];
  const answered = (when) => (when ? `where \`${when.question}\` is \`${when.is}\`` : "");
  const limits = (list) => (list ?? []).map((each) => [each.value, answered(each.when), each.mark].join(" ").trim());
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
    `Currency: ${currency}. A run takes what is marked found or derived; secondary only where the analysis accepts \`profile.secondary\`; unverified never.`,
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
    ...listed("Sources", ["id", "work", "where"], sources, ({ id: key, title, publisher, year, locator, url }) => {
      const work = [title, publisher, year].filter(Boolean).join(", ");
      return [`\`${key}\``, url ? `[${work}](${url})` : work, locator];
    }),
  ]);
}

function shelfIndex(title, entries) {
  const rows = entries.map((each) => [`[\`${each.id}\`](${each.id}.md)`, each.title.en, each.title.ru ?? ""]);
  return page(title, [table(["id", "English", "по-русски"], rows)]);
}

function sourceWords({ title, locator, publisher, year, url, kind, note }) {
  const work = [title, publisher, year].filter(Boolean).join(", ");
  return [
    `* ${kind}: ${url ? `[${work}](${url})` : work}`,
    ...(locator ? [`* where: ${locator}`] : []),
    ...(note ? [`* note: ${note}`] : []),
  ].join("\n");
}

const page = (title, blocks) =>
  [`# ${title}`, MADE, ...blocks].join("\n\n").replaceAll("\n\n* Русский", "\n* Русский") + "\n";
const code = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;
// A formula with many branches is long in SQL; each branch stands on a line of its own.
const wrapped = (text) => text.replaceAll(/ (?=WHEN |ELSE )/g, "\n");
const folded = (block) =>
  block.length < FOLDED
    ? block
    : `<details>\n<summary>${grouped(String(block.length))} characters</summary>\n\n${block}\n\n</details>`;
const row = (cells) => `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (header, rows) => [row(header), row(header.map(() => "---")), ...rows.map(row)].join("\n");
const oneLine = (text) => text.trim().replaceAll(/\s+/g, " ");
const quoted = (name) => (/^[a-z]+$/.test(name) ? name : `"${name}"`);
const letter = (position) => String.fromCharCode(65 + position);
const grouped = (digits) => digits.replaceAll(/\B(?=(\d{3})+$)/g, ",");
