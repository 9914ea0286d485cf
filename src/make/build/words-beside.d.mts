import type { Plugin } from "esbuild";

export const wordsBeside: Plugin;
