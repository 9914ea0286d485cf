// Compiles the kernel into a module of TypeScript that holds it as text: node src/import/open/kernel/compile.mjs
import { Buffer } from "node:buffer";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const HERE = dirname(fileURLToPath(import.meta.url));
const OPTIONS = "-O3 --converge --noAssert --runtime minimal --use abort=".split(" ");

/** The text of `kernel-bytes.ts`, as the sources of the kernel give it. */
export async function compiled() {
  const files = new Map();
  const { error, stderr } = await asc.main(["index.ts", "--baseDir", HERE, "--outFile", "kernel.wasm", ...OPTIONS], {
    writeFile: (name, contents) => void files.set(name, contents),
  });
  if (error) throw new Error(stderr.toString());
  const code = Buffer.from(files.get("kernel.wasm")).toString("base64");
  return `// Made by \`npm run kernel\` from the sources in \`kernel/\`.
/** What fills columns from bytes, compiled: WebAssembly in base 64. */
export const KERNEL_BYTES =
  "${code}";
`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(HERE, "../kernel-bytes.ts"), await compiled());
