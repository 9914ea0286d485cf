import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { documentOf } from "../support/document-of.js";
import { root } from "../house/source-files.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

const table = (name: string): string => join(root, "fixtures", "nine-centres", name);

// A network of nine centres as its coordinator writes it: one table, two commands, no answer.
describe("nine centres by a table", () => {
  // Derived: need less what is signed, by hand from the rows of the table; Ак-Бата is 6,800,000 − 900,000 − 3,200,000.
  it("gives the shortfall of each centre", async () => {
    const folder = temporary.make();
    const made = await umay(folder, ["init", "nine", "--from", table("centres.csv"), "--country", "kg", "--language", "ru"]); // prettier-ignore
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.out).toContain("Ячеек в таблице 92: использовано 92, не использовано 0.");
    // How sure the money is, its headers say; what is asked is one need for two services.
    expect(made.out).toContain("Что нужно уточнить (1):");
    const ran = await umay(folder, ["run", "nine", "--json", "--figures", "all"]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    const { figures, issues } = documentOf(ran.out);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const short = figures.filter(
      ({ id, per }) => id === "hard-gap" && Object.keys(per).toSorted().join() === "centre,fiscalYear",
    );
    expect(short.map(({ per, value }) => [per["centre"], value])).toEqual(
      ["2700000", "2350000", "2000000", "1700000", "800000", "1050000", "1800000", "860000", "500000"].map(
        (value, at) => [`centre-${String(at + 1)}`, value],
      ),
    );
    // Seven city halls stay seven.
    const halls = figures.flatMap(({ per }) => Object.values(per).filter((each) => each.startsWith("Мэрия")));
    expect([...new Set(halls)].toSorted()).toEqual(
      ["Бишкек", "Кара-Балта", "Каракол", "Нарын", "Ош", "Талас", "Токмок"].map((city) => `Мэрия (${city})`),
    );
  });

  it("costs a register by the packs, each value an assumption", async () => {
    const folder = temporary.make();
    const made = await umay(folder, ["init", "nine", "--from", table("register.csv"), "--country", "kg", "--language", "ru"]); // prettier-ignore
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.out).toContain("допущения начальных наборов");
    const { figures, issues } = documentOf((await umay(folder, ["run", "nine", "--json"])).out);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const needs = figures.filter(
      ({ id, per }) => id === "requirement" && Object.keys(per).toSorted().join() === "centre,fiscalYear",
    );
    expect(needs.map(({ value }) => value !== null && Number(value) > 0)).toEqual(
      Array.from({ length: 9 }, () => true),
    );
  });
});
