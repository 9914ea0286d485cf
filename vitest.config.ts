import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { HANG_GUARD } from "./test/support/hang-guard.js";

const project = (name: string) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    // Files of a project that one process runs share what they import and the runs of examples.
    isolate: false,
    setupFiles: ["test/support/seed.ts"],
    testTimeout: HANG_GUARD,
    hookTimeout: HANG_GUARD,
  },
});

// A process is kept for the next file of the same project alone, so the files of a project stand together.
class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => one.project.name.localeCompare(other.project.name));
  }
}

export default defineConfig({
  test: {
    globalSetup: "test/support/make.ts",
    // Every processor: the default leaves one of two idle.
    maxWorkers: "100%",
    projects: [project("unit"), project("property"), project("house"), project("real")],
    sequence: { sequencer: ByProject },
  },
});
