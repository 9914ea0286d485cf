import { describe, expect, it } from "vitest";
import { carryTags } from "../../src/suggest/carry-tags.js";

const line = (id: string, name: string, tagged = false) => ({ id, name, tagged });

describe("tags of an earlier year", () => {
  it("stand unchanged where the line is there again, by id alone", () => {
    const tag = {
      id: " 7 ",
      code: "2",
      gbv: "0.5",
      component: "policy" as const,
      reason: "law",
      by: "A. B.",
      date: "2024-05-01",
    };
    const second = { id: "7", scheme: "eu-cohesion", code: "01" };
    const { kept, vanished, fresh } = carryTags([{ tag }, { tag: second }], [line("7", "Another name")]);
    expect([kept, vanished, fresh]).toEqual([[tag, second], [], []]);
  });

  it("are passed over where they say nothing: a proposal that nobody accepted", () => {
    const { kept, vanished, fresh } = carryTags([{ tag: { id: "7", reason: "?" } }], [line("7", "Shelters")]);
    expect([kept, vanished, fresh]).toEqual([[], [], ["7"]]);
  });

  // Madrid's equality programme was 23202 until 2014 and is 23101 in 2015 (MANIFEST of the data).
  it("are pointed out, not carried, where only the name is the same", () => {
    const old = [{ tag: { id: "23202", code: "2" }, name: "IGUALDAD  DE OPORTUNIDADES" }];
    const { kept, vanished, fresh } = carryTags(old, [line("23101", "Igualdad de oportunidades"), line("9", "Roads")]);
    expect(kept).toEqual([]);
    expect(vanished).toEqual([{ ...old[0], alike: ["23101"] }]);
    expect(fresh).toEqual(["23101", "9"]);
  });

  it("find no namesake among lines that are tagged, nor by a blank name", () => {
    const old = [
      { tag: { id: "1", code: "2" }, name: "Roads" },
      { tag: { id: "2", code: "2" }, name: " " },
      { tag: { id: "3", gbv: "1" } },
    ];
    const { vanished, fresh } = carryTags(old, [line("8", "Roads", true), line("9", "")]);
    expect(vanished.map((each) => each.alike)).toEqual([[], [], []]);
    expect(fresh).toEqual(["9"]);
  });

  it("name each new line once, in the order of the budget", () => {
    const { fresh } = carryTags([], [line("b", "B"), line("a", "A"), line("b", "B"), line("c", "C", true)]);
    expect(fresh).toEqual(["b", "a"]);
  });

  it("of nothing are nothing", () => {
    expect(carryTags([], [])).toEqual({ kept: [], vanished: [], fresh: [] });
  });
});
