import { mkdtempSync } from 'node:fs'
import { readConfig } from './config/read-config.ts'
import { inRole } from './database/database.ts'
import { readGroupsById } from './intake/read-groups.ts'
import { verifyLog } from './log/verify-log.ts'
import { openHouse } from './open-house.ts'
import { buildExample } from './platform/example/build-example.ts'

const folder = mkdtempSync('/tmp/freigabe-x-')
const t0 = performance.now()
const house = await openHouse(readConfig({ FREIGABE_DATA: folder, LOG_LEVEL: 'error' }))
const t1 = performance.now()
await buildExample(house)
const t2 = performance.now()
console.log('open', Math.round(t1 - t0), 'example', Math.round(t2 - t1))
console.log(await verifyLog(house.database))
const accounts = await house.database.root
  .selectFrom('account')
  .select(['account_id', 'name'])
  .execute()
for (const a of accounts) {
  const groups = await inRole(house.database, 'customer', a.account_id, async (tx) => {
    const ids = (
      await tx
        .selectFrom('recipient_group')
        .select('group_id')
        .where('account_id', '=', a.account_id)
        .execute()
    ).map((g) => g.group_id)
    return readGroupsById(tx, house, a.account_id, ids)
  })
  console.log(a.name)
  for (const g of groups)
    console.log('  ', g.standing.padEnd(10), g.name, g.recipients, g.next.what, g.next.by)
}
console.log(
  await house.database.root
    .selectFrom('mail')
    .select(({ fn }) => [fn.countAll().as('n')])
    .execute(),
)
await house.close()
