/**
 * Hides an address so that only a person who knows it recognises it: `m…r@gmx.de`. Works on broken addresses
 * too: after the last @ only the plain part is shown, because anything may stand behind it.
 */
export function maskAddress(text: string): string {
  const at = text.lastIndexOf('@')
  if (at < 0) return maskWord(text.trim())
  const domain = /^[A-Za-z0-9.-]{0,60}/.exec(text.slice(at + 1))![0]
  const rest = at + 1 + domain.length < text.trimEnd().length ? '…' : ''
  return `${maskWord(text.slice(0, at).trim())}@${domain}${rest}`
}

function maskWord(word: string): string {
  const plain = word.length > 3 && bothEnds.exec(word)
  if (plain) return `${plain[1]}…${plain[2]}`
  const letters = word.match(/[\p{L}\p{N}]/gu) ?? []
  if (letters.length < 2) return '…'
  return letters.length < 4 ? `${letters[0]}…` : `${letters[0]}…${letters.at(-1)}`
}

/** The ends of a word of at least four letters that begins and ends with two of them: most names are one. */
const bothEnds = /^([A-Za-z0-9])[A-Za-z0-9][\s\S]*[A-Za-z0-9]([A-Za-z0-9])$/
