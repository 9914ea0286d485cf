import { defineConfig } from "vitest/config";

const project = (name: string, timeout: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: timeout,
    hookTimeout: timeout,
  },
});

export default defineConfig({
  test: {
    // Every processor: the default leaves one of two idle.
    maxWorkers: "100%",
    projects: [
      project("unit", 20_000),
      project("property", 120_000),
      project("house", 120_000),
      project("real", 240_000),
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
