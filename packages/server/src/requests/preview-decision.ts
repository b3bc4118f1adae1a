import type { FramedMail } from '@freigabe/contract'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { type Capacity, sideRole } from '../http/caller.ts'
import { typesetLetter } from '../mail/typeset-letter.ts'
import { addressees } from '../notify/addressees.ts'
import { letterPlatform } from '../notify/letter-platform.ts'
import type { AboutRequest, Letter, LetterReader } from '../notify/letters/letter.ts'
import { frameOf, writeLetter } from '../notify/letters/render-letter.ts'
import { readDossier } from './dossier/dossier.ts'
import { requests } from './move-request.ts'
import { aboutRequest, filedBy } from './tell-request.ts'

/**
 * The mail that the decision on a request would send, as its first reader gets it; nothing is stored. Throws
 * NOT_FOUND where the asking side does not see the request.
 */
export async function previewDecision(
  house: House,
  capacity: Capacity,
  account: string,
  requestId: string,
  write: (about: AboutRequest) => Letter,
): Promise<FramedMail> {
  const { state } = await readAs(house.database, sideRole(capacity), account, (tx) =>
    readDossier(tx, requests, account, requestId),
  )
  return readAs(house.database, 'command', account, async (tx) => {
    const about = await aboutRequest(house, tx, account, requestId)
    const submitter = filedBy(state)
    const readers = await addressees(tx, { account, audience: 'answerable', submitter })
    const reader = readers[0] ?? (await nobodyAt(tx, account))
    const content = writeLetter(write(about), reader, await letterPlatform(house, tx))
    const to = readers.map(({ name }) => name ?? '')
    return { to, ...typesetLetter(content), frame: frameOf(content) }
  })
}

/** An account without any people left still has its language. */
export async function nobodyAt(tx: Tx, account: string): Promise<LetterReader> {
  const { locale, time_zone } = await tx
    .selectFrom('account')
    .select(['locale', 'time_zone'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return { name: null, locale, timeZone: time_zone }
}
