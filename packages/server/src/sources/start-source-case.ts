import type { Source } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { openCase } from '../case/open-case.ts'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { findSource } from '../lists/import/find-source.ts'
import { refuseSuspended } from '../lists/import/refuse-suspended.ts'
import { newestCaseOfSource, openCaseOfSource } from './open-case-of-source.ts'
import { readSources } from './read-sources.ts'

/** Has a source reviewed, again or after a case about it came to nothing; with an open case nothing changes. */
export async function startSourceCase(
  house: House,
  by: Actor,
  account: string,
  group: string,
  idOrReference: string,
): Promise<Source> {
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await refuseSuspended(tx, account)
    const { group_id } = await findGroup(tx, account, group)
    const source = await findSource(tx, account, group_id, idOrReference)
    if ((await openCaseOfSource(tx, account, source.source_id)) === undefined) {
      await openCase(unit, by, {
        group: group_id,
        trigger: 'early',
        batchIds: [],
        sources: [source],
        predecessorId: await newestCaseOfSource(tx, account, source.source_id),
        renewsUntil: null,
      })
      unit.refreshGate(group_id)
    }
    const sources = await readSources(house, tx, account, group_id)
    return sources.find(({ id }) => id === source.source_id)!
  })
}
