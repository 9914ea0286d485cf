import { say } from "../formula/say.js";
import { type LineChange, diffStandards } from "../calculate/cost/cost-diff.js";
import { unitWords } from "../formula/unit-words.js";
import { exact } from "../money/exact.js";
import { format } from "../money/format.js";
import { type Call, EXIT, complain, flag, misuse, print } from "./command.js";
import { printDocument } from "./document.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { readBoth } from "./standards-read.js";
import { lineSentence } from "./standards-sentence.js";

/** `umay standards --diff A B`: what became of the lines of a cost standard. */
export async function compareStandards(call: Call, names: readonly string[]): Promise<number> {
  const { locale } = call;
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0) return misuse(call, say(locale, "diff.two"));
  const [before, after] = await readBoth(call, first, second);
  const problems = [before, after].flatMap((each) => ("problems" in each ? each.problems : []));
  if ("problems" in before || "problems" in after) {
    complain(call, problems);
    return EXIT.input;
  }
  const changes = comparison(before.lines, after.lines);
  if (!changes) {
    complain(call, [say(locale, "diff.twice")]);
    return EXIT.input;
  }
  const same = before.lines.length - changes.filter((each) => each.before !== undefined).length;
  if (flag(call, "json")) {
    await printDocument(call, locale, {}, { before: first, after: second, changes, unchanged: same });
    return EXIT.fine;
  }
  const screen = screenOf(call.host);
  const lines = [
    ...wrapped(`${first} → ${second}`, screen.width, 0, 2),
    "",
    ...changes.flatMap((each) => [
      ...changeLines(each, call).flatMap(([text, at]) => wrapped(text, screen.width, at, at + 2)),
      "",
    ]),
    say(locale, "diff.same", { n: String(same) }),
  ];
  print(call, fitted(lines, screen));
  return EXIT.fine;
}

type Lines = Parameters<typeof diffStandards>[0];

// A line that stands twice is a matter of the files, told in words; any other fault is ours.
function comparison(before: Lines, after: Lines): readonly LineChange[] | undefined {
  try {
    return diffStandards(before, after);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "cost-diff.line") return undefined;
    throw error;
  }
}

function changeLines(
  { kind, service, line, before, after, fields, effect }: LineChange,
  call: Call,
): [string, number][] {
  const { locale } = call;
  const one = after ?? before;
  const head = `${say(locale, `diff.${kind}`)} (${locale.codes[service] ?? service}): `;
  const money = (value: string): string => format(value, locale.marks);
  const signed = (value: string): string => (exact(value).n > 0n ? `+${money(value)}` : money(value));
  const facts = effect && {
    difference: signed(effect.difference),
    before: money(effect.before),
    after: money(effect.after),
    unit: unitWords(effect.unit, locale),
  };
  return [
    [head + (kind === "changed" || !one ? line : lineSentence(one, locale)), 0],
    ...fields.map((each): [string, number] => [
      `${locale.headers[`cost-standards.${each.field}`] ?? locale.headers[each.field] ?? each.field}: ${valueOf(each.before, call)} → ${valueOf(each.after, call)}`,
      2,
    ]),
    [facts ? say(locale, "diff.effect", facts) : say(locale, "diff.unknown"), 2],
  ];
}

const valueOf = (value: string | null, { locale }: Call): string =>
  value === null ? say(locale, "diff.blank") : (locale.codes[value] ?? value);
