import type { Locale } from "../formula/locale.js";
import { escape } from "./escape.js";

/** The head of a page: its language, its name and its style; nothing may be fetched or run. */
export const pageHead = (name: string, style: string, locale: Locale): string => `<!DOCTYPE html>
<html lang="${escape(locale.code)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(name)}</title>
<style>
${style}</style>
</head>`;
