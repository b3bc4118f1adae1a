import { createHmac } from 'node:crypto'
import { type Cap, isDrawn, type Slice } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'

/** A cap that a permit may be taken from, and who is in the part that it opens; null where anybody is. */
export type PartOfCap = Pick<Cap, 'limit' | 'slice'> & { name: string }

/** Why a permit is refused though an approval in steps has a part open. */
export type PartRefusal = 'recipients_not_named' | 'not_in_first_part'

/**
 * Which recipients are in what is open of an approval in steps. Where several imports are sent to at once, it is
 * unknown in which of them a recipient is, so each has to be in the open part of all of them.
 *
 * @param recipients the SHA-256 of each address, or null where none were named
 * @param choices the caps of each import, any one of which suffices
 * @returns their places; null where nobody had to be named, and nobody was
 */
export async function placesInPart(
  tx: Tx,
  account: string,
  recipients: readonly string[] | null,
  choices: readonly (readonly PartOfCap[])[],
): Promise<number[] | null | PartRefusal> {
  const isInPart = choices.flat().some(({ slice }) => slice !== null)
  if (recipients === null) return isInPart ? 'recipients_not_named' : null
  const secrets = isInPart ? await readSecrets(tx, account, choices) : new Map<string, string>()
  const isOpen = (sha256: string) =>
    choices.every((caps) =>
      caps.some(
        ({ name, slice }) => slice === null || isInFirstPart(secrets.get(name)!, sha256, slice),
      ),
    )
  const places = recipients.flatMap((sha256, place) => (isOpen(sha256) ? [place] : []))
  return places.length > 0 ? places : 'not_in_first_part'
}

async function readSecrets(
  tx: Tx,
  account: string,
  choices: readonly (readonly PartOfCap[])[],
): Promise<Map<string, string>> {
  const names = choices.flat().flatMap(({ name, slice }) => (slice === null ? [] : [name]))
  const rows = await tx
    .selectFrom('approval_draw')
    .select(['approval_id', 'secret'])
    .where('account_id', '=', account)
    .where('approval_id', 'in', names)
    .execute()
  return new Map(rows.map(({ approval_id, secret }) => [approval_id, secret]))
}

/** The draw is keyed and by address: the same one each time, and nobody without the secret can foresee it. */
function isInFirstPart(secret: string, sha256: string, { size, of }: Slice): boolean {
  const drawn = createHmac('sha256', Buffer.from(secret, 'hex')).update(sha256.toLowerCase())
  return isDrawn(drawn.digest('hex'), size / of)
}
