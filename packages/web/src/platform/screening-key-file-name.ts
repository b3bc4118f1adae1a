/** What a key's file is called where it is saved, so that it is found again in the list of keys. */
export function screeningKeyFileName(id: string): string {
  return `screening-key-${id.slice(-6)}.json`
}
