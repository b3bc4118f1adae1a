import { strToU8, zipSync } from 'fflate'

/** A ZIP archive of files with these texts, by their names. */
export function packTexts(texts: Readonly<Record<string, string>>): Buffer {
  const files = Object.entries(texts).map(([name, text]) => [name, strToU8(text)])
  return Buffer.from(zipSync(Object.fromEntries(files)))
}
