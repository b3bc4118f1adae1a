import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { before, test } from 'node:test'
import { api, type Endpoint } from '@freigabe/contract'
import { unknownFields } from '../../http/parse-input.ts'
import { rememberColumns } from '../../lists/columns/remembered-columns.ts'
import { bodyOf } from '../../reference/docs-page/example.ts'
import { openapiDocument } from '../../reference/openapi/openapi.ts'
import {
  type Answer,
  signedIn,
  signIn,
  type Visitor,
  visitor,
  withKey,
} from '../../testing/browser.ts'
import { castComplaint, castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { castAttack } from '../../testing/cast-attack.ts'
import { castHold } from '../../testing/cast-hold.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

const document = openapiDocument()
const ofAccounts = Object.entries<Endpoint>(api).filter(([, { path }]) => path.includes(':account'))
const forCustomers = ofAccounts.filter(([, { access }]) =>
  access.some((role) => ['reader', 'editor', 'owner'].includes(role)),
)

onEachDatabase('Another account', (given) => {
  let own: Awaited<ReturnType<typeof customer>>
  let other: Awaited<ReturnType<typeof customer>>
  before(async () => {
    own = await customer()
    other = await customer()
  })

  test('is not found in any path, by its id or its reference, by a person or a key', async () => {
    const { owner, browser, account } = own
    const { body: key } = await browser.post(`/accounts/${account}/keys`, {
      name: 'Shop',
      scopes: ['read', 'write', 'gate'],
    })
    const reference = `c-${randomUUIDv7()}`
    await inRole(given().house.database, 'admin', null, (tx) =>
      tx.insertInto('account_reference').values({ reference, account_id: other.account }).execute(),
    )
    assert.ok(ofAccounts.length > 20)
    for (const [name, endpoint] of ofAccounts) {
      for (const named of [other.account, reference, randomUUIDv7()]) {
        for (const caller of [browser, withKey(given().app, key.secret, '127.0.0.2')]) {
          const { body, status } = await ask(caller, name, { ...other.ids, account: named })
          assert.deepEqual([status, body.code], [404, 'NOT_FOUND'], `${endpoint.path} of ${owner}`)
        }
      }
    }
  })

  test('has objects that are not found in one’s own account either', async () => {
    const { browser, account } = own
    for (const [name, endpoint] of forCustomers) {
      if (!/:account.*:/.test(endpoint.path)) continue
      const { body, status } = await ask(browser, name, { ...other.ids, account })
      assert.deepEqual([status, body.code], [404, 'NOT_FOUND'], `${name} ${JSON.stringify(body)}`)
    }
  })

  test('cannot be reached through what is named in a query or a body', async () => {
    const { browser, account, ids } = own
    const cases = await browser.get(`/accounts/${account}/cases?group=${other.ids.group}`)
    assert.ok(cases.status === 404 || cases.body.items.length === 0)
    const { body: draft } = await browser.get(`/accounts/${account}/cases/${ids.case}/draft`)
    const saved = await browser.put(`/accounts/${account}/cases/${ids.case}/draft`, {
      version: draft.version,
      content: { methods: [], answers: { 'general/purpose': [other.ids.evidence] } },
      alsoCases: [other.ids.case],
      step: 2,
    })
    assert.ok(saved.status >= 400, JSON.stringify(saved.body))
    const gate = await browser.post('/gate/check', {
      account: other.account,
      group: other.ids.group,
      purpose: 'campaign',
    })
    assert.deepEqual([gate.body.verdict, gate.body.reason], ['deny', 'unknown_group'])
  })

  test('is not mixed up by staff who name the wrong account with a case', async () => {
    const { account } = own
    const lead = await castStaff(given().house, 'lead')
    const browser = visitor(
      given().app,
      await signIn(given().app, lead.email, password),
      '127.0.0.3',
    )
    for (const [name, endpoint] of ofAccounts) {
      // A lease is found by its case alone, since an account cannot have another's.
      if (!endpoint.path.startsWith('/desk/') || endpoint.path.endsWith('/lease')) continue
      if (!/:account.*:/.test(endpoint.path)) continue
      const { body, status } = await ask(browser, name, { ...other.ids, account })
      assert.deepEqual([status, body.code], [404, 'NOT_FOUND'], `${name} ${JSON.stringify(body)}`)
    }
  })

  /** An owner with one of everything. */
  async function customer() {
    const { house, app } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    const browser = await signedIn(app, owner.email, password)
    const { body: invitation } = await browser.post(`/accounts/${account}/invitations`, {
      email: `${randomUUIDv7()}@example.org`,
      role: 'reader',
    })
    const { body: key } = await browser.post(`/accounts/${account}/keys`, {
      name: 'Shop',
      scopes: ['read'],
    })
    const { body: batches } = await browser.get(`/accounts/${account}/groups/${group}/batches`)
    const { evidence_id: evidence } = await inRole(house.database, 'customer', account, (tx) =>
      tx.selectFrom('evidence').select('evidence_id').executeTakeFirstOrThrow(),
    )
    const shape = randomUUIDv7()
    await inRole(house.database, 'command', account, (tx) =>
      rememberColumns(
        tx,
        account,
        { shape, columns: { email: 0 }, encoding: null, remembered: false },
        ['E-Mail'],
        house.clock.now(),
      ),
    )
    const { body: source } = await browser.post(`/accounts/${account}/groups/${group}/sources`, {
      name: 'Newsletter im Shop',
      kind: 'web_form',
      link: 'https://www.example.org/newsletter',
      method: 'form_double_opt_in',
      cap: 100,
      periodDays: 30,
    })
    const { body: request } = await browser.post(`/accounts/${account}/requests`, {
      requestId: randomUUIDv7(),
      messageId: randomUUIDv7(),
      kind: 'other',
      title: 'Eine Frage',
      text: 'Wie geht es weiter?',
    })
    const message = request.messages[0].id
    const files = `/accounts/${account}/requests/${request.id}/messages/${message}/files`
    const { body: file } = await browser.upload(`${files}?fileName=bild.txt`, 'Ein Bild')
    const { body: endpoint } = await browser.post(`/accounts/${account}/webhook-endpoints`, {
      url: 'https://hooks.example.org/freigabe',
    })
    const lists = `/accounts/${account}/leave-out-lists`
    const { body: list } = await browser.upload(`${lists}?keep=true`, 'anna@example.org')
    const ids = {
      list: list.id,
      request: request.id,
      message,
      file: file.id,
      account,
      group,
      case: caseId,
      batch: batches.items[0].id,
      evidence,
      invitation: invitation.id,
      key: key.id,
      person: owner.personId,
      source: source.id,
      statement: 'general%2Fpurpose',
      question: randomUUIDv7(),
      division: randomUUIDv7(),
      remedy: 'collect_double_opt_in',
      decision: randomUUIDv7(),
      proceeding: randomUUIDv7(),
      complaint: await castComplaint(house, account),
      shape,
      endpoint: endpoint.id,
      attack: await castAttack(house, { account, source }),
      hold: await castHold(house, account, { kind: 'group', groupId: group }),
    }
    return { account, owner: owner.name, browser, ids }
  }

  /** Calls an endpoint with these ids in its path and an example of its body. */
  function ask(caller: Visitor, name: string, ids: Record<string, string>): Promise<Answer> {
    const endpoint: Endpoint = api[name as keyof typeof api]
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_, param: string) => {
      assert.ok(ids[param], `The test knows no ${param}.`)
      return ids[param]
    })
    if (endpoint.upload) {
      const given = Object.entries({ fileName: 'kunden.csv', leaseToken: '1' })
      const query = new URLSearchParams(given.filter(([field]) => knows(endpoint, field)))
      return caller.upload(`${path}?${query}`, 'anna@example.org')
    }
    if (method === 'get' || method === 'delete') return caller[method](path)
    const operation = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .find(({ operationId }) => operationId === name)!
    const body = bodyOf({ operation, document }) as object | undefined
    const declarationVersion = policyAtHome.declaration.version
    return caller[method](
      path,
      body !== undefined && 'declarationVersion' in body ? { ...body, declarationVersion } : body,
    )
  }
})

/** Whether the query of an endpoint has this field: another would be refused by name first. */
function knows({ query }: Endpoint, field: string): boolean {
  return query !== undefined && !unknownFields(query, { [field]: '' }).includes(field)
}
