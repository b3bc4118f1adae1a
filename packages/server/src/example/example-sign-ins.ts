import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Platform } from '@freigabe/contract'
import type { House } from '../house.ts'

/** Where the example platform leaves its sign-ins, in the data folder. */
export function signInsFile(dataFolder: string): string {
  return join(dataFolder, 'example-sign-ins.json')
}

/** The sign-ins of the example platform, for the sign-in page; none while it is still being filled. */
export async function exampleSignIns(house: House): Promise<Platform['signIns']> {
  try {
    return JSON.parse(await readFile(signInsFile(house.config.FREIGABE_DATA), 'utf8'))
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return []
    throw error
  }
}
