import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { LetterPlatform } from './letters/letter.ts'

/** The platform on whose behalf letters are written. */
export async function letterPlatform(house: House, tx: Tx): Promise<LetterPlatform> {
  const platform = await tx
    .selectFrom('platform')
    .select(['name', 'contact', 'start_label'])
    .executeTakeFirst()
  return {
    name: platform?.name ?? 'Freigabe',
    url: house.config.url,
    contact: platform?.contact,
    startLabel: platform?.start_label,
  }
}
