import { domainToASCII, domainToUnicode } from 'node:url'
import { containing } from '../database/containing.ts'

/** Finds one address in whatever people typed, and takes it out. */
export interface Mentions {
  /** The address itself. */
  email: string
  /** Patterns for `ilike` that miss nothing; what they find, `isIn` judges. */
  likes: readonly string[]
  isIn(value: unknown): boolean
  /** The value without the address. Contact data that names it goes as a whole: it would still name the person. */
  removedFrom(value: unknown, mark: string): unknown
}

/** A name of a file may begin with an address; its ending is no part of a domain. */
const ending = String.raw`(?:csv|docx?|eml|html?|jpe?g|msg|pdf|png|txt|xlsx?|zip)(?![\p{L}\p{N}])`
/** Characters that would make it another address: `anna@…` is not in `joanna@…`, nor `…@a.de` in `…@a.de.org`. */
const before = String.raw`(?<![\p{L}\p{N}._%+-])`
const after = String.raw`(?![\p{L}\p{N}-]|[.@](?!${ending})[\p{L}\p{N}])`

/**
 * Mentions of an address in text and JSON, also as links write it (`anna%40example.org`), and with an
 * international domain in either of its forms (RFC 5890): `bücher.de` and `xn--bcher-kva.de`.
 */
export function mentionsOf(email: string): Mentions {
  const spellings = spellingsOf(email)
  const forms = [...new Set(spellings.flatMap((one) => [one, encodeURIComponent(one)]))]
  const any = forms.map(literally).join('|')
  const pattern = new RegExp(`${before}(?:${any})${after}`, 'giu')

  function isIn(value: unknown): boolean {
    if (typeof value === 'string') return value.search(pattern) !== -1
    return typeof value === 'object' && value !== null && Object.values(value).some(isIn)
  }
  function removedFrom(value: unknown, mark: string): unknown {
    if (typeof value === 'string') return value.replace(pattern, mark)
    if (Array.isArray(value)) return value.map((each) => removedFrom(each, mark))
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([name, part]) => name !== 'contact' || !isIn(part))
    return Object.fromEntries(kept.map(([name, part]) => [name, removedFrom(part, mark)]))
  }
  return { email, likes: forms.map(containing), isIn, removedFrom }
}

function spellingsOf(email: string): string[] {
  const place = email.lastIndexOf('@') + 1
  const [local, domain] = [email.slice(0, place), email.slice(place)]
  // What is no domain is made to nothing by both.
  const forms = [domain, domainToASCII(domain), domainToUnicode(domain)]
  return [...new Set(forms.filter((form) => form !== ''))].map((form) => `${local}${form}`)
}

/** A text as a pattern that matches it and nothing else. */
function literally(text: string): string {
  return [...text].map((character) => `\\u{${character.codePointAt(0)!.toString(16)}}`).join('')
}
