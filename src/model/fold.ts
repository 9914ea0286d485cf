/** The form in which names are compared: trimmed, in Unicode NFC, without case. */
export const fold = (text: string): string => text.trim().normalize("NFC").toLowerCase();
