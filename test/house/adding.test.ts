import { followsPages } from "./follows-page.js";

followsPages([
  {
    page: "docs/adding/scheme.md",
    shelf: "schemes",
    id: "example-ministry",
    name: "exampleMinistry",
    test: "test/unit/schemes/example-ministry.test.ts",
    needed: ["test/support/printed.ts", "test/unit/schemes/said-of.ts"],
    shown: "| `part` | one purpose of several | одна из целей | 0.4 | yes |",
  },
  {
    page: "docs/adding/standard.md",
    shelf: "standards",
    id: "example-places",
    name: "examplePlaces",
    test: "test/unit/example-places.test.ts",
    needed: ["test/support/network.ts"],
    shown: "One family place for every 100,000 inhabitants.",
  },
  {
    page: "docs/adding/pack.md",
    shelf: "packs",
    id: "example-day-centre",
    name: "exampleDayCentre",
    test: "test/unit/example-day-centre.test.ts",
    needed: [],
  },
]);
