// The record of a folder of outputs: what version wrote it, from what run, the tables of engines, and every file with
// its hash; and a value of JSON read as such a record, if it is one.
import * as z from "zod";

/** What a folder of outputs holds: it is written last, so a folder whose files are as it says holds one whole run. */
export type RunRecord = z.infer<typeof runRecord>;

const runRecord = z.strictObject({
  /** Version of umay that wrote the files. */
  umay: z.string(),
  /** SHA-256 of what the run found: files of two calls are of one run where it is the same. */
  run: z.string(),
  /** The tables that engines keep, as the run has read them: whoever explains its figures looks whether they are so still. */
  tables: z
    .array(z.strictObject({ file: z.string(), engine: z.string(), rows: z.number(), sum: z.string() }))
    .optional(),
  /** Every file of the run, which stands beside the record. */
  files: z.array(z.strictObject({ name: z.string().regex(/^[^/\\]+$/), sha256: z.string() })),
});

/** A record of a run that was read as JSON; undefined where it is none. */
export const asRunRecord = (value: unknown): RunRecord | undefined => runRecord.safeParse(value).data;
