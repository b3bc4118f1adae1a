import type { api, BodyOf, MailPreview, StatementOfReasons } from '@freigabe/contract'
import { type ProceedingState, wasHeardOnSuspension } from '@freigabe/core'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { previewLetter } from '../../notify/preview-letter.ts'
import { readDossier } from '../dossier/dossier.ts'
import { aboutAccount } from '../dossier/tell-editors.ts'
import { answerUntil } from './hearing.ts'
import { proceedings } from './move-proceeding.ts'
import { closedLetter, hearingLetter, measureLetter, page } from './tell-account.ts'
import { type Writing, writeMeasureStatement } from './write-measure-statement.ts'

type Wish = BodyOf<typeof api.previewProceedingMail>

/**
 * The mail that a step of a proceeding would send, as its first reader gets it; nothing is stored. Throws
 * NOT_FOUND, and PROCEEDING_NOT_OPEN_FOR_THIS where the step tells the account nothing.
 */
export async function previewStep(
  house: House,
  account: string,
  proceeding: string,
  wish: Wish,
): Promise<MailPreview> {
  return readAs(house.database, 'command', account, async (tx) => {
    const { state } = await readDossier(tx, proceedings, account, proceeding)
    const writing = { house, tx, account, now: house.clock.now() }
    const { statement = null, write } = await letterOf(writing, state, wish)
    const about = await aboutAccount(writing, page)
    const reached = { account, audience: 'editors', submitter: null } as const
    const mail = await previewLetter(house, tx, reached, (reader) => write(about, reader))
    return { ...mail, statement }
  })
}

interface Step {
  write: ReturnType<typeof measureLetter>
  statement?: StatementOfReasons
}

async function letterOf(writing: Writing, state: ProceedingState, wish: Wish): Promise<Step> {
  switch (wish.step) {
    case 'hearing': {
      const answerBy = await answerUntil(writing, wish.answerBy)
      return { write: await hearingLetter(writing, { ...wish, answerBy }) }
    }
    case 'warning':
      return measured(writing, state, 'warned', { ...wish, answerBy: null })
    case 'suspension':
      return measured(writing, state, 'suspended', {
        ...wish,
        answerBy: await heardUntil(writing, state, wish),
      })
    case 'upholding':
      return measured(writing, state, 'upheld', {
        grounds: state.grounds,
        found: wish.text,
        answerBy: null,
      })
    case 'lifting':
      return { write: await closedLetter(writing, 'lifted', wish.text) }
    case 'dropping':
      // An account that was not heard knows of no proceeding.
      if (state.hearing === null) {
        throw new AppError('PROCEEDING_NOT_OPEN_FOR_THIS', { about: { status: state.status } })
      }
      return { write: await closedLetter(writing, 'dropped', wish.text) }
  }
}

/** Until when an account that is suspended at once is heard; null where it has been. */
async function heardUntil(
  writing: Writing,
  state: ProceedingState,
  { grounds, atOnce }: Extract<Wish, { step: 'suspension' }>,
): Promise<string | null> {
  if (atOnce === null || wasHeardOnSuspension(state, grounds, writing)) return null
  return answerUntil(writing, atOnce.answerBy)
}

async function measured(
  writing: Writing,
  { proceedingId }: ProceedingState,
  kind: 'warned' | 'suspended' | 'upheld',
  told: { grounds: readonly string[]; found: string; answerBy: string | null },
): Promise<Step> {
  const measure = kind === 'warned' ? 'warning' : 'suspension'
  const statement = await writeMeasureStatement(writing, proceedingId, { ...told, measure })
  return { statement, write: measureLetter(writing, kind, { statement, answerBy: told.answerBy }) }
}
