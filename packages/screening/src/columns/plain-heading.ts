/** Longer ones are no headings, and would cost time. */
const longestHeading = 200

/** Letters only, lower case, without accents: "Bestätigt am:" is "bestatigtam", "OPTIN_TIME" "optintime". */
export function plainHeading(heading: string): string {
  const short = heading.slice(0, longestHeading)
  const plain = isPrintableAscii.test(short) ? short.toLowerCase() : withoutAccents(short)
  return plain.replace(/[^a-z]/g, '')
}

/** Cells that might be headings are asked by the thousand, and few of them need the long way. */
const isPrintableAscii = /^[ -~]*$/

function withoutAccents(text: string): string {
  return text.normalize('NFD').toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l')
}
