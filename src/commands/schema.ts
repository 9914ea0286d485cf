// `umay schema`: the JSON Schema of the analysis file or of the rows of a table, or a Frictionless schema of a table.
import { say } from "../formula/locale.js";
import type { TableModel } from "../model/table.js";
import { rowSchema, tableSchema } from "../model/table-schema.js";
import { tables } from "../model/tables.js";
import { type Call, EXIT, command, didYouMean } from "./command.js";
import { plainOptions } from "./options.js";
import { analysisSchema } from "../model/check-analysis.js";

/** `umay schema`: the JSON Schema of the analysis file, or the schema of a table. */
export const schema = command("schema", { argument: "[table]", options: ["--frictionless", ...plainOptions], act });

const KNOWN: readonly TableModel[] = Object.values(tables);

// The schema is one document of its own, with or without --json.
function act(call: Call): number {
  const { locale } = call;
  const [name] = call.args;
  const isTable = call.flag("frictionless");
  if (name === undefined && isTable) return call.misuse(say(locale, "schema.table", { known: names() }));
  const model = KNOWN.find((each) => each.name === name);
  if (name !== undefined && model === undefined) {
    const known = KNOWN.map((each) => each.name);
    return call.misuse(`${say(locale, "schema.unknown", { received: name, known: names() })}${didYouMean(locale, name, known)}`); // prettier-ignore
  }
  const found = model ? (isTable ? tableSchema(model, locale) : rowSchema(model, locale)) : analysisSchema();
  call.print([JSON.stringify(found, null, 2)]);
  return EXIT.fine;
}

const names = (): string => KNOWN.map((each) => each.name).join(", ");
