import type { Engine } from "./engine.js";

/** No engine: files are read by this process. It keeps no tables. */
export const memory: Engine = { id: "memory" };
