import type { House } from '../house.ts'
import type { Letter } from '../notify/letters/letter.ts'
import { openToken } from '../notify/link-token.ts'
import { inRole } from './in-role.ts'

/** The letters written to an address, as they are kept, oldest first. */
export async function lettersTo(house: House, address: string): Promise<Letter[]> {
  return (await mailsTo(house, address)).map(({ letter }) => letter as Letter)
}

/** The token in the link of the newest letter to an address. */
export async function lastToken(house: House, address: string): Promise<string> {
  const mail = (await mailsTo(house, address)).at(-1)
  const token = mail === undefined ? null : openToken(house, mail)
  if (token === null) throw new Error(`There is no letter with a link to ${address}.`)
  return token
}

/** The tokens in the links of all letters to an address. */
export async function everyToken(house: House, address: string): Promise<string[]> {
  return (await mailsTo(house, address)).flatMap((mail) => openToken(house, mail) ?? [])
}

function mailsTo(house: House, address: string) {
  return inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('mail')
      .select(['mail_id', 'letter', 'sealed_token'])
      .where('to_address', '=', address)
      .orderBy('created_at')
      .orderBy('mail_id')
      .execute(),
  )
}
