import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { castSubmitted } from '../../testing/cast.ts'
import { castHold } from '../../testing/cast-hold.ts'
import { accept } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { previewHoldMail } from './preview-hold-mail.ts'
import { readHold } from './view-holds.ts'

onEachDatabase('The mail of a decision on a hold', (given) => {
  test('is shown before it goes out, and nothing changes by looking', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const hold = await castHold(house, account, { kind: 'group', groupId: group })
    const lifted = { kind: 'lifted' as const, command: { text: 'Es war ein alter Export.' } }
    const confirmed = {
      kind: 'confirmed' as const,
      command: { grounds: ['false_statement'], found: 'Die Adressen sind zugekauft.' },
    }
    const [lifting, confirming] = [
      await previewHoldMail(house, account, hold, lifted),
      await previewHoldMail(house, account, hold, confirmed),
    ]
    assert.deepEqual(lifting.to, [owner.name])
    assert.match(lifting.text, /Es war ein alter Export\./)
    assert.match(confirming.text, /Die Adressen sind zugekauft\./)
    assert.match(confirming.text, /Einspruch/)
    const { standing, entries } = await readHold(house, 'customer', account, hold)
    assert.deepEqual([standing, entries.length], ['standing', 1])
    const { standing: ofGroup } = await readGroup(house, 'customer', account, group)
    assert.equal(ofGroup, 'on_hold')
  })
})
