// `umay schemes`: the tagging schemes that are built in: what each counts, its classes and weights, and its source.
import { say, spoken } from "../formula/locale.js";
import { schemes as shelf } from "../schemes/index.js";
import { type Paragraph, command } from "./command.js";
import { plainOptions } from "./options.js";
import { sourceWords } from "../formula/figure.js";

/** `umay schemes`: the tagging schemes that are built in. */
export const schemes = command("schemes", {
  options: plainOptions,
  act: (call) => {
    if (call.flag("json")) return call.printDocument(call.locale, {}, { schemes: shelf });
    const { locale } = call;
    const lines = shelf.flatMap(({ id, title, counts, classes, scale, needs, floor, source }): Paragraph[] => [
      `${id}: ${spoken(locale, title)}`,
      ...[
        `${say(locale, "schemes.counts")}: ${spoken(locale, counts)}.`,
        ...(scale?.kind === "share" ? [say(locale, "schemes.share")] : []),
        ...(scale?.kind === "score" ? [`${say(locale, "schemes.score")} ${scale.min}–${scale.max}`] : []),
        ...(needs?.arguments ?? []).map(
          ({ label, expected }) => `${say(locale, "schemes.argument")} ${spoken(locale, label)} (${expected})`,
        ),
        ...(floor ? [spoken(locale, floor.label)] : []),
      ].map((each): Paragraph => [2, each]),
      ...classes.map(({ code, label, weight, targeted, from, above }): Paragraph => {
        const marks = [
          ...(from === undefined ? [] : [`${say(locale, "schemes.from")} ${from}`]),
          ...(above === undefined ? [] : [`${say(locale, "schemes.above")} ${above}`]),
          ...(targeted ? [say(locale, "schemes.targeted")] : []),
          ...(weight === null ? [] : [`${say(locale, "schemes.weight")} ${weight}`]),
        ];
        const end = marks.length > 0 ? ` (${marks.join(", ")})` : "";
        return [2, `${code} · ${spoken(locale, label)}${end}`];
      }),
      ...(scale?.kind !== "share" && classes.every((each) => each.weight === null)
        ? [[2, say(locale, "schemes.whole")] as const]
        : []),
      [2, sourceWords(source)],
      "",
    ]);
    return call.tell(lines.slice(0, -1));
  },
});
