import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Issue } from "../formula/issue.js";
import { HIDDEN } from "../formula/localize.js";
import { fieldsOf } from "../model/check-row.js";
import { tables } from "../model/tables.js";
import type { TableModel } from "../model/table.js";
import { dictionariesFor } from "../run/dictionaries-for.js";
import type { Dictionary } from "../model/dictionary.js";
import { decode } from "../read/decode.js";
import type { InputRecord } from "../read/input-record.js";
import { parse } from "../read/parse.js";
import { type TableReading, readTable } from "../read/read-table.js";
import { wordsOf } from "../read/headers.js";
import { centres } from "../model/centre.js";
import { fold } from "../model/fold.js";
import { localizeAll } from "../run/localize-all.js";
import { type Call, type Command, EXIT, flag, print, text } from "./command.js";
import { printDocument } from "./document.js";
import { load } from "./load.js";
import { allowRejectsOption, jsonOption, languageOption, workingOption } from "./options.js";
import { fitted, screenOf } from "./screen.js";
import { reportOf } from "./show-result.js";
import { terminalCheck } from "../terminal/terminal.js";
import { shownPath } from "./shown-path.js";
import { localeOf } from "../run/locale-of.js";
import { checkText } from "./check-text.js";

/** `umay check`: reads and validates, and computes nothing that is shown. */
export const check: Command = {
  name: "check",
  words: { en: "read and validate tables or an analysis", ru: "прочитать и проверить таблицы или расчёт" },
  argument: {
    usage: "[files...]",
    words: { en: "tables (CSV) or an analysis file (umay.json)", ru: "таблицы (CSV) или файл расчёта (umay.json)" },
  },
  options: [languageOption, workingOption, allowRejectsOption, jsonOption],
  act,
};

type Checked = { readonly inputs: readonly InputRecord[]; readonly issues: readonly Issue[]; readonly code: number };

async function act(call: Call): Promise<number> {
  const [only] = call.args;
  if (call.args.length <= 1 && !isTable(only)) return checkAnalysisFile(call, only);
  const paths = call.args;
  const all: Checked[] = [];
  let locale = call.locale;
  for (const path of paths) {
    if (isTable(path)) {
      all.push(await checkTable(call, path));
      continue;
    }
    const loaded = await load(call, path);
    if (typeof loaded === "number") return loaded;
    locale = loaded.locale;
    all.push({ inputs: loaded.result.inputs, issues: loaded.result.issues, code: loaded.code });
  }
  const inputs = all.flatMap((each) => each.inputs);
  const issues = all.flatMap((each) => each.issues);
  if (flag(call, "json")) printDocument(call, locale, { inputs, issues });
  else {
    const screen = screenOf(call.host);
    print(call, fitted(checkText(inputs, issues, locale, screen.width), screen));
  }
  return Math.max(...all.map((each) => each.code));
}

const isTable = (path: string | undefined): boolean => path !== undefined && /\.(csv|tsv|txt)$/i.test(path);

async function checkAnalysisFile(call: Call, path: string | undefined): Promise<number> {
  const loaded = await load(call, path);
  if (typeof loaded === "number") return loaded;
  const { result, locale } = loaded;
  if (flag(call, "json")) printDocument(call, locale, { inputs: result.inputs, issues: result.issues });
  else print(call, terminalCheck(reportOf(loaded), locale, { ...screenOf(call.host), all: true }));
  return loaded.code;
}

/** Reads one table by itself; which one it is, its headers tell. */
async function checkTable(call: Call, path: string): Promise<Checked> {
  const file = shownPath(path, call.host.cwd);
  const locale = localeOf(text(call, "language") ?? call.locale.code);
  const bytes = await readFile(resolve(call.host.cwd, path)).catch(() => undefined);
  if (!bytes) {
    const issue: Issue = { code: "file.missing", severity: "error", file, received: file, message: "" };
    return { inputs: [], issues: localizeAll([issue], locale.code), code: EXIT.input };
  }
  const spoken = dictionariesFor(locale);
  const model = modelOf(file, new Uint8Array(bytes), spoken);
  const reading = readTable(model, { name: file, bytes: new Uint8Array(bytes) }, {}, spoken);
  const hidden = flag(call, "working") ? new Set<number>() : confidentialRows(reading, spoken);
  const { input } = reading;
  const issues = reading.issues.map((issue) => (hidden.has(issue.row ?? 0) ? masked(issue) : issue));
  const failed = issues.some((issue) => issue.severity !== "warning");
  return { inputs: [input], issues: localizeAll(issues, locale.code), code: failed ? EXIT.input : EXIT.fine };
}

const masked = ({ code, severity, file }: Issue): Issue => ({
  code,
  severity,
  ...(file === undefined ? {} : { file }),
  detail: HIDDEN,
  message: "",
});

// A row whose word for it cannot be read is taken for confidential.
function confidentialRows({ rows, rejects }: TableReading<object>, spoken: readonly Dictionary[]): ReadonlySet<number> {
  const headers = wordsOf(centres.name, "confidential", spoken).map(fold);
  const no = ["", "no", "0", ...spoken.flatMap(({ codes }) => codes["no"] ?? [])].map(fold);
  const refused = rejects.filter(({ header, cells }) => {
    const at = header.findIndex((each) => headers.includes(fold(each)));
    return at >= 0 && !no.includes(fold(cells[at] ?? ""));
  });
  const accepted = rows.filter(({ values }) => "confidential" in values && values.confidential === "yes");
  return new Set([...refused, ...accepted].map((each) => each.row));
}

// The table whose columns the header names most; of equals the one that the file is called after.
function modelOf(file: string, bytes: Uint8Array, spoken: readonly Dictionary[]): TableModel {
  const decoded = decode(bytes);
  const header = "text" in decoded ? parse(decoded.text).header.map(fold) : [];
  const models: readonly TableModel[] = Object.values(tables);
  const scored = models.map((model) => {
    const known = fieldsOf(model).filter((field) =>
      wordsOf(model.name, field.name, spoken).some((word) => header.includes(fold(word))),
    );
    return { model, score: known.length + (file.includes(model.name) ? 0.5 : 0) };
  });
  const best = scored.reduce((most, each) => (each.score > most.score ? each : most));
  return best.model;
}
