import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { Acting, ActingStaff } from '../../requests/dossier/acting.ts'
import { answerGiven } from '../../requests/dossier/entries.ts'
import { moveHold, storeHoldEntry } from './move-hold.ts'
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

/** Takes in an account's answer to a hold, with files: a person looks at it. Throws as its endpoint says. */
export async function answerHold(
  house: House,
  by: Acting,
  account: string,
  hold: string,
  { answerId, text, evidence }: BodyOf<typeof api.answerHold>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const given = await answerGiven(unit, { text, evidence })
    const lookBy = await lookPromisedBy(unit)
    const { changed } = await moveHold(unit, by, hold, (digest) => ({
      type: 'answer',
      answerId,
      lookBy,
      contentDigest: digest(given),
    }))
    if (changed) await storeHoldEntry(unit, hold, { kind: 'answer', by, text, evidence })
  })
}
