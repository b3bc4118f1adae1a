/** A pattern for `like` and `ilike` that finds a text anywhere; what the person typed stays literal. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (special) => `\\${special}`)}%`
}
