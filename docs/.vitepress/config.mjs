// The site of the documentation: the pages of this folder, searched without a network. `npm run docs` builds it to out/site.
import { dirname, join, relative } from "node:path";
import { URL, fileURLToPath } from "node:url";

const docs = fileURLToPath(new URL("..", import.meta.url));
const link = ([page, ...words], at) => ({ text: words[at] ?? words[0], link: `/${page}` });

// The doors, each with its pages, and what is looked up: page, English, Russian.
const DOORS = [
  [
    ["analyst", "You analyse budgets", "Вы анализируете бюджеты"],
    ["reading", "How a file is read", "Как читается файл"],
    ["tagging", "Tagging", "Разметка"],
    ["statement", "Statement of a ministry", "Отчёт министерства"],
    ["compare", "Comparing", "Сравнение"],
    ["headline", "The first sentence", "Первая фраза"],
    ["publication", "The page for everybody", "Страница для всех"],
    ["questions-of-a-year", "Questions of a year", "Вопросы года"],
  ],
  [
    ["centre", "You run a centre", "Вы ведёте центр"],
    ["page", "The page", "Страница"],
    ["costing", "What it costs", "Сколько стоит"],
    ["country", "Countries", "Страны"],
    ["funding", "Money against need", "Деньги и потребность"],
    ["need", "How many places", "Сколько мест"],
    ["estimate", "What is asked for", "О чём просят"],
    ["plan", "Several years", "Несколько лет"],
    ["uncertainty", "Ranges", "Диапазоны"],
    ["investment", "Costs and benefits", "Затраты и выгоды"],
  ],
  [
    ["developer", "You write software", "Вы пишете программы"],
    ["cookbook", "Cookbook", "Готовые программы"],
    ["json", "The JSON document", "Документ JSON"],
    ["scale", "Engines", "Движки"],
    ["performance", "Size and speed", "Вес и скорость"],
    ["flow", "The path of the data", "Путь данных"],
    ["rooms", "The rooms of the code", "Комнаты кода"],
  ],
  [
    ["README", "Reference", "Справочник"],
    ["glossary", "Glossary", "Словарь"],
    ["made/tables/README", "Tables", "Таблицы"],
    ["made/issues", "Issues", "Замечания"],
    ["made/figures/README", "Figures", "Числа"],
    ["made/formulas/README", "Formulas", "Формулы"],
    ["made/schemes/README", "Schemes", "Схемы"],
    ["made/standards/README", "Norms", "Нормативы"],
    ["made/profiles/README", "Countries", "Страны"],
  ],
];
const OWN = new Set(["analyst", "centre", "developer"]);
const sidebar = (at) =>
  DOORS.map(([[door, ...words], ...pages]) => ({
    ...link([at === 1 && OWN.has(door) ? `ru/${door}` : door, ...words], at),
    items: pages.map((each) => link(each, at)),
  }));

// What is no page of the site: what lies beside the folder, folders, and pages for reviewers.
const OUTSIDE = /^\.\.|^languages|^terms|^api\/|(^|\/)[\w-]+$/;

/** A link that leaves the site leads nowhere on the site: its text stays. */
function withoutOutside(md) {
  const open = md.renderer.rules.link_open;
  md.renderer.rules.link_open = (tokens, at, options, env, self) => {
    const to = tokens[at].attrGet("href") ?? "";
    const path = relative(docs, join(dirname(env.path), decodeURI(to.split("#")[0])));
    if (/^[a-z]+:|^[#/]/.test(to) || !OUTSIDE.test(path)) return open(tokens, at, options, env, self);
    const close = tokens.slice(at).find(({ type }) => type === "link_close");
    [tokens[at].tag, close.tag] = ["span", "span"];
    tokens[at].attrs = [];
    return self.renderToken(tokens, at, options);
  };
}

export default {
  title: "umay",
  description: "Gender-responsive budgeting and the financing of crisis centres",
  srcExclude: ["languages/**", "terms/**", "api/**"],
  outDir: "../out/site",
  cacheDir: "../out/site-cache",
  // A page opens without a server, too.
  cleanUrls: false,
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: withoutOutside,
    languages: [{ name: "csv", scopeName: "text.csv", patterns: [] }],
  },
  themeConfig: {
    search: {
      provider: "local",
      options: {
        locales: {
          ru: {
            translations: {
              button: { buttonText: "Поиск" },
              modal: {
                noResultsText: "Ничего не найдено:",
                footer: { selectText: "открыть", navigateText: "выбрать", closeText: "закрыть" },
              },
            },
          },
        },
      },
    },
    aside: false,
    // Not every page is in both languages: the switch leads to the beginning of the other one.
    i18nRouting: false,
  },
  locales: {
    root: {
      label: "English",
      lang: "en",
      themeConfig: { sidebar: sidebar(0) },
    },
    ru: {
      label: "Русский",
      lang: "ru",
      description: "Гендерно-ориентированное бюджетирование и финансирование кризисных центров",
      themeConfig: {
        sidebar: sidebar(1),
        outline: { label: "На этой странице" },
        docFooter: { prev: "Назад", next: "Дальше" },
      },
    },
  },
};
