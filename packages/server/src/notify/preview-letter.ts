import type { FramedMail } from '@freigabe/contract'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { typesetLetter } from '../mail/typeset-letter.ts'
import { addressees, type Reached } from './addressees.ts'
import { letterPlatform } from './letter-platform.ts'
import type { Letter, LetterReader } from './letters/letter.ts'
import { frameOf, writeLetter } from './letters/render-letter.ts'

/** The mail that a letter to an account becomes, as its first reader gets it, and who else gets it. */
export async function previewLetter(
  house: House,
  tx: Tx,
  reached: Reached,
  write: (reader: LetterReader) => Letter,
): Promise<FramedMail> {
  const readers = await addressees(tx, reached)
  const reader = readers[0] ?? (await nobodyAt(tx, reached.account))
  const content = writeLetter(write(reader), reader, await letterPlatform(house, tx))
  const to = readers.map(({ name }) => name ?? '')
  return { to, ...typesetLetter(content), frame: frameOf(content) }
}

/** An account without any people left still has its language. */
async function nobodyAt(tx: Tx, account: string): Promise<LetterReader> {
  const { locale, time_zone } = await tx
    .selectFrom('account')
    .select(['locale', 'time_zone'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return { name: null, locale, timeZone: time_zone }
}
