// The type of words-beside.mjs, for the build of the command by tsup.
import type { Plugin } from "esbuild";

export const wordsBeside: Plugin;
