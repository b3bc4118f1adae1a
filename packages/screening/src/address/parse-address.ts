import type { AddressFault } from './address-fault.ts'
import { addressesInCell } from './addresses-in-cell.ts'
import {
  breaksBidiRule,
  isIdnaLabel,
  mixesScripts,
  withoutJoiners,
} from './international-letters.ts'
import { decodePunycode, punycode } from './punycode.ts'

export type ParsedAddress =
  | { ok: true; localPart: string; domain: string }
  | { ok: false; fault: AddressFault }

/**
 * Reads one address as mailbox providers accept it: RFC 5321 with the international addresses of
 * RFC 6531, without the quoted local parts, comments and address literals that only the standard
 * knows. Spaces and tabs around the address are forgiven.
 *
 * The answer is the normalised address, in which two spellings of one mailbox are equal: local
 * part in lower case, domain as in `parseDomain`. Otherwise it is the first fault found.
 */
export function parseAddress(written: string): ParsedAddress {
  if (written.length > mostCharacters) return { ok: false, fault: 'address_too_long' }
  const text = withoutPadding(written)
  const fault = findCellFault(text)
  if (fault) return { ok: false, fault }

  const at = text.lastIndexOf('@')
  const localPart = text.slice(0, at).toLowerCase().normalize('NFC')
  const localFault = findLocalPartFault(localPart)
  if (localFault) return { ok: false, fault: localFault }

  const parsed = parseDomain(text.slice(at + 1))
  if (!parsed.ok) return parsed
  if (utf8Length(localPart) + 1 + parsed.domain.length > 254) {
    return { ok: false, fault: 'address_too_long' }
  }
  return { ok: true, localPart, domain: parsed.domain }
}

/** Not one address, nor several: looking for another fault would cost more time than it is worth. */
export const mostCharacters = 2000

const padding: ReadonlySet<string | undefined> = new Set([' ', '\t', '\u00a0'])

/** By hand: a regular expression would search for the end of the text at each space within it. */
function withoutPadding(written: string): string {
  let [from, to] = [0, written.length]
  while (from < to && padding.has(written[from])) from += 1
  while (from < to && padding.has(written[to - 1])) to -= 1
  return written.slice(from, to)
}

/** The normalised address as one text, or null if it cannot be mailed. */
export function normaliseAddress(written: string): string | null {
  const parsed = parseAddress(written)
  return parsed.ok ? `${parsed.localPart}@${parsed.domain}` : null
}

/**
 * What is wrong with the cell as a whole, before its two parts are looked at. No pattern here has two
 * unbounded parts, since such a pattern takes quadratic time to find nothing.
 */
function findCellFault(text: string): AddressFault | null {
  if (/[\r\n]/.test(text)) return 'line_break'
  if (invisible.test(withoutJoiners(text))) return 'invisible_character'
  if (/^mailto:/i.test(text)) return 'mailto_prefix'
  if (text.match(/<[^<>]*>/g)?.some((part) => part.includes('@'))) return 'display_name'
  const signs = text.split('@').length - 1
  if (signs === 0) return 'missing_at'
  if (text.startsWith('"')) return 'quoted_local_part'
  if (signs > 1) {
    const between = text.slice(text.indexOf('@'), text.lastIndexOf('@'))
    return /[\s,;/|]/.test(between) ? 'several_addresses' : 'several_at'
  }
  const bracket = text.indexOf('(')
  if (bracket >= 0 && bracket < text.lastIndexOf(')')) return 'comment'
  if (/\s/.test(text)) return 'inner_space'
  return null
}

/** Control and format characters; a tab reads as a space in the message. */
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/u

/** RFC 5321 dot-string over the atext of RFC 5322 and the letters of RFC 6531. */
const localPartCharacters = /^[a-z0-9!#$%&'*+\-/=?^_`{|}~.\p{L}\p{M}\p{N}\u200c\u200d]*$/u

function findLocalPartFault(localPart: string): AddressFault | null {
  if (localPart === '') return 'empty_local_part'
  if (!localPartCharacters.test(localPart)) return 'local_part_characters'
  // Unicode TS 39, 3.3: full-width letters and their kind are look-alikes, not addresses.
  if (localPart !== localPart.normalize('NFKC')) return 'local_part_characters'
  if (/(^|\.)\p{M}/u.test(localPart)) return 'local_part_characters'
  if (/^\.|\.\.|\.$/.test(localPart)) return 'misplaced_dot'
  if (utf8Length(localPart) > 64) return 'local_part_too_long'
  return wordsOf(localPart).some(mixesScripts) ? 'mixed_scripts' : null
}

/** `иван+shop` is two words, each in its own script. */
function wordsOf(localPart: string): string[] {
  return localPart.match(/[\p{L}\p{M}\p{N}\u200c\u200d]+/gu) ?? []
}

const encoder = new TextEncoder()
const ascii = /^[\0-\x7f]*$/

function utf8Length(text: string): number {
  return ascii.test(text) ? text.length : encoder.encode(text).length
}

/** Good enough to tell a column of addresses, even dirty ones, from any other. */
export function looksLikeAddress(cell: string): boolean {
  if (isAlmostAddress(cell)) return true
  if (!cell.includes('@') || cell.length > mostCharacters) return false
  const places = addressesInCell(cell) ?? []
  return (
    places.length > 0 && places.every(({ start, end }) => isAlmostAddress(cell.slice(start, end)))
  )
}

function isAlmostAddress(text: string): boolean {
  return /^[^\s@,;|<>"']+@[^\s@,;|<>"']+\.[^\s@,;|<>"']+$/.test(text.trim())
}

type ParsedDomain = { ok: true; domain: string } | { ok: false; fault: AddressFault }

/**
 * Brings the domain of an address into its one written form: lower case, international labels as `xn--` (RFC
 * 5890 to 5893), no dot at the end. Refuses names that no mail server in the public name system can have:
 * single names, endings of digits or of one character, IP addresses.
 */
function parseDomain(domain: string): ParsedDomain {
  if (domain === '') return { ok: false, fault: 'empty_domain' }
  if (domain.startsWith('[')) return { ok: false, fault: 'address_literal' }
  const labels: Label[] = []
  let length = -1
  for (const written of domain.split('.')) {
    const label = readLabel(written)
    if (typeof label === 'string') return { ok: false, fault: label }
    labels.push(label)
    length += 1 + label.ascii.length
    // The rest is not read: labels are costly.
    if (length > 253) return { ok: false, fault: 'domain_too_long' }
  }
  if (labels.length < 2) return { ok: false, fault: 'dotless_domain' }
  const ending = labels[labels.length - 1]!.ascii
  if (ending.length < 2 || /^\d+$/.test(ending)) return { ok: false, fault: 'top_level_domain' }
  if (breaksBidiRule(labels.map((label) => label.shown))) {
    return { ok: false, fault: 'domain_direction' }
  }
  return { ok: true, domain: labels.map((label) => label.ascii).join('.') }
}

/** A label as it stands in the name system and as people read it. */
interface Label {
  ascii: string
  shown: string
}

function readLabel(written: string): Label | AddressFault {
  if (written === '') return 'misplaced_dot'
  const plain = plainLabel.test(written)
  const text = plain ? written.toLowerCase() : written.toLowerCase().normalize('NFC')
  if (text.startsWith('-') || text.endsWith('-')) return 'domain_hyphen'
  if (plain && text.length > 63) return 'domain_label_too_long'
  if (plain && !text.startsWith('xn--')) return { ascii: text, shown: text }
  const shown = plain ? decodePunycode(text.slice(4)) : text
  // Encoding takes quadratic time, and no character encodes to less than one.
  if (shown !== null && shown.length > 2 * 59) return 'domain_label_too_long'
  if (shown === null || !isIdnaLabel(shown)) return plain ? 'domain_encoding' : 'domain_characters'
  const ascii = `xn--${punycode(shown)}`
  if (plain && ascii !== text) return 'domain_encoding'
  if (ascii.length > 63) return 'domain_label_too_long'
  return mixesScripts(shown) ? 'mixed_scripts' : { ascii, shown }
}

const plainLabel = /^[A-Za-z0-9-]+$/
