import type { AddressFault } from './address-fault.ts'
import { punycode } from './punycode.ts'

export type ParsedDomain = { ok: true; domain: string } | { ok: false; fault: AddressFault }

/**
 * Brings the domain of an address into its one written form: lower case, international labels
 * as `xn--` (RFC 5890 to 5892), no dot at the end. Refuses what no mail server in the public
 * name system can be called: single names, endings of digits or of one character, IP addresses.
 */
export function parseDomain(domain: string): ParsedDomain {
  if (domain === '') return { ok: false, fault: 'empty_domain' }
  if (domain.startsWith('[')) return { ok: false, fault: 'address_literal' }
  const labels: string[] = []
  for (const written of domain.split('.')) {
    if (written === '') return { ok: false, fault: 'misplaced_dot' }
    const label = plainLabel.test(written) ? written.toLowerCase() : encodeLabel(written)
    if (label === null) return { ok: false, fault: 'domain_characters' }
    if (label.startsWith('-') || label.endsWith('-')) return { ok: false, fault: 'domain_hyphen' }
    if (label.length > 63) return { ok: false, fault: 'domain_label_too_long' }
    labels.push(label)
  }
  const ascii = labels.join('.')
  if (ascii.length > 253) return { ok: false, fault: 'domain_too_long' }
  if (labels.length < 2) return { ok: false, fault: 'dotless_domain' }
  const ending = labels[labels.length - 1]!
  if (ending.length < 2 || /^\d+$/.test(ending)) return { ok: false, fault: 'top_level_domain' }
  return { ok: true, domain: ascii }
}

const plainLabel = /^[A-Za-z0-9-]+$/

/**
 * The characters of RFC 5892 that may stand in a label: letters, marks and digits that stay as
 * they are under case folding and compatibility mapping, and those it allows in context.
 */
const internationalLabel = /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\-·͵׳״・\u200c\u200d]+$/u

function encodeLabel(written: string): string | null {
  const label = written.toLowerCase().normalize('NFC')
  if (label !== label.normalize('NFKC') || !internationalLabel.test(label)) return null
  if (/^\p{M}/u.test(label) || label.startsWith('-') || label.endsWith('-')) return null
  return `xn--${punycode(label)}`
}
