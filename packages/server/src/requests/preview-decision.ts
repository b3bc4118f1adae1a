import type { FramedMail } from '@freigabe/contract'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { type Capacity, sideRole } from '../http/caller.ts'
import type { AboutRequest, Letter } from '../notify/letters/letter.ts'
import { previewLetter } from '../notify/preview-letter.ts'
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
    const reached = { account, audience: 'answerable', submitter: filedBy(state) } as const
    return previewLetter(house, tx, reached, () => write(about))
  })
}
