// How Node compiles and gives memory away: late and sparingly for a short run, freely where much is calculated.
import { setFlagsFromString } from "node:v8";

/**
 * Has Node compile late and little, and give memory away sparingly: most of a short run is done before compiled code
 * pays, functions within functions make compiling dear, and the sums of a million lines need little. It comes before
 * anything is loaded.
 *
 * @param isLong - where files are long each step goes through many rows once: simple code, made at once, takes a tenth less
 */
export function startSparingly(isLong = false): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
  // Where another thread compiles, the same run takes 5 to 10 % more of processor, and no less time.
  setFlagsFromString("--no-concurrent-recompilation");
  // From Node 22 on there is no such flag.
  if (process.version.startsWith("v20.")) setFlagsFromString("--interrupt-budget=200000");
  if (isLong) setFlagsFromString("--always-sparkplug");
}

/** Has Node give memory away as freely as it does by itself: where much is calculated, room makes it faster. */
export function giveMemoryFreely(): void {
  setFlagsFromString("--semi-space-growth-factor=2");
}
