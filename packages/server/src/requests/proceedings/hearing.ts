import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { Acting, ActingStaff } from '../dossier/acting.ts'
import { answerGiven } from '../dossier/entries.ts'
import { moveProceeding } from './move-proceeding.ts'
import { storeEntry } from './proceeding-entries.ts'
import { refuseUnknownGrounds } from './propose-measure.ts'
import { tellHearing } from './tell-account.ts'

/** Hears an account: tells it what it is about, and how long it has. Throws as its endpoint says. */
export async function openHearing(
  house: House,
  lead: ActingStaff,
  account: string,
  proceeding: string,
  { hearingId, measure, grounds, text, answerBy: chosen }: BodyOf<typeof api.openHearing>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    await refuseUnknownGrounds(unit, grounds)
    const answerBy = await answerUntil(unit, chosen)
    const about = { measure, grounds }
    const { changed } = await moveProceeding(unit, lead, proceeding, (digest) => ({
      type: 'hear',
      hearingId,
      until: answerBy,
      ...about,
      contentDigest: digest(text),
    }))
    if (changed) await tellHearing(unit, lead, proceeding, { ...about, text, answerBy })
  })
}

/** Takes in an account's answer in a hearing, with files. Throws as its endpoint says. */
export async function answerHearing(
  house: House,
  by: Acting,
  account: string,
  proceeding: string,
  { answerId, text, evidence }: BodyOf<typeof api.answerHearing>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const given = await answerGiven(unit, { text, evidence })
    const { changed } = await moveProceeding(unit, by, proceeding, (digest) => ({
      type: 'answer',
      answerId,
      contentDigest: digest(given),
    }))
    if (changed) await storeEntry(unit, proceeding, { kind: 'answer', by, text, evidence })
  })
}

/** The end of an account's hearing: as chosen, or the policy's number of days from now. */
export async function answerUntil(
  { house, tx, account, now }: Pick<Unit, 'house' | 'tx' | 'account' | 'now'>,
  chosen: string | undefined,
): Promise<string> {
  if (chosen !== undefined) return chosen
  const { hearingDays } = (await policyOfAccount(house, tx, account)).integrity
  return new Date(Date.parse(now) + hearingDays * 86_400_000).toISOString()
}
