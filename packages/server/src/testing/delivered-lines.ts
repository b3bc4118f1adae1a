import type { House } from '../house.ts'
import { openList } from '../lists/screening/open-list.ts'
import { type Form, peopleOf } from './cast-source.ts'

/** The addresses that a batch is screened with, in order. */
export async function linesOf(
  house: House,
  { account }: Pick<Form, 'account'>,
  batch: string,
): Promise<string[]> {
  const text = Buffer.concat(await Array.fromAsync(openList(house, account, batch))).toString()
  const [, ...lines] = text.trimEnd().split('\n')
  return lines.map((line) => line.split('"')[1]!).sort()
}

/** The addresses of such people, in order. */
export function addressesOf(from: number, to: number): string[] {
  return peopleOf(from, to)
    .map(({ address }) => address)
    .sort()
}

/** How many recipients files of an account lie there. */
export async function filesOf(house: House, { account }: Pick<Form, 'account'>): Promise<number> {
  return (await Array.fromAsync(house.files.list(`recipients/${account}`))).length
}
