import { lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const [START, END] = [".umay-", ".part"] as const;

/** Makes a folder and those above it. One by one: made all at once, a folder that cannot be made may never be refused. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST" && (await isFolder(path))) return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

/** What a file is to hold, at once or piece by piece: the next is asked for when the last is written. */
type Whole = string | Uint8Array | Iterable<string | Uint8Array>;

/**
 * Writes a file beside its place, under a name that nobody reads. It is whole, or an error says why not.
 *
 * @returns puts the file in its place at once: before, what stood there is whole; after, what was written. A link that
 *   stood there gives way, and what it leads to stays as it is
 */
export async function writeAside(path: string, content: Whole): Promise<() => Promise<void>> {
  const aside = join(dirname(path), `${START}${basename(path)}${END}`);
  await rm(aside, { force: true });
  // Only a new file: whatever stands under the name by then is not followed.
  const file = await open(aside, "wx");
  try {
    await writeFile(file, content);
    await file.sync();
  } finally {
    await file.close();
  }
  return () => rename(aside, path);
}

/** Writes one file that is whole as soon as it is there. @throws `EEXIST` where it must be new and is not */
export async function writeWhole(path: string, content: Whole, isNew: boolean): Promise<void> {
  if (isNew && (await exists(path))) throw Object.assign(new Error("it is there"), { code: "EEXIST" });
  try {
    await (
      await writeAside(path, content)
    )();
  } catch (error) {
    await clear(dirname(path));
    throw error;
  }
}

/** Removes what was written aside and never put in its place. */
export async function clear(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(START) && name.endsWith(END));
  for (const name of left) await rm(join(folder, name), { force: true });
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
