import type { api, BodyOf, MailPreview } from '@freigabe/contract'
import type { HoldState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { previewLetter } from '../../notify/preview-letter.ts'
import { readDossier } from '../../requests/dossier/dossier.ts'
import { aboutAccount } from '../../requests/dossier/tell-editors.ts'
import { holds } from './move-hold.ts'
import { confirmedLetter, liftedLetter, page } from './tell-hold.ts'
import { whatConfirmingRevokes } from './what-confirming-revokes.ts'
import { writeHoldStatement } from './write-hold-statement.ts'

type Wish = BodyOf<typeof api.previewHoldMail>
type Place = Pick<Unit, 'house' | 'tx' | 'account' | 'now'>

/**
 * The mail that lifting or confirming a hold would send, as its first reader gets it; nothing is stored.
 * Throws NOT_FOUND.
 */
export async function previewHoldMail(
  house: House,
  account: string,
  hold: string,
  wish: Wish,
): Promise<MailPreview> {
  return readAs(house.database, 'command', account, async (tx) => {
    const { state } = await readDossier(tx, holds, account, hold)
    const place = { house, tx, account, now: house.clock.now() }
    const { statement = null, write } = await letterOf(place, state, wish)
    const letter = write(await aboutAccount(place, page))
    const reached = { account, audience: 'editors', submitter: null } as const
    return { ...(await previewLetter(house, tx, reached, () => letter)), statement }
  })
}

async function letterOf(place: Place, state: HoldState, wish: Wish) {
  if (wish.kind === 'lifted') return { write: await liftedLetter(place, state, wish.command.text) }
  const { tx, account, now } = place
  const { whole, partly } = await whatConfirmingRevokes(tx, account, state.unit, now)
  const isPart = state.unit.kind === 'import' && partly.length > 0
  const statement = await writeHoldStatement(place, state, {
    ...wish.command,
    mayAppeal: whole.length > 0 || isPart,
    isPart,
  })
  return { statement, write: await confirmedLetter(place, state, statement) }
}
