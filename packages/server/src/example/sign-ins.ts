import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import type { Platform } from '@freigabe/contract'
import { signInsFile } from './example-sign-ins.ts'

export type SignIn = Platform['signIns'][number]

/** Everybody's password on the example platform; it is printed, shown, and worth nothing elsewhere. */
export const examplePassword = 'beispiel-freigabe'

/** Written last: while the file is missing, the example platform is not whole. */
export async function writeSignIns(dataFolder: string, signIns: readonly SignIn[]): Promise<void> {
  const file = signInsFile(dataFolder)
  await writeFile(`${file}.new`, `${JSON.stringify(signIns, null, 2)}\n`)
  await rename(`${file}.new`, file)
}

export function hasSignIns(dataFolder: string): boolean {
  return existsSync(signInsFile(dataFolder))
}

export async function removeSignIns(dataFolder: string): Promise<void> {
  await rm(signInsFile(dataFolder), { force: true })
}
