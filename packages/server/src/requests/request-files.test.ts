import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sweepFiles } from '../lists/import/sweep-files.ts'
import { signedIn } from '../testing/browser.ts'
import { castAccount, castStaff, password } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { sweepRequestFiles } from './request-files.ts'

onEachDatabase('Files of requests', (given) => {
  test('stay while an answer is awaited, go half a year after it, and leave their name', async () => {
    const { house, app, clock } = given()
    const { account, owner } = await castAccount(house)
    const customer = await signedIn(app, owner.email, password)
    const [requestId, messageId] = [randomUUIDv7(), randomUUIDv7()]
    const wish = { requestId, messageId, kind: 'advice', title: 'Formular', text: 'Passt das so?' }
    await customer.post(`/accounts/${account}/requests`, wish)
    const thread = `/accounts/${account}/requests/${requestId}`
    const upload = `${thread}/messages/${messageId}/files?fileName=formular.txt`
    const { body: file } = await customer.upload(upload, 'So sieht es aus.')
    clock.forward({ days: 181 })
    await sweepRequestFiles(house)
    await sweepFiles(house)
    const { email } = await castStaff(house, 'support')
    const support = await signedIn(app, email, password)
    assert.equal((await support.get(`${thread}/files/${file.id}`)).status, 200)
    const answer = { messageId: randomUUIDv7(), text: 'Ja, so passt es.', asks: false }
    await support.post(`/support${thread}/messages`, answer)
    await sweepRequestFiles(house)
    assert.equal((await support.get(`${thread}/files/${file.id}`)).status, 200)
    clock.forward({ days: 180 })
    await sweepRequestFiles(house)
    const reader = await signedIn(app, owner.email, password)
    assert.equal((await reader.get(`${thread}/files/${file.id}`)).body.code, 'NOT_FOUND')
    const [left] = (await reader.get(thread)).body.messages[0].files
    assert.deepEqual([left.name, left.gone], ['formular.txt', true])
    const stored = []
    for await (const { key } of house.files.list('requests')) stored.push(key)
    assert.deepEqual(stored, [])
  })
})
