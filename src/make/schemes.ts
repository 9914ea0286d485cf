import { schemeEntry } from "../model/shelf-entries.js";
import { fitting, refuse } from "./rows.js";
import { moduleOf, nameOf } from "./shelf-module.js";

/** The module of tagging schemes, one JSON file a scheme. */
export function schemeModules(files: ReadonlyMap<string, string>): Map<string, string> {
  const texts = [...files].filter(([file]) => file.endsWith(".json"));
  const rows = fitting(
    schemeEntry,
    texts.map(([file, text]) => ({ value: jsonOf(file, text), place: `schemes/${file}` })),
  );
  refuse(
    rows.flatMap(({ value, place }) => (place === `schemes/${value.id}.json` ? [] : [`${place}: id: ${value.id}`])),
  );
  const last = rows.length;
  const sorted = rows
    .map(({ value }) => value)
    .sort((a, b) => (a.order ?? last) - (b.order ?? last) || a.id.localeCompare(b.id));
  const type = "Scheme";
  const constants = sorted.map(({ order: _, ...value }) => ({
    name: nameOf(value.id),
    type,
    value,
    about: value.title["en"] ?? "",
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
