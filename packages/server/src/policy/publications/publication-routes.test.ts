import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castStaff, password } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('Changing the policy', (given) => {
  test('is for leads; administration reads, and nobody else learns of it', async () => {
    const { house, app } = given()
    const lead = await castStaff(house, 'lead')
    const browser = await signedIn(app, lead.email, password)
    const { status, body } = await browser.post('/policy/drafts', { title: 'Neu', note: '' })
    assert.equal(status, 201)
    const path = `/policy/drafts/${body.id}`
    const reads = ['/policy/publications', '/policy/publications/1', '/policy/shipped', path]

    const admin = await signedIn(app, (await castStaff(house, 'admin')).email, password)
    for (const each of reads) assert.equal((await admin.get(each)).status, 200, each)
    const wish = { version: 1, title: 'Neu', note: '', base: 1, files: {} }
    assert.equal((await admin.put(path, wish)).status, 403)
    assert.equal((await admin.post(`${path}/proposal`, { version: 1 })).status, 403)
    assert.equal((await admin.post(`${path}/publication`, { version: 1 })).status, 403)
    assert.equal((await admin.delete(path)).status, 403)

    const { owner } = await castAccount(house)
    const strangers = [owner.email]
    for (const role of ['reviewer', 'support', 'billing'] as const) {
      strangers.push((await castStaff(house, role)).email)
    }
    for (const email of strangers) {
      const stranger = await signedIn(app, email, password)
      for (const each of reads) assert.equal((await stranger.get(each)).status, 403, each)
      assert.equal((await stranger.put(path, wish)).status, 403)
    }
  })

  test('goes by what is published: a number that is not there is not found', async () => {
    const { house, app } = given()
    const browser = await signedIn(app, (await castStaff(house, 'lead')).email, password)
    assert.equal((await browser.get('/policy/publications/99')).status, 404)
    const beyond = { title: 'Zurück', note: '', publication: 99 }
    assert.equal((await browser.post('/policy/drafts', beyond)).status, 404)
  })

  test('is told of its faults with each save, and a text that no column can hold is refused', async () => {
    const { house, app } = given()
    const browser = await signedIn(app, (await castStaff(house, 'lead')).email, password)
    const { body } = await browser.post('/policy/drafts', { title: 'Neu', note: '' })
    const wish = { version: 1, title: 'Neu', note: '', base: 1, files: { house: 'id: [house' } }
    const saved = await browser.put(`/policy/drafts/${body.id}`, wish)
    assert.equal(saved.status, 200)
    assert.equal(saved.body.faults[0].file, 'house.yaml')
    const unheld = { ...wish, version: 2, files: { house: 'id: house\u0000' } }
    assert.equal((await browser.put(`/policy/drafts/${body.id}`, unheld)).status, 400)
  })
})
