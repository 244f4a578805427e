/** Path of a Chrome or Chromium, installed if need be. Throws a sentence that says what to do. */
export function ensureBrowser(): Promise<string>
