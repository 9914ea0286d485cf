// Bundles a module of data and imports it, to give what it exports, by name.
import { Buffer } from "node:buffer";

/** What a module of data exports, by name: [name, value]. */
export async function exported(esbuild, path) {
  const { outputFiles } = await esbuild.build({ entryPoints: [path], write: false, bundle: true, format: "esm" });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return Object.entries(await import(`data:text/javascript;base64,${text}`));
}
