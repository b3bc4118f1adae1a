import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Letter } from '../notify/letters/letter.ts'

/** The letters that were written to an address, oldest first. */
export async function lettersTo(house: House, address: string): Promise<Letter[]> {
  const mails = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('mail')
      .select('letter')
      .where('to_address', '=', address)
      .orderBy('created_at')
      .orderBy('mail_id')
      .execute(),
  )
  return mails.map(({ letter }) => letter as Letter)
}

/** The token in the link of the newest letter to an address. */
export async function lastToken(house: House, address: string): Promise<string> {
  const letter = (await lettersTo(house, address)).at(-1)
  if (letter === undefined) throw new Error(`There is no letter to ${address}.`)
  return letter.params.url.split('/').at(-1)!
}
