import type { AddressFault } from './address-fault.ts'
import { breaksBidiRule } from './breaks-bidi-rule.ts'
import { decodePunycode } from './decode-punycode.ts'
import { isIdnaLabel } from './is-idna-label.ts'
import { mixesScripts } from './mixes-scripts.ts'
import { punycode } from './punycode.ts'

export type ParsedDomain = { ok: true; domain: string } | { ok: false; fault: AddressFault }

/**
 * Brings the domain of an address into its one written form: lower case, international labels
 * as `xn--` (RFC 5890 to 5893), no dot at the end. Refuses what no mail server in the public
 * name system can be called: single names, endings of digits or of one character, IP addresses.
 */
export function parseDomain(domain: string): ParsedDomain {
  if (domain === '') return { ok: false, fault: 'empty_domain' }
  if (domain.startsWith('[')) return { ok: false, fault: 'address_literal' }
  const labels: Label[] = []
  let length = -1
  for (const written of domain.split('.')) {
    const label = readLabel(written)
    if (typeof label === 'string') return { ok: false, fault: label }
    labels.push(label)
    length += 1 + label.ascii.length
    // What follows is not read: labels are costly.
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
  // Encoding takes quadratic time, and one character never takes less than one.
  if (shown !== null && shown.length > 2 * 59) return 'domain_label_too_long'
  if (shown === null || !isIdnaLabel(shown)) return plain ? 'domain_encoding' : 'domain_characters'
  const ascii = `xn--${punycode(shown)}`
  if (plain && ascii !== text) return 'domain_encoding'
  if (ascii.length > 63) return 'domain_label_too_long'
  return mixesScripts(shown) ? 'mixed_scripts' : { ascii, shown }
}

const plainLabel = /^[A-Za-z0-9-]+$/
