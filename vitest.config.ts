import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { HANG_GUARD } from "./test/support/hang-guard.js";
import { NATIVE, natively } from "./test/support/make.js";

// Tests of a room of src stand in the folder of its name; what is drawn is a property. House and real are about the whole.
const OTHERS = ["test/house/**", "test/real/**"];
const project = (name: string, include: string, exclude: readonly string[] = []) => ({
  plugins: [natively],
  test: {
    name,
    server: { deps: { external: [NATIVE] } },
    include: [include],
    exclude: [...exclude],
    // Files of a project that one process runs share what they import and the runs of examples.
    isolate: false,
    // Tests make much and keep little: with room for new objects, fewer of them are looked at again.
    execArgv: ["--min-semi-space-size=128", "--max-semi-space-size=256"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: HANG_GUARD,
    hookTimeout: HANG_GUARD,
  },
});

// Files that are short and take long: vitest begins with the largest, and at the end one process would wait for the other.
const LONG = ["disclosure/publication-same-bytes.property", "formats/published", "headline/first-lines", "html/public-page", "result/figure-register", "terminal/terminal"]; // prettier-ignore
const isLater = ({ moduleId }: TestSpecification): number => Number(!LONG.some((each) => moduleId.endsWith(`/${each}.test.ts`))); // prettier-ignore

// A process is kept for the next file of the same project alone, so the files of a project stand together.
class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort(
      (one, other) => one.project.name.localeCompare(other.project.name) || isLater(one) - isLater(other),
    );
  }
}

export default defineConfig({
  test: {
    globalSetup: "test/support/make.ts",
    // Every processor: the default leaves one of two idle.
    maxWorkers: "100%",
    projects: [
      project("unit", "test/**/*.test.ts", [...OTHERS, "test/**/*.property.test.ts"]),
      project("property", "test/**/*.property.test.ts"),
      project("house", "test/house/**/*.test.ts"),
      project("real", "test/real/**/*.test.ts"),
    ],
    sequence: { sequencer: ByProject },
  },
});
