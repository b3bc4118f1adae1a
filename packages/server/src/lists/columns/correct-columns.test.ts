import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { api, QueryOf, RememberedColumns } from '@freigabe/contract'
import { moveCase } from '../../case/move-case.ts'
import { supplementCase } from '../../case/submitting/submit-case.ts'
import { change } from '../../change/change.ts'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { signedIn } from '../../testing/browser.ts'
import {
  castAccount,
  castCustomer,
  castStaff,
  completeContent,
  importFile,
  password,
  screenNow,
} from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { createGroup } from '../groups/create-group.ts'
import { uploadBatch } from '../import/upload-batch.ts'

type Reading = Partial<Pick<QueryOf<typeof api.uploadBatch>, 'columns' | 'encoding'>>

/** Two columns of addresses and two of times; the guess takes the first that fits. */
const rows = Array.from(
  { length: 40 },
  (_, i) => `kunde${i}@gmx.de;betreuer${i % 3}@firma.de;0${1 + (i % 9)}.02.2024;1${i % 10}.03.2024`,
)
const list = `Mail A;Mail B;Datum A;Datum B\n${rows.join('\n')}\n`

onEachDatabase('How a file is read', (given) => {
  test('follows what the customer says of every column, and of columns that there are not', async () => {
    const { browser, path, read } = await imported(list)
    const first = await read()
    const guessed = first.columns.roles
    assert.equal(guessed.email.chosenBy, 'engine')
    const columns = { email: 1, signed_up_at: 3, confirmed_at: null }
    const answer = await browser.put(`${path}/columns`, { columns })
    assert.deepEqual([answer.status, answer.body.state], [202, 'received'])
    await screenNow(given().house, first.accountId, first.id)
    const { columns: seen, recipients } = await read()
    assert.equal(recipients, 3)
    assert.deepEqual(seen.roles.email, { index: 1, confidence: 1, chosenBy: 'customer' })
    assert.deepEqual(seen.roles.signed_up_at, { index: 3, confidence: 1, chosenBy: 'customer' })
    assert.equal(seen.roles.confirmed_at, undefined)
    assert.deepEqual(seen.chosen, { columns, encoding: null, remembered: false })
    assert.ok(seen.confirmed)
  })

  test('is not read again for what was guessed right', async () => {
    const { browser, path, read } = await imported(list)
    const { columns, screening } = await read()
    const { email } = columns
    const { body } = await browser.put(`${path}/columns`, { columns: { email } })
    assert.deepEqual([body.state, body.columns.confirmed], ['screened', true])
    assert.deepEqual(body.screening, screening)
    const back = await browser.put(`${path}/columns`, { columns: {} })
    assert.equal(back.body.state, 'received', 'What is taken back is guessed anew.')
  })

  test('is remembered for the next file of the same form, until it is forgotten', async () => {
    const { house } = given()
    const { account, owner, browser, group, path } = await imported(list)
    await browser.put(`${path}/columns`, { columns: { email: 1 } })
    const next = async (csv: string) => {
      const { batch } = await importFile(house, owner.actor, account, group, csv)
      return (await browser.get(`/accounts/${account}/groups/${group}/batches/${batch}`)).body
    }
    const same = await next(`${list}neu@gmx.de;chef@firma.de;;\n`)
    assert.deepEqual(same.columns.roles.email, { index: 1, confidence: 1, chosenBy: 'customer' })
    assert.deepEqual(same.columns.chosen, {
      columns: { email: 1 },
      encoding: null,
      remembered: true,
    })
    assert.equal(same.recipients, 4)
    const other = await next(`Nr;${list.replaceAll('\n', '\n7;')}`)
    assert.equal(other.columns.roles.email.chosenBy, 'engine')

    const remembered = `/accounts/${account}/remembered-columns`
    const [item] = (await browser.get(remembered)).body.items
    assert.deepEqual(
      [item.shape, item.header, item.columns, item.encoding],
      [same.columns.shape, ['Mail A', 'Mail B', 'Datum A', 'Datum B'], { email: 1 }, null],
    )
    assert.equal((await browser.delete(`${remembered}/${item.shape}`)).status, 204)
    assert.equal((await browser.delete(`${remembered}/${item.shape}`)).body.code, 'NOT_FOUND')
    assert.equal((await next(`${list}a@gmx.de;;;\n`)).columns.roles.email.chosenBy, 'engine')
    assert.deepEqual((await browser.get(remembered)).body.items, [])
  })

  test('follows what an upload says of the columns, the memory in everything else, and is remembered for the next', async () => {
    const { account, browser, path, send } = await imported(list)
    await browser.put(`${path}/columns`, { columns: { email: 0, signed_up_at: 3, name: null } })
    const said = await send(`${list}neu@gmx.de;chef@firma.de;;\n`, {
      columns: { email: 1, confirmed_at: null },
    })
    const columns = { email: 1, signed_up_at: 3, name: null, confirmed_at: null }
    assert.deepEqual(said.columns.chosen, { columns, encoding: null, remembered: false })
    assert.deepEqual(said.columns.roles.signed_up_at.index, 3)
    assert.equal(said.columns.roles.confirmed_at, undefined)
    assert.equal(said.recipients, 4)
    const next = await send(`${list}alt@gmx.de;boss@firma.de;;\n`)
    assert.deepEqual(next.columns.chosen, { columns, encoding: null, remembered: true })
    const { items } = (await browser.get(`/accounts/${account}/remembered-columns`)).body
    assert.deepEqual(
      items.map(({ columns, header }: RememberedColumns) => ({ columns, header })),
      [{ columns, header: ['Mail A', 'Mail B', 'Datum A', 'Datum B'] }],
    )
  })

  test('follows the encoding that an upload names', async () => {
    const { send } = await imported(list)
    const { columns } = await send(euros('anna'), { encoding: 'iso-8859-15' })
    assert.deepEqual(columns.header, ['E-Mail', 'Umsatz in €'])
    assert.deepEqual((await send(euros('bert'))).columns.header, ['E-Mail', 'Umsatz in €'])
  })

  test('is not remembered where an upload names a column that the file has not', async () => {
    const { account, browser, send } = await imported(list)
    const far = await send(`${list}neu@gmx.de;;;\n`, { columns: { email: 9 } })
    assert.deepEqual([far.state, far.refusal.code], ['refused', 'column_not_found'])
    assert.deepEqual((await browser.get(`/accounts/${account}/remembered-columns`)).body.items, [])
    assert.equal((await send(`${list}alt@gmx.de;;;\n`)).columns.roles.email.chosenBy, 'engine')
  })

  test('is refused with an upload that says something else than columns', async () => {
    const { group, account, browser } = await imported(list)
    for (const columns of ['1', '{"email":null}', '{"shoe_size":1}', '{"email":-1}', 'email=1']) {
      const query = new URLSearchParams({ fileName: 'kunden.csv', columns })
      const path = `/accounts/${account}/groups/${group}/batches?${query}`
      const { body } = await browser.upload(path, Buffer.from(list))
      assert.equal(body.code, 'REQUEST_INVALID', columns)
    }
  })

  test('is asked for where two columns may hold the recipients, and nothing is read until it is said', async () => {
    const both = list.split('\n').map((row, i) => row.replace(/betreuer\d/, `person${i}`))
    const { browser, path, read } = await imported(both.join('\n'))
    const asked = await read()
    assert.deepEqual(
      [asked.state, asked.refusal.code, asked.refusal.mending, asked.recipients],
      ['refused', 'unclear_email_column', 'confirm_column', 0],
    )
    assert.deepEqual([asked.columns.email, asked.columns.unclear], [null, [0, 1]])
    await browser.put(`${path}/columns`, { columns: { email: 1 } })
    await screenNow(given().house, asked.accountId, asked.id)
    const { state, columns, recipients } = await read()
    assert.deepEqual([state, columns.email, columns.unclear, recipients], ['screened', 1, [], 40])
  })

  test('is remembered for its own account alone', async () => {
    const { browser, path } = await imported(list)
    await browser.put(`${path}/columns`, { columns: { email: 1 } })
    const other = await imported(list)
    assert.equal((await other.read()).columns.roles.email.chosenBy, 'engine')
    assert.deepEqual(
      (await other.browser.get(`/accounts/${other.account}/remembered-columns`)).body.items,
      [],
    )
  })

  test('follows the encoding that only the customer knows, and so does the next file', async () => {
    const { house } = given()
    const { account, owner, browser, group, path, read } = await imported(euros('anna'))
    assert.equal((await read()).screening.encoding, 'windows-1252')
    await browser.put(`${path}/columns`, { columns: {}, encoding: 'iso-8859-15' })
    const first = await read()
    await screenNow(house, account, first.id)
    assert.equal((await read()).screening.encoding, 'iso-8859-15')
    assert.deepEqual((await read()).columns.header, ['E-Mail', 'Umsatz in €'])
    const { batch } = await importFile(house, owner.actor, account, group, euros('bert'))
    const next = (await browser.get(`/accounts/${account}/groups/${group}/batches/${batch}`)).body
    assert.equal(next.screening.encoding, 'iso-8859-15')
    assert.deepEqual(next.columns.chosen, {
      columns: {},
      encoding: 'iso-8859-15',
      remembered: true,
    })
    await browser.put(`/accounts/${account}/groups/${group}/batches/${batch}/columns`, {
      columns: { email: 0 },
      encoding: 'iso-8859-15',
    })
    const items = (await browser.get(`/accounts/${account}/remembered-columns`)).body.items
    assert.equal(items.length, 1, 'The form is named as it was before the encoding was known.')
  })

  test('is refused for a column that is not there, and for a list without addresses', async () => {
    const { browser, path } = await imported(list)
    const far = await browser.put(`${path}/columns`, { columns: { email: 0, name: 4 } })
    assert.deepEqual(
      [far.status, far.body.code, far.body.about],
      [422, 'COLUMN_UNKNOWN', { roles: ['name'] }],
    )
    for (const wrong of [
      { columns: { email: null } },
      { columns: { shoe_size: 1 } },
      { columns: { email: 0 }, encoding: 'utf-7' },
    ]) {
      assert.equal((await browser.put(`${path}/columns`, wrong)).body.code, 'REQUEST_INVALID')
    }
  })

  test('stays as it is during a review, and for readers', async () => {
    const { house, app } = given()
    const { account, owner, browser, path, caseId } = await imported(list)
    const reader = await castCustomer(house, account, 'reader')
    const readers = await signedIn(app, reader.email, password)
    const wish = { columns: { email: 1 } }
    assert.equal((await readers.put(`${path}/columns`, wish)).body.code, 'NOT_ALLOWED')
    await handIn(house, owner, account, caseId!)
    assert.equal((await browser.put(`${path}/columns`, wish)).body.code, 'BATCH_IN_REVIEW')
  })

  test('is approved only as it was handed in: a list that was read otherwise since needs another word of the customer', async () => {
    const { house, clock } = given()
    const { account, owner, browser, group, path, caseId, read } = await imported(list)
    await handIn(house, owner, account, caseId!)
    await accept(house, account, caseId!)
    const lead = await castStaff(house, 'lead')
    clock.forward({ minutes: 1 })
    await browser.put(`${path}/columns`, { columns: { email: 1 } })
    // Reopened before it is read again, so that no case of its own is opened about its new content.
    await change(house, 'command', account, (unit) =>
      moveCase(unit, lead.actor, caseId!, {
        type: 'reopen',
        reason: 'error_corrected',
      }),
    )
    await assert.rejects(accept(house, account, caseId!), { code: 'BATCH_CHANGED' })
    clock.forward({ minutes: 20 })
    const { id: batch } = await read()
    await screenNow(house, account, batch)
    assert.equal((await read()).recipients, 3)
    assert.deepEqual(await changed(), [batch])
    await assert.rejects(accept(house, account, caseId!), { code: 'BATCH_CHANGED' })
    clock.forward({ minutes: 20 })
    assert.equal(await gate(), 'in_review')

    await supplementCase(house, owner, account, caseId!, {
      submissionId: randomUUIDv7(),
      revision: 1,
      declarationVersion: policyAtHome.declaration.version,
      content: (await completeContent(house, account)) as never,
    })
    assert.deepEqual(await changed(), [])
    await accept(house, account, caseId!)
    assert.equal(await gate(), 'allow')

    /** What the desk is told before anyone tries. */
    async function changed() {
      return (await readDeskCase(house, lead.personId, account, caseId!)).changedBatches
    }

    async function gate() {
      const question = { account, group, purpose: 'campaign' as const }
      const [answer] = await checkGates(house, [question], null)
      return answer!.reason ?? answer!.verdict
    }
  })

  test('shuts the gate for a list from the moment it is to be read otherwise', async () => {
    const { house, clock } = given()
    const { account, owner, browser, group, path, caseId } = await imported(list)
    await handIn(house, owner, account, caseId!)
    await accept(house, account, caseId!)
    const gate = async () => {
      const question = { account, group, purpose: 'campaign' as const }
      const [answer] = await checkGates(house, [question], null)
      return answer!.reason ?? answer!.verdict
    }
    clock.forward({ minutes: 1 })
    assert.equal(await gate(), 'allow')
    await browser.put(`${path}/columns`, { columns: { email: 1 } })
    assert.equal(await gate(), 'content_changed')
  })

  async function imported(csv: string | Buffer) {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const { batch, caseId } = await importFile(house, owner.actor, account, group, csv)
    const browser = await signedIn(app, owner.email, password)
    const path = `/accounts/${account}/groups/${group}/batches/${batch}`
    const read = async () => ({ ...(await browser.get(path)).body, accountId: account })
    const send = async (file: string | Buffer, reading: Reading = {}) => {
      const wish = { fileName: 'kunden.csv', trigger: 'import' as const, ...reading }
      const { id } = await uploadBatch(
        house,
        owner.actor,
        account,
        group,
        wish,
        Readable.from([Buffer.from(file)]),
      )
      await screenNow(house, account, id)
      return (await browser.get(`/accounts/${account}/groups/${group}/batches/${id}`)).body
    }
    return { account, owner, group, caseId, browser, path, read, send }
  }
})

/** A file in ISO-8859-15, where the byte 0xA4 is the euro. */
function euros(name: string): Buffer {
  return Buffer.from(`E-Mail;Umsatz in ¤\n${name}@example.org;5 ¤\n`, 'latin1')
}
