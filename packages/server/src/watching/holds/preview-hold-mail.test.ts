import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { signedIn } from '../../testing/browser.ts'
import { castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { castHold } from '../../testing/cast-hold.ts'
import { accept } from '../../testing/decide.ts'
import { lastMail } from '../../testing/last-mail.ts'
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
    assert.equal(lifting.statement, null)
    assert.equal(confirming.statement?.found, 'Die Adressen sind zugekauft.')
    const { standing, entries } = await readHold(house, 'customer', account, hold)
    assert.deepEqual([standing, entries.length], ['standing', 1])
    const { standing: ofGroup } = await readGroup(house, 'customer', account, group)
    assert.equal(ofGroup, 'on_hold')
  })

  for (const [door, kind, command] of [
    ['lifting', 'lifted', { text: 'Es war ein alter Export.' }],
    ['confirmation', 'confirmed', { grounds: ['false_statement'], found: 'Zugekauft.' }],
  ] as const) {
    test(`is the one that goes out: ${kind}`, async () => {
      const { house, app } = given()
      const { account, owner, group, caseId } = await castSubmitted(house)
      await accept(house, account, caseId)
      const hold = await castHold(house, account, { kind: 'group', groupId: group })
      const lead = await signedIn(app, (await castStaff(house, 'lead')).email, password)
      const path = `/desk/accounts/${account}/holds/${hold}`
      const wish = { kind, command }
      const { frame, statement, ...shown } = (await lead.post(`${path}/mail-preview`, wish)).body
      assert.equal(frame.locale, 'de')
      assert.equal(statement?.found, 'found' in command ? command.found : undefined)
      const decided = await lead.post(`${path}/${door}`, { decisionId: randomUUIDv7(), ...command })
      assert.equal(decided.status, 200)
      assert.deepEqual(shown, { to: [owner.name], ...(await lastMail(house, account)) })
    })
  }

  test('is shown from the first word on: what is still missing is left out', async () => {
    const { house, app } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const hold = await castHold(house, account, { kind: 'group', groupId: group })
    const lead = await signedIn(app, (await castStaff(house, 'lead')).email, password)
    const path = `/desk/accounts/${account}/holds/${hold}/mail-preview`
    const lifted = await lead.post(path, { kind: 'lifted', command: { text: '' } })
    assert.match(lifted.body.frame.opening[0], /wir haben den vorläufigen Stopp aufgehoben/)
    const nothing = { grounds: [], found: '' }
    const { frame, statement } = (await lead.post(path, { kind: 'confirmed', command: nothing }))
      .body
    assert.equal(frame.locale, 'de')
    assert.match(frame.opening[0], /hat sich bestätigt/)
    assert.match(statement.lookedAt, /nach dem Versand an die Gruppe/)
    assert.equal(statement.found, '')
  })
})
