// The library stands in the page packed, so that a messenger takes the page: the worker unpacks it and becomes it.
import { decompress } from "fzstd";

declare function importScripts(script: string): void;

self.onmessage = ({ data }: MessageEvent<string>) => {
  const packed = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const script = URL.createObjectURL(new Blob([decompress(packed) as BlobPart], { type: "text/javascript" }));
  importScripts(script);
  URL.revokeObjectURL(script);
};
