// Texts closed by a password: closed, recognised and opened.

/** A file that a password closes: what is written, with what is needed to open it again beside the password. */
type Locked = { readonly umay: "locked-1"; readonly salt: string; readonly iv: string; readonly data: string };

// As OWASP asks of PBKDF2 with SHA-256.
const ROUNDS = 600_000;
const KEY = { name: "AES-GCM", length: 256 } as const;

/** A text closed by a password: AES-256-GCM, key from PBKDF2, SHA-256, 600,000 rounds. Nobody else can open it. */
export async function lockedText(text: string, password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(password, salt);
  const data = await crypto.subtle.encrypt({ name: KEY.name, iv }, key, new TextEncoder().encode(text));
  const sealed = written(new Uint8Array(data));
  const locked: Locked = { umay: "locked-1", salt: written(salt), iv: written(iv), data: sealed };
  return `${JSON.stringify(locked)}\n`;
}

/** Whether a text was closed by a password. */
export const isLocked = (text: string): boolean => lockedIn(text) !== undefined;

/** A closed text, opened; undefined where the password is another, or the file was changed. */
export async function unlockedText(text: string, password: string): Promise<string | undefined> {
  const locked = lockedIn(text);
  if (!locked) return undefined;
  try {
    const key = await keyOf(password, read(locked.salt));
    const data = await crypto.subtle.decrypt({ name: KEY.name, iv: read(locked.iv) }, key, read(locked.data));
    return new TextDecoder().decode(data);
  } catch {
    return undefined;
  }
}

function lockedIn(text: string): Locked | undefined {
  if (!text.startsWith('{"umay":"locked-1"')) return undefined;
  try {
    return JSON.parse(text) as Locked;
  } catch {
    return undefined;
  }
}

async function keyOf(password: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  // One letter may be written in two ways, by the keyboard of a telephone and of a computer.
  const typed = new TextEncoder().encode(password.normalize("NFC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, base, KEY, false, ["encrypt", "decrypt"]);
}

const written = (bytes: Uint8Array): string => {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
};
const read = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
