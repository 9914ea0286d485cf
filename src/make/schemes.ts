import { schemeEntry } from "../model/shelf-entries.js";
import { fitting, refuse } from "./rows.js";
import { moduleOf, nameOf } from "./shelf-module.js";

/** The module of tagging schemes, one JSON file a scheme. */
export function schemeModules(files: ReadonlyMap<string, string>): Map<string, string> {
  const texts = [...files].filter(([file]) => file.endsWith(".json"));
  const read = texts.map(([file, text]) => ({ value: jsonOf(file, text), place: `schemes/${file}` }));
  const rows = fitting(schemeEntry, read);
  const strange = rows.filter(({ value, place }) => place !== `schemes/${value.id}.json`);
  refuse(strange.map(({ value, place }) => `${place}: id: ${value.id}`));
  const last = rows.length;
  const all = rows.map(({ value }) => value);
  const sorted = all.sort((a, b) => (a.order ?? last) - (b.order ?? last) || a.id.localeCompare(b.id));
  const type = "Scheme";
  const about = (value: (typeof all)[number]): string => value.title["en"] ?? "";
  const constants = sorted.map(({ order: _, ...value }) => ({
    name: nameOf(value.id),
    type,
    value,
    about: about(value),
  }));
  const list = { name: "schemes", type, about: "Every scheme of a JSON file." };
  return new Map([["schemes.ts", moduleOf({ types: { [type]: "../model/scheme.js" }, constants, list })]]);
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`schemes/${file}: ${String(error)}`, { cause: error });
  }
}
