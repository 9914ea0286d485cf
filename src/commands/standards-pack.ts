import { say } from "../formula/say.js";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Locale } from "../formula/locale.js";
import type { CostPack, PackLine, PackNumber } from "../model/cost-pack.js";
import { isDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { type Call, EXIT, complain, flag, print, spoken, text } from "./command.js";
import { printDocument } from "./document.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { packLines, packRows } from "./standards-rows.js";
import { lineSentence } from "./standards-sentence.js";
import { starterCsv } from "./starter-csv.js";
import { writeWhole } from "./write-aside.js";

/** `umay standards PACK`: its lines with their questions; or the pack as a table that a run reads, or as JSON. */
export async function showPack(call: Call, pack: CostPack): Promise<number> {
  const { locale } = call;
  const currency = text(call, "currency");
  const of = currency === undefined ? {} : { currency };
  const out = text(call, "out");
  if (flag(call, "json") && out === undefined) {
    await printDocument(call, locale, {}, { pack, lines: packLines(pack, locale, of) });
    return EXIT.fine;
  }
  const table = starterCsv({ table: "costStandards", rows: packRows(pack, of) }, locale);
  if (out !== undefined) return write(call, out, table);
  if (flag(call, "csv")) {
    call.host.stdout.write(table);
    return EXIT.fine;
  }
  const screen = screenOf(call.host);
  const lines = packLines(pack, locale, of);
  print(
    call,
    fitted(
      [
        ...wrapped(`${pack.id}: ${spoken(locale, pack.title)}`, screen.width, 0, 2),
        ...wrapped(say(locale, "pack.starter"), screen.width, 2, 4),
        ...pack.lines.flatMap((line, at) => {
          const sentence = lines[at];
          return [
            "",
            ...(sentence ? wrapped(lineSentence(sentence, locale), screen.width, 0, 2) : []),
            ...asked(call, line),
          ];
        }),
        "",
        ...wrapped(say(locale, "pack.assumed"), screen.width, 0, 2),
        ...pack.assumptions.flatMap(({ name, ...number }) =>
          wrapped(
            `${locale.codes[name] ?? name} (${numberWords(number, locale)}): ${spoken(locale, number.question)}`,
            screen.width,
            2,
            4,
          ),
        ),
      ],
      screen,
    ),
  );
  return EXIT.fine;
}

function asked(call: Call, { numbers }: PackLine): string[] {
  const { locale } = call;
  const { width } = screenOf(call.host);
  return Object.entries(numbers).flatMap(([field, number]) => {
    const header = locale.headers[`cost-standards.${field}`] ?? locale.headers[field] ?? field;
    return wrapped(`${header} (${numberWords(number, locale)}): ${spoken(locale, number.question)}`, width, 2, 4);
  });
}

async function write(call: Call, out: string, table: string): Promise<number> {
  const { locale } = call;
  const path = resolve(call.host.cwd, out);
  if (existsSync(path)) {
    complain(call, [`${out} ${say(locale, "pack.exists")}`]);
    return EXIT.input;
  }
  try {
    await writeWhole(path, table, true);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [`${say(locale, "pack.cannot")} ${out} (${reason})`]);
    return EXIT.input;
  }
  print(call, [`${say(locale, "pack.written")} ${out}`]);
  return EXIT.fine;
}

/** The value, and its bounds where it has some: "35,000; 28,000–45,000". */
function numberWords({ value, min, max }: PackNumber, locale: Locale): string {
  const shown = (each: string): string => (isDecimal(each) ? format(each, locale.marks) : (locale.codes[each] ?? each));
  return min === undefined || max === undefined ? shown(value) : `${shown(value)}; ${shown(min)}–${shown(max)}`;
}
