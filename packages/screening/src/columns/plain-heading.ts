/** Longer ones are no headings, and would cost time. */
const longestHeading = 200

/** Letters only, lower case, without accents: "Bestätigt am:" is "bestatigtam", "OPTIN_TIME" "optintime". */
export function plainHeading(heading: string): string {
  return heading
    .slice(0, longestHeading)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/[^a-z]/g, '')
}
