import { createHmac } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { findGroup } from '../groups/find-group.ts'

/**
 * Notes that a customer looked at a file before its upload. Of the file only a keyed digest is kept, which
 * tells one version from another.
 */
export async function notePreview(
  house: House,
  by: Actor,
  account: string,
  idOrReference: string,
  sha256: string,
): Promise<undefined> {
  await change(house, 'command', account, async (unit) => {
    const { group_id } = await findGroup(unit.tx, account, idOrReference)
    const body = { file: keyedFile(house, sha256) }
    unit.log({ type: 'file_previewed', subject: group_id, by, at: unit.now, body })
  })
}

/** A file by its SHA-256, so that without the key nobody can tell which file was looked at. */
export function keyedFile({ keys }: Pick<House, 'keys'>, sha256: string): string {
  return createHmac('sha256', keys.sketch[0]!.bytes).update(`file:${sha256}`).digest('hex')
}
