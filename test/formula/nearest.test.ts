import { expect, test } from "vitest";
import { distance, nearest } from "../../src/formula/nearest.js";

test("derived: letters to insert, delete or replace", () => {
  expect(distance("kitten", "sitting")).toBe(3); // k→s, e→i, +g
  expect(distance("", "abc")).toBe(3);
  expect(distance("Услуга", "услуги")).toBe(1);
});

test("the nearest is named, of equals the first; none where nothing is near enough or nothing is there", () => {
  expect(nearest("capasity", ["centre_id", "capacity"])).toBe("capacity");
  expect(nearest("cat", ["bat", "rat"])).toBe("bat");
  expect(nearest("hrd-gap", ["hard-gap", "soft-gap"], 2)).toBe("hard-gap");
  expect(nearest("zzzz", ["hard-gap"], 2)).toBeUndefined();
  expect(nearest("x", [])).toBeUndefined();
});

test("a place is near the one that it begins with, and one of other letters is near none", () => {
  expect(nearest("Нарынская обл.", ["Бишкек", "Ошская обл.", "Нарын"])).toBe("Нарын"); // golden: an NGO's cell
  expect(nearest("Нарын", ["Бишкек", "Ош"])).toBeUndefined(); // derived: 5 of 6 letters differ
});

test("what shares half of its letters is another word, and swapped letters are a slip", () => {
  expect(nearest("requested", ["disbursed", "paid"])).toBeUndefined(); // derived: 5 of 9 letters differ
  expect(nearest("z-9", ["a-1", "a-2"])).toBeUndefined(); // derived: 2 of 3
  expect(nearest("scv", ["html", "csv"])).toBe("csv");
});
