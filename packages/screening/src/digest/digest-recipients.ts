import { normaliseAddress } from '../address/parse-address.ts'
import { RecipientSet } from './recipient-set.ts'
import { sha256Words } from './sha256.ts'

/**
 * The digest of a set of recipients, for whoever has the addresses at hand: the same for any
 * order, spelling and repetition. Addresses that cannot be mailed are left out. Specified with
 * test vectors in docs/reference/recipients-digest.md.
 */
export function digestRecipients(addresses: Iterable<string>): string {
  const recipients = new RecipientSet()
  const encoder = new TextEncoder()
  for (const address of addresses) {
    const normalised = normaliseAddress(address)
    if (normalised === null) continue
    const bytes = encoder.encode(normalised)
    recipients.add(sha256Words(bytes, bytes.length))
  }
  return recipients.digest()
}
