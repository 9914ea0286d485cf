import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { HANG_GUARD } from "./test/support/hang-guard.js";
import { NATIVE, natively } from "./test/support/make.js";

// Files that are short and take long: vitest begins with the largest, and at the end one process would wait for the other.
const LONG = ["disclosure/publication-same-bytes.property", "formats/published", "headline/first-lines", "html/public-page", "result/figure-register", "terminal/terminal"]; // prettier-ignore
const isLater = ({ moduleId }: TestSpecification): number => Number(!LONG.some((each) => moduleId.endsWith(`/${each}.test.ts`))); // prettier-ignore

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => isLater(one) - isLater(other));
  }
}

export default defineConfig({
  plugins: [natively],
  test: {
    globalSetup: "test/support/make.ts",
    include: ["test/**/*.test.ts"],
    server: { deps: { external: [NATIVE] } },
    // Every processor: the default leaves one of two idle.
    maxWorkers: "100%",
    // Files that one process runs share what they import and the runs of examples.
    isolate: false,
    // Tests make much and keep little: with room for new objects, fewer of them are looked at again.
    execArgv: ["--min-semi-space-size=128", "--max-semi-space-size=256"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: HANG_GUARD,
    hookTimeout: HANG_GUARD,
    sequence: { sequencer: LongFirst },
  },
});
