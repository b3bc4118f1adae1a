import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { buildExample } from './build-example.ts'
import { eraseExample, noExampleFile } from './erase-example.ts'
import { exampleSignIns, hasSignIns, type SignIn } from './sign-ins.ts'

/**
 * Fills an empty installation on the embedded database with the example platform, unless it is to stay empty,
 * which is remembered. An example platform that was cut short is erased and begun again.
 *
 * @returns the sign-ins of the example platform; none if there is no example platform
 */
export async function offerExample(
  house: House,
  { empty, onExample }: { empty: boolean; onExample?: (share: number) => void },
): Promise<SignIn[]> {
  if (!house.config.embedded) return []
  const { FREIGABE_DATA } = house.config
  const found = await lookAround(house)
  if (found === 'example' && hasSignIns(FREIGABE_DATA)) return exampleSignIns(house)
  if (found === 'example') await eraseExample(house)
  if (found === 'in_use') return []
  if (empty) await writeFile(join(FREIGABE_DATA, noExampleFile), '')
  if (existsSync(join(FREIGABE_DATA, noExampleFile))) return []
  onExample?.(0)
  return buildExample(house, onExample)
}

async function lookAround(house: House): Promise<'nothing' | 'example' | 'in_use'> {
  return readAs(house.database, 'admin', null, async (tx) => {
    const platform = await tx.selectFrom('platform').select('example').executeTakeFirst()
    if (platform !== undefined) return platform.example ? 'example' : 'in_use'
    const staff = await tx.selectFrom('staff_member').select('person_id').executeTakeFirst()
    return staff === undefined ? 'nothing' : 'in_use'
  })
}
