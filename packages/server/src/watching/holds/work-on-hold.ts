import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import type { Acting, ActingStaff } from '../../requests/dossier/acting.ts'
import { answerGiven } from '../../requests/dossier/entries.ts'
import { moveHold, storeHoldEntry } from './move-hold.ts'
import { findOverlapping } from './overlapping-holds.ts'
import { lookPromisedBy } from './place-hold.ts'

/** Says that a person is looking: the promise is kept. Throws as its endpoint says. */
export async function lookAtHold(
  house: House,
  by: ActingStaff,
  account: string,
  hold: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    await moveHold(unit, by, hold, () => ({ type: 'look' }))
  })
}

/** Writes a note on a hold, for staff. Throws as its endpoint says. */
export async function noteOnHold(
  house: House,
  by: ActingStaff,
  account: string,
  hold: string,
  { noteId, text }: BodyOf<typeof api.noteOnHold>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { changed } = await moveHold(unit, by, hold, (digest) => ({
      type: 'note',
      noteId,
      contentDigest: digest(text),
    }))
    if (!changed) return
    await unit.tx
      .insertInto('hold_note')
      .values({
        account_id: account,
        note_id: noteId,
        hold_id: hold,
        text,
        by_name: by.name,
        at: unit.now,
      })
      .execute()
  })
}

type Answer = BodyOf<typeof api.answerHold>

/**
 * Takes in an account's answer to a hold, with files: a person looks at it. It counts for every hold that stands on some
 * of the same recipients, so that nobody has to write it twice. Throws as its endpoint says.
 */
export async function answerHold(
  house: House,
  by: Acting,
  account: string,
  hold: string,
  answer: Answer,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const isNew = await takeAnswer(unit, by, hold, answer)
    if (!isNew) return
    for (const { hold_id } of await findOverlapping(unit.tx, account, hold)) {
      await takeAnswer(unit, by, hold_id, answer)
    }
  })
}

async function takeAnswer(
  unit: Unit,
  by: Acting,
  hold: string,
  { answerId, text, evidence }: Answer,
): Promise<boolean> {
  const given = await answerGiven(unit, { text, evidence })
  const lookBy = await lookPromisedBy(unit)
  const { changed } = await moveHold(unit, by, hold, (digest) => ({
    type: 'answer',
    answerId,
    lookBy,
    contentDigest: digest(given),
  }))
  if (changed) await storeHoldEntry(unit, hold, { kind: 'answer', by, text, evidence })
  return changed
}
