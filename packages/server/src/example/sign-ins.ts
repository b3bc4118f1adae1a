import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Platform } from '@freigabe/contract'
import type { House } from '../house.ts'

export type SignIn = Platform['signIns'][number]

/** Everybody's password on the example platform; it is printed, shown, and worth nothing elsewhere. */
export const examplePassword = 'beispiel-freigabe'

/** Written last: while the file is missing, the example platform is not whole. */
export async function writeSignIns(dataFolder: string, signIns: readonly SignIn[]): Promise<void> {
  const file = signInsFile(dataFolder)
  await writeFile(`${file}.new`, `${JSON.stringify(signIns, null, 2)}\n`)
  await rename(`${file}.new`, file)
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

export function hasSignIns(dataFolder: string): boolean {
  return existsSync(signInsFile(dataFolder))
}

export async function removeSignIns(dataFolder: string): Promise<void> {
  await rm(signInsFile(dataFolder), { force: true })
}

function signInsFile(dataFolder: string): string {
  return join(dataFolder, 'example-sign-ins.json')
}
