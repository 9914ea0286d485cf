// The first script of the worker of the page: unpacks the library, which stands packed in the page so that messengers
// take it, and runs it.
import { decompress } from "fzstd";

declare function importScripts(script: string): void;

self.onmessage = ({ data }: MessageEvent<string>) => {
  const packed = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const script = URL.createObjectURL(new Blob([decompress(packed) as BlobPart], { type: "text/javascript" }));
  importScripts(script);
  URL.revokeObjectURL(script);
};
