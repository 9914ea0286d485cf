import { fileURLToPath } from "node:url";
import type * as Thread from "./scan-thread.js";
import { keptAs, loadKept } from "./kept-code.js";

const { exports, keep } = loadKept<typeof Thread>(
  fileURLToPath(new URL("./scan-thread.cjs", import.meta.url)),
  keptAs("scan"),
);
exports.scanForFirst(keep);
