import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { House } from '../house.ts'

/** Letters and digits that nobody mistakes for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * The code that the first-run screen asks for: from the configuration, else drawn once and kept in the
 * data folder with mode 0600. The server prints it while nothing is set up.
 */
export async function setupCode(house: House): Promise<string> {
  if (house.config.FREIGABE_SETUP_CODE !== undefined) return house.config.FREIGABE_SETUP_CODE
  const file = join(house.config.FREIGABE_DATA, 'setup-code')
  try {
    await writeFile(file, drawn(), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return readFile(file, 'utf8')
}

function drawn(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${part()}-${part()}-${part()}`
}
