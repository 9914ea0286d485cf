import { defineConfig } from "vitest/config";
import { HANG_GUARD } from "./test/support/hang-guard.js";

const project = (name: string) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: HANG_GUARD,
    hookTimeout: HANG_GUARD,
  },
});

export default defineConfig({
  test: {
    // Every processor: the default leaves one of two idle.
    maxWorkers: "100%",
    projects: [
      project("unit"),
      project("property"),
      project("house"),
      project("real"),
      {
        test: {
          name: "types",
          include: [],
          typecheck: { enabled: true, only: true, include: ["test/types/**/*.test-d.ts"] },
        },
      },
    ],
  },
});
