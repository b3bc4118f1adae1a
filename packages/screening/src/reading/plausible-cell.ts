/**
 * Whether a cell reads as one thing: a number, a date, a time, an address, a link, a name. Text cut
 * at the wrong delimiter seldom does, as what is left of the right one stands in it.
 */
export function isPlausibleCell(cell: string): boolean {
  const text = cell.trim()
  return text === '' || shapes.some((shape) => shape.test(text)) || isPlainAddress(text)
}

/** An address without a sign that may be a delimiter beside it. */
export function isPlainAddress(cell: string): boolean {
  return /^<?[^\s@,;:|"<>()[\]\\§¦\p{Cc}]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+>?$/u.test(cell.trim())
}

const date = String.raw`\d{1,4}([-./])\d{1,2}\1\d{1,4}`
const time = String.raw`\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[ap]m)?`

const word = String.raw`[(“„]?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_'’()-]|\.(?=[\p{L}\p{N}]))*`
const signs = '[.,:;!?…”“]*'

/** Words with signs as sentences have them: one between letters may be a delimiter, one before a space is not. */
const words = new RegExp(`^${word}(?:${signs} (?:[&/+–-] )?${word})*${signs}$`, 'u')

const shapes: readonly RegExp[] = [
  /^[-+]?\d+([.,]\d+)?(e[-+]?\d+)?$/i,
  /^[-+]?([€$£] ?)?\d{1,3}([., '\u00a0]\d{3})*([.,]\d+)?( ?[%€$£]| ?[A-Z]{3})?$/,
  new RegExp(`^${date}$`),
  new RegExp(`^${time}$`, 'i'),
  new RegExp(`^${date}[ T]+${time}( ?Z| ?[-+]\\d{2}:?\\d{2})?$`, 'i'),
  /^(https?:\/\/|www\.)[^\s,;|"<>^~]+$/i,
  /^[+(]*\d[\d ()./-]{5,}$/,
  /^[a-z]:\\[^\t,;|"<>]*$/i,
  // Quotes with space around them, which are no quotes to the scanner.
  /^'[^']*'$/,
  /^"[^"]*"$/,
  words,
]
