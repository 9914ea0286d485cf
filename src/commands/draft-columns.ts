import type { Issue } from "../formula/issue.js";
import { PHASES } from "../model/budget-line.js";
import { type Texts, spoken } from "./command.js";
import type { DraftOption, DraftOptions, DraftPlace } from "./draft-types.js";

const WORDS = {
  none: {
    en: "none of these: do not read this column",
    ru: "ничего из этого: столбец не читать",
    kk: "бұлардың ешқайсысы: бұл бағанды оқымау",
    ky: "булардын бири да эмес: бул мамычаны окубоо",
  },
  as: {
    en: "“{header}” is {phase}",
    ru: "«{header}» — {phase}",
    kk: "«{header}» — {phase}",
    ky: "«{header}» — {phase}",
  },
  rename: {
    en: "in the file, give each of the columns {places} a name of its own: now all are called “{header}”. Then delete umay.json and call init again",
    ru: "в файле дайте каждому из столбцов {places} своё имя: сейчас все называются «{header}». Затем удалите umay.json и вызовите init снова",
    kk: "файлда мына бағандардың әрқайсысына өз атауын беріңіз: {places}. Қазір бәрі «{header}» деп аталады. Содан кейін umay.json файлын жойып, init пәрменін қайта шақырыңыз",
    ky: "файлда бул мамычалардын ар бирине өз атын бериңиз: {places}. Азыр баары «{header}» деп аталат. Андан кийин umay.json файлын өчүрүп, init командасын кайра чакырыңыз",
  },
  call: {
    en: "in the file, call the column “{header}” {field}",
    ru: "в файле назовите столбец «{header}» так: {field}",
    kk: "файлда «{header}» бағанын былай атаңыз: {field}",
    ky: "файлда «{header}» мамычасын мындай атаңыз: {field}",
  },
  open: {
    en: "no centre is confidential",
    ru: "закрытых центров нет",
    kk: "мекенжайы жабық орталық жоқ",
    ky: "дареги жабык борбор жок",
  },
  marked: {
    en: "another column says which centres are confidential",
    ru: "какие центры закрытые, говорит другой столбец",
    kk: "қай орталықтардың мекенжайы жабық екенін басқа баған айтады",
    ky: "кайсы борборлордун дареги жабык экенин башка мамыча айтат",
  },
} satisfies Record<string, Texts>;

/**
 * The answers to a question about columns. Only of a budget are columns named in the analysis file; those of another
 * table get their name in the file itself.
 */
export function columnOptions(issue: Issue, asked: readonly Issue[], at: DraftPlace): DraftOptions {
  const { code, column = "", expected = "", detail = {} } = issue;
  const isBudget = at.place.startsWith("budgets/");
  const say = (key: keyof typeof WORDS, facts: Readonly<Record<string, string>> = {}): string =>
    spoken(at.locale, WORDS[key]).replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
  const phases = (header: string, year: string): DraftOption[] =>
    PHASES.map((phase) => ({ ...placed(`${year}:${phase}`, header, at), means: at.locale.codes[phase] ?? phase }));
  switch (code) {
    case "column.phase": {
      const year = detail["fiscalYear"] ?? "";
      const more = asked.filter((each) => each.code === code).length > 1;
      const options = [...phases(column, year), ...(more ? [{ means: say("none") }] : [])];
      return year === "" ? { options } : { set: `${at.place}/amounts/-`, options: options.map(withoutSet) };
    }
    case "column.ambiguous": {
      const found = [...(detail["candidates"] ?? "").matchAll(/«(.*?)» \((\d+)\)/g)];
      const headers = [...new Set(found.map(([, header = ""]) => header))];
      const field = detail["field"] ?? expected;
      const [header = ""] = headers;
      if (headers.length < 2) {
        const places = found.map(([, , place]) => place).join(", ");
        return { options: [{ means: say("rename", { header, places }) }] };
      }
      return {
        options: headers.map((each) =>
          isBudget
            ? { ...placed(field, each, at), means: `«${each}»` }
            : { means: say("call", { header: each, field: name(field, at) }) },
        ),
      };
    }
    case "column.missing": {
      const headers = [...(detail["candidates"] ?? "").matchAll(/«(.*?)»(?:, |$)/g)].map(([, header = ""]) => header);
      return {
        options: headers.flatMap((header) =>
          isBudget
            ? phases(header, "").map((each) => ({ ...each, means: say("as", { header, phase: each.means }) }))
            : [{ means: say("call", { header, field: name(column, at) }) }],
        ),
      };
    }
    case "confidential.column":
    case "confidential.missing":
    case "confidential.cells": {
      const none = { value: { confidential: "none" }, means: say("open") };
      const withhold = { value: { confidential: "withhold" }, means: say("marked") };
      const renamed =
        code === "confidential.missing"
          ? []
          : [{ means: say("call", { header: column, field: name("confidential", at) }) }];
      return { set: "publish", options: [none, ...(code === "confidential.cells" ? [withhold] : []), ...renamed] };
    }
    default:
      return { options: [] };
  }
}

// A field of the lines has a place of its own; an amount of one year is a new entry of a list.
function placed(key: string, header: string, { place }: DraftPlace): { readonly set: string; readonly value: unknown } {
  const [field = "", fiscalYear = ""] = key.split(":").reverse();
  return fiscalYear === ""
    ? { set: `${place}/columns/${field}`, value: header }
    : { set: `${place}/amounts/-`, value: { header, fiscalYear, phase: field } };
}

const withoutSet = ({ set: _, ...option }: DraftOption): DraftOption => option;

const name = (field: string, { locale, place }: DraftPlace): string =>
  `«${locale.headers[`${place}.${field}`] ?? locale.headers[field] ?? field}»`;
