import { randomInt, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { isSetUp } from './is-set-up.ts'

/** Letters and digits that nobody mistakes for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * The code that the first-run screen asks for, which the server prints at start: from the configuration,
 * else, on the embedded database, drawn once and kept in the data folder with mode 0600. Null once an
 * administrator exists, and where there is no code: then `freigabe create-admin` makes the first one.
 */
export async function setupCode(house: House): Promise<string | null> {
  if (await readAs(house.database, 'door', null, isSetUp)) return null
  const { config } = house
  if (config.FREIGABE_SETUP_CODE !== undefined) return config.FREIGABE_SETUP_CODE
  return config.embedded ? keptCode(codeFile(house)) : null
}

/** Forgets a code that was drawn: it has done its work. */
export async function forgetSetupCode(house: House): Promise<void> {
  await rm(codeFile(house), { force: true })
}

function codeFile(house: House): string {
  return join(house.config.FREIGABE_DATA, 'setup-code')
}

async function keptCode(file: string): Promise<string> {
  const fresh = `${file}-${randomUUID()}`
  await writeFile(fresh, drawn(), { mode: 0o600 })
  try {
    // The file appears whole or not at all: whoever comes second reads the first one's code.
    await link(fresh, file)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  } finally {
    await rm(fresh)
  }
  return readFile(file, 'utf8')
}

function drawn(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${part()}-${part()}-${part()}`
}
