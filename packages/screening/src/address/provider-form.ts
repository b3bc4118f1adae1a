import { sha256Words } from '../digest/sha256.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { type MailboxProvider, mailboxProviders } from './mailbox-providers.ts'

/**
 * Writes the form under which the provider of an address delivers it, so that two spellings of one mailbox
 * are equal: `A.nna+shop@googlemail.com` and `anna@gmail.com` give `anna@gmail.com`. It is for comparing
 * only; mail to it need not arrive.
 *
 * `into` has room for 254 bytes. The answer is the form's length, or 0 where the provider is not known to
 * accept other spellings: then only the normalised address identifies the mailbox, and no other address has a
 * form equal to it.
 */
export function providerForm(address: ReadAddress, into: Uint8Array): number {
  const { bytes, at, length } = address
  const provider = providerAt(bytes, at + 1, length)
  if (provider) return writeForm(provider, bytes, 0, at, at + 1, length, into)

  let dot = at + 1
  while (dot < length && bytes[dot] !== 0x2e) dot++
  const parent = dot < length - 6 ? providerAt(bytes, dot + 1, length) : null
  return parent?.subdomains ? writeForm(parent, bytes, at + 1, dot, dot + 1, length, into) : 0
}

/** The form of a normalised address, as text; null where the address itself is its form. */
export function mailboxForm(normalised: string): string | null {
  const bytes = new TextEncoder().encode(normalised)
  const into = new Uint8Array(254)
  const at = bytes.lastIndexOf(0x40)
  const length = providerForm({ bytes, at, length: bytes.length }, into)
  const form = new TextDecoder().decode(into.subarray(0, length))
  return form === '' || form === normalised ? null : form
}

interface Rule {
  domain: Uint8Array
  oneDomain: Uint8Array | null
  tag: number
  ignored: readonly boolean[]
  subdomains: boolean
}

/** The name stands in `bytes[from, to)`, the domain in `bytes[domain, end)`. */
function writeForm(
  rule: Rule,
  bytes: Uint8Array,
  from: number,
  to: number,
  domain: number,
  end: number,
  into: Uint8Array,
): number {
  let length = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!
    if (byte === rule.tag && length > 0) {
      // At Yahoo the part before a hyphen is not a mailbox of its own: the hyphen keeps the two apart.
      if (byte === 0x2d) into[length++] = byte
      break
    }
    if (!rule.ignored[byte]) into[length++] = byte
  }
  if (length === 0) return 0
  into[length++] = 0x40
  const name = rule.oneDomain
  if (name) for (let i = 0; i < name.length; i++) into[length++] = name[i]!
  else for (let i = domain; i < end; i++) into[length++] = bytes[i]!
  return length
}

function providerAt(bytes: Uint8Array, start: number, end: number): Rule | null {
  const rules = rulesByHash[hashOf(bytes, start, end)]
  if (rules === undefined) return null
  for (const rule of rules) if (isAt(rule.domain, bytes, start, end)) return rule
  return null
}

function isAt(domain: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== domain.length) return false
  for (let i = 0; i < domain.length; i++) if (domain[i] !== bytes[start + i]) return false
  return true
}

/**
 * Made from the length and a few letters, which separates the hundred or so domains well enough: they are
 * then compared whole.
 */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  const letters = bytes[start]! | (bytes[start + 2]! << 8) | (bytes[end - 4]! << 16)
  return Math.imul(letters ^ ((end - start) << 24), 0x9e3779b1) >>> (32 - tableBits)
}

const tableBits = 11

const rulesByHash = tableOf(mailboxProviders)

function tableOf(providers: readonly MailboxProvider[]): (Rule[] | undefined)[] {
  const encoder = new TextEncoder()
  const table = new Array<Rule[] | undefined>(1 << tableBits).fill(undefined)
  for (const { domains, oneDomain, tag, ignored = '', subdomains = false } of providers) {
    const shared = {
      oneDomain: oneDomain === undefined ? null : encoder.encode(oneDomain),
      tag: tag.charCodeAt(0),
      ignored: Array.from({ length: 256 }, (_, byte) =>
        ignored.includes(String.fromCharCode(byte)),
      ),
      subdomains,
    }
    for (const name of domains.trim().split(/\s+/)) {
      const domain = encoder.encode(name)
      const slot = hashOf(domain, 0, domain.length)
      table[slot] = [...(table[slot] ?? []), { domain, ...shared }]
    }
  }
  return table
}

/**
 * The mailbox that an address leads to, as far as its provider says which spellings it delivers alike. One object
 * for a whole file: it holds the mailbox of the address that was loaded last.
 */
export class Mailbox {
  /** The form under which the provider delivers it, see `providerForm`; `length` is 0 where it has none. */
  readonly form = new Uint8Array(254)
  length = 0
  /** The first words of the form's SHA-256; those of the address where it has no other form. */
  hash: Int32Array = new Int32Array(8)
  readonly #formHash = new Int32Array(8)

  /** Takes an address with the words of its SHA-256. */
  load(address: ReadAddress, hash: Int32Array): void {
    this.length = providerForm(address, this.form)
    this.hash = hash
    if (this.length === 0 || this.#isForm(address)) return
    this.#formHash.set(sha256Words(this.form, this.length))
    this.hash = this.#formHash
  }

  #isForm({ bytes, length }: ReadAddress): boolean {
    if (length !== this.length) return false
    for (let i = 0; i < length; i++) if (bytes[i] !== this.form[i]) return false
    return true
  }
}
