import { expect, test } from "vitest";
import { type AddedUp, compareAdded } from "../support/added-up.js";

const settings = {
  columns: { id: "Id", admin: "Office", approved: "Approved" },
  ...{ unit: 1, fiscalYear: "2024", level: "state", hierarchy: "none" as const },
};
const longWith = (rows: Readonly<Record<number, string>>): string =>
  `Id,Office,Name,Approved\n${Array.from({ length: 1400 }, (_, at) => rows[at] ?? `${at + 1000},1,road,${at % 90}.5`).join("\n")}\n`;

const CASES: [name: string, text: string, more?: Partial<AddedUp>][] = [
  ["rows of nothing but delimiters", "Id,Office,Approved\na1,201,5\n,,\n , ,\na2,201,6\n"],
  ["a repeated header and a note", "Id,Office,Approved\na1,201,5\nId,Office,Approved\na2,201,6\n* rounded so far\n"],
  ["ids with blanks of every kind", "Id,Office,Approved\na1,201,5\n\ta1,201,6\na1\u00a0,201,7\n"],
  ["ids that differ in the form of a letter", "Id,Office,Approved\n\u00e91,201,5\ne\u03011,201,6\nb,201,7\n"],
  ["codes that differ in blanks and form", "Id,Office,Approved\na,\u00e9,5\nb,e\u0301 ,6\nc,\u00a0\u00e9,7\n"],
  [
    "formulas that failed",
    "Id,Office,Name,Approved\na,1,road to the east,5\nb,1,#REF!,6\nc,1, #Н/Д ,7\nd,1,house # 5,8\n#N/A,1,school 3,9\ne,#N/A,x,1\nf,1,park,1\ng,2,pond,2\nh,2,hall,3\ni,2,lane,4\n",
    { settings: { ...settings, columns: { ...settings.columns, description: "Name" } } },
  ],
  [
    "a class whose first row is refused",
    longWith({ 900: ",1,shelter,5.5", 950: "1950,1,shelter,6.5", 1000: "2000,1,shelter,7.5" }),
    { rules: [{ where: [{ column: "source:Name", equals: "shelter" }], code: "2", because: "made" }] },
  ],
  [
    "a year and phase without any amount, beside a year of a thousand times as much",
    "Id,Year,Office,Approved,Revised\na,2023,1,2783885,\nb,2024,1,2642,2650\nc,2024,2,1,2\n",
    {
      settings: {
        ...settings,
        fiscalYear: undefined,
        columns: { ...settings.columns, fiscalYear: "Year", revised: "Revised" },
      },
    },
  ],
  [
    "amounts below zero of some offices, in brackets and with other marks",
    "Id,Office,Approved\na,1,5\nb,1,(2)\nc,2,7\nd,3,−4\ne,3,8\nf,4,9\n",
  ],
  [
    "amounts below zero in one of two years",
    "Id,Year,Office,Approved\na,2023,1,5\nb,2023,2,-2\na,2024,1,7\nb,2024,2,4\n",
    { settings: { ...settings, fiscalYear: undefined, columns: { ...settings.columns, fiscalYear: "Year" } } },
  ],
  ["dashes in many rows", "Id,Office,Approved\na,1,-\nb,1,-\nc,1,-\nd,1,5\ne,2,\nf,2,7\n"],
  [
    "a share out of its range",
    "Id,Office,Share,Approved\na,1,0.5,5\nb,1,2,6\nc,1,0.5,7\n",
    { settings: { ...settings, columns: { ...settings.columns, gbvShare: "Share" } } },
  ],
  [
    "a tag that the scheme does not know, in many lines",
    "Id,Office,Marker,Approved\na,1,2,5\nb,1,9,6\nc,1,2,7\nd,1,9,8\n",
    { settings: { ...settings, columns: { ...settings.columns, marker: "Marker" } } },
  ],
  [
    "a rule without lines",
    "Id,Office,Approved\na,201,5\nb,202,6\nc,203,7\nd,204,x\n",
    { rules: [{ where: [{ column: "admin", equals: "204" }], code: "2", because: "made" }] },
  ],
  [
    "rows that are left out",
    "Id,Office,Approved\na,9,5\nb,202,6\nc,203,7\n",
    { settings: { ...settings, drop: [{ column: "admin", equals: "9" }] } },
  ],
  [
    "a sum of all rows that tells the unit",
    "Id,Office,Approved\na,9,5\nb,202,x\nc,203,7\n",
    {
      settings: {
        columns: settings.columns,
        fiscalYear: "2024",
        hierarchy: "none",
        drop: [{ column: "admin", equals: "9" }],
      },
    },
  ],
  [
    "years side by side, with blanks",
    "Id,Office,Approved 2024,Approved 2025\na,1,5,6\nb,1,7,\nc,2,,8\nd,2,9,1\n",
    {
      settings: {
        ...{ columns: { id: "Id", admin: "Office" }, unit: 1, level: "state", hierarchy: "none", blank: "unknown" },
        amounts: [
          { header: "Approved 2024", fiscalYear: "2024", phase: "approved" },
          { header: "Approved 2025", fiscalYear: "2025", phase: "approved" },
        ],
      },
    },
  ],
  ["amounts longer than a float", `Id,Office,Approved\na,1,-${"7".repeat(30)}.25\nb,1,${"7".repeat(30)}\nc,1,0.3\n`],
  ["a code that is part of the id", "Id,Office,Approved\na,1,5\na,2,6\nb,1,7\n", { settings: { ...settings, columns: { ...settings.columns, id: ["Id", "Office"] } } }], // prettier-ignore
  [
    "codes that name no row, for one is left out",
    "Code,Kind,Approved\n01,own,5\n01,other,6\n02,own,7\n03,own,8\n",
    {
      settings: {
        ...settings,
        columns: { programme: "Code", approved: "Approved" },
        drop: [{ column: "source:Kind", equals: "other" }],
      },
    },
  ],
];

// Derived: the lines one by one decide.
test.each(CASES)("lines added up say what they say one by one: %s", (...[, text, more]) => {
  const bytes = new TextEncoder().encode(text);
  const context = { currency: "KGS" };
  expect(compareAdded({ bytes, settings, context, ...more })).toMatchObject({ differs: [] });
});
