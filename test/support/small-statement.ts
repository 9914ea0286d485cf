import { run } from "./run.js";
import type { Analysis } from "../../src/model/analysis.js";
import type { Result } from "../../src/result/result.js";

/** Lines of two ministries, of one that nobody screened, and one without a ministry, in thousands. */
export const LINES = `ministry,programme,line,name,approved,revised,executed
Labour,10,1,Shelters,100,90,81
Labour,10,2,Family benefit,200,200,190
Labour,20,3,Roads to work,50,50,50
Health,30,4,Obstetric care,300,310,300
Health,30,5,Smoking campaign,40,40,0
Police,40,6,Patrols,500,500,480
,50,7,Reserve,10,10,0
`;

// Line 2 has a class and no share; line 3 was found to harm; line 5 was screened and nothing found.
export const TAGS = `id,scheme,code,gbv,component,reason,by,date,checked_by,checked_on,status
10/1,mark,2,1,protection,exists for this alone,Board,2025-02-01,Finance,2025-03-01,checked
10/1,percent,1,,,,,,,,
10/2,mark,1,,,paid to the family,Board,2025-02-01,,,draft
20/3,mark,-1,,,closes the bus to the clinic,Board,2025-02-01,,,checked
30/4,mark,2,,,all patients are women,,,,,
30/4,percent,0.5,,,,,,,,
30/5,mark,0,0,,nothing for women alone,,,,,
`;

export const SCHEME = {
  id: "mark",
  title: "Marker with harm",
  source: "the analysis",
  classes: [
    { code: "2", label: "main aim", weight: null, targeted: true },
    { code: "1", label: "an aim", weight: null, targeted: true },
    { code: "0", label: "none", weight: null, targeted: false },
    { code: "-1", label: "harmful", weight: null, targeted: false, harmful: true },
  ],
};

export const ANALYSIS: Analysis = {
  title: "Two ministries",
  currency: "KGS",
  fiscalYear: "2025",
  budgets: [
    {
      file: "budget.csv",
      unit: 1000,
      level: "state",
      fiscalYear: "2025",
      hierarchy: "none",
      columns: {
        id: ["programme", "line"],
        admin: "ministry",
        programme: "programme",
        description: "name",
        approved: "approved",
        revised: "revised",
        executed: "executed",
      },
    },
  ],
  tagging: { schemes: ["mark", "percent"], custom: [SCHEME], tags: { file: "tags.csv" } },
};

/** A run of these budgets, with what a test changes. */
export const smallRun = (change: Partial<Analysis> = {}, files: Readonly<Record<string, string>> = {}): Result =>
  run({ ...ANALYSIS, ...change }, { "budget.csv": LINES, "tags.csv": TAGS, ...files });
