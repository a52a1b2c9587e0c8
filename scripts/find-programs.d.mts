export function findBrowser(): string | null;
export function findOffice(): string | null;
export function findPdfToText(): string | null;
