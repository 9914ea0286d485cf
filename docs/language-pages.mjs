// The pages of languages: all that umay says in each, beside English, for a speaker to review. Pure functions, as those of
// pages.mjs.

const MADE = "<!-- Made by `npm run docs` from the library and docs/terms. Change the source, not this page. -->";

// What is said, in the order in which a speaker meets it.
const ROOMS = [
  ["phrases", "Reports and commands"],
  ["issues", "Problems and questions"],
  ["labels", "Figures and what they are made of"],
  ["headers", "Headers of tables"],
  ["notes", "What the columns of tables are"],
  ["codes", "Words of cells"],
  ["units", "Units"],
];

/**
 * A page for every language but English, by its path in `docs/`.
 *
 * @param locales - what umay says, English first
 * @param terms - what is written by hand about a language, with the name of who reviewed it, by code
 */
export const languagePages = ([english, ...others], terms) =>
  new Map(others.map((each) => [`languages/${each.code}.md`, languagePage(each, english, terms.get(each.code))]));

const languagePage = (locale, english, text = `# ${locale.name}\n\n${NOBODY}\n`) =>
  [
    MADE,
    text.trim(),
    "## All that umay says",
    `Words in braces stand for what is put in their place, and stay as they are. Of \`{count|one|few|many|other}\` the form is taken that goes with the number. All of it stands in \`src/languages/phrases.csv\`.`,
    ...ROOMS.flatMap(([room, title]) => [`### ${title}`, table(locale[room], english[room], locale.name)]),
  ].join("\n\n") + "\n";

const NOBODY = "**Reviewed by a speaker: nobody yet.**";

const table = (words, english, name) =>
  [
    `| key | English | ${name} |`,
    "| --- | --- | --- |",
    ...Object.keys(english).map((key) => `| \`${key}\` | ${safe(english[key])} | ${safe(words[key])} |`),
  ].join("\n");

const safe = (text) => text.replaceAll(/[|<>*_\\[\]]/g, (sign) => `\\${sign}`).replaceAll("\n", " ");
