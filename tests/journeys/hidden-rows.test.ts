import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { makeWorkbook } from '../../packages/screening/src/testing/make-workbook.ts'
import { correctColumns } from '../../packages/server/src/lists/columns/correct-columns.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { readBatch } from '../../packages/server/src/lists/import/list-batches.ts'
import { uploadBatch } from '../../packages/server/src/lists/import/upload-batch.ts'
import { castAccount, screenNow } from '../../packages/server/src/testing/cast.ts'
import { quickestDatabase } from '../../packages/server/src/testing/test-database.ts'
import { openTestHouse } from '../../packages/server/src/testing/test-house.ts'

test('hidden rows of a workbook are left out where that was wished at the import, also when it is read again', async () => {
  const opened = await openTestHouse(quickestDatabase)
  try {
    const { house } = opened
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Mappe' })
    const people = ['a', 'b', 'c'].map((who) => [`${who}@gmx.de`, `${who}@web.de`])
    const workbook = makeWorkbook([[['Mail A', 'Mail B'], ...people]], { hiddenRows: [3] })
    const { id } = await uploadBatch(
      house,
      owner.actor,
      account,
      group,
      { fileName: 'm.xlsx', trigger: 'import', hiddenRows: 'leave_out', columns: { email: 0 } },
      Readable.from([Buffer.from(workbook)]),
    )
    const recipients = async () => {
      await screenNow(house, account, id)
      return (await readBatch(house, 'customer', account, group, id)).recipients
    }
    assert.equal(await recipients(), 2)
    const reading = { columns: { email: 1 }, encoding: null }
    await correctColumns(house, owner.actor, account, group, id, reading)
    assert.equal(await recipients(), 2)
  } finally {
    await opened.end()
  }
})
