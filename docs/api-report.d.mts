export function apiReport(root?: string): { readonly text: string; readonly counts: Readonly<Record<string, number>> };
