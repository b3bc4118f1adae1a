import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Batch, type EventName, type Group, PublicEvent } from '@freigabe/contract'
import { evaluateRules } from '@freigabe/core'
import { onAccountAnd } from '../database/on-account-and.ts'
import { listEvents } from '../events/read-events.ts'
import { verifyLog } from '../log/verify-log.ts'
import { compiledRules } from '../policy/packs/compiled-rules.ts'
import { runPolicyTrial } from '../policy/trials/run-policy-trial.ts'
import { signedIn, type Visitor, visitor } from '../testing/browser.ts'
import { inRole } from '../testing/in-role.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { offerExample } from './offer-example.ts'
import type { SignIn } from './sign-ins.ts'

describe('the example platform', () => {
  let given: TestHouse & { end(): Promise<void> }
  let signIns: SignIn[]
  let firstEvents: unknown[]
  const told: number[] = []
  const offer = (empty = false) =>
    offerExample(given.house, { empty, onExample: (share) => told.push(share) })
  before(async () => {
    given = await openTestHouse('embedded')
    firstEvents = await platformEvents()
    await beginAndDie()
    signIns = await offer()
  })
  after(() => given.end())

  /** An earlier start was killed soon after it began to build. */
  async function beginAndDie() {
    const { root } = given.house.database
    const set_up_at = given.clock.now()
    await root
      .insertInto('platform')
      .values({ name: 'Halb fertig', locale: 'de', example: true, set_up_at })
      .execute()
  }

  function platformEvents() {
    return given.house.database.root
      .selectFrom('platform_event')
      .select(['seq', 'type', 'subject', 'at', 'body'])
      .execute()
  }

  function enter(email: string): Promise<Visitor> {
    return signedIn(given.app, email, signIns[0]!.password)
  }

  async function groupsOf(reference: string): Promise<Group[]> {
    const reviewer = await enter('miriam.kessler@rohrpost.example')
    const { body } = await reviewer.get(`/accounts/${reference}/groups?limit=200`)
    return body.items
  }

  async function allGroups(): Promise<Group[]> {
    const references = ['k-1001', 'k-1002', 'k-1003', 'k-1004', 'k-1005', 'k-1006']
    return (await Promise.all(references.map(groupsOf))).flat()
  }

  async function batchOf(account: string, name: string): Promise<Batch> {
    const group = (await groupsOf(account)).find((each) => each.name === name)!
    const reviewer = await enter('miriam.kessler@rohrpost.example')
    const { body } = await reviewer.get(`/accounts/${account}/groups/${group.id}/batches`)
    return body.items[0]
  }

  function evaluations(groups?: readonly string[]) {
    const rows = given.house.database.root
      .selectFrom('evaluation')
      .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'evaluation'))
      .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
      .selectAll('evaluation')
    return (groups ? rows.where('recipient_group.name', 'in', groups) : rows).execute()
  }

  test('is built where an earlier start was cut short, and named', async () => {
    const { body } = await visitor(given.app).get('/platform')
    assert.equal(body.name, 'Rohrpost')
    assert.equal(body.example, true)
    assert.deepEqual(body.signIns, signIns)
  })

  test('has somebody in every role, and all of them can sign in', async () => {
    const roles = ['reviewer', 'lead', 'support', 'billing', 'admin', 'owner', 'editor', 'reader']
    for (const role of roles) assert.ok(signIns.some((signIn) => signIn.role === role))
    for (const { email, name } of signIns) {
      const session = await (await enter(email)).get('/session')
      assert.equal(session.body.person.name, name)
    }
  })

  test('has told the platform what happened, and nothing that names anybody or that somebody wrote', async () => {
    const { root } = given.house.database
    const { items, more } = await listEvents(given.house, null, { limit: 10_000 })
    assert.equal(more, false)
    for (const event of items) assert.deepEqual(PublicEvent.parse(event), event)
    const types = new Set(items.map(({ type }) => type))
    for (const type of usual) assert.ok(types.has(type), type)
    const people = await root.selectFrom('person').select(['name', 'email']).execute()
    const names = await root.selectFrom('recipient_group').select('name').execute()
    const notes = await root.selectFrom('note').select('text').execute()
    const messages = await root.selectFrom('request_message').select('text').execute()
    const questions = await root.selectFrom('question').select('text').execute()
    const words = [...people.flatMap(Object.values), ...[names, notes, messages, questions].flat()]
      .flatMap((each) => (typeof each === 'string' ? each : Object.values(each)))
      .map((each) => JSON.stringify(each).slice(1, -1))
    const told = JSON.stringify(items.map(({ data }) => data))
    assert.equal(told.includes('@'), false)
    assert.deepEqual(
      words.filter((each) => told.includes(each)),
      [],
    )
  })

  test('says how many were sent to some groups', async () => {
    const sent = (await allGroups()).filter((group) => group.sent !== null)
    assert.deepEqual(sent.map(({ name }) => name).sort(), [
      'Fördermitglieder',
      'Kundschaft Onlineshop',
      'Ride club',
      'Röstpost',
    ])
  })

  test('has a list that is open in part, and the first part was sent to', async () => {
    const group = (await allGroups()).find(({ name }) => name === 'Fördermitglieder')!
    const { slice, state } = group.conditions[0]?.step ?? {}
    assert.deepEqual([slice, state], [{ size: 200, of: 1900 }, 'open'])
    assert.equal(group.sent?.total, 197)
  })

  test('has somebody who belongs to several accounts', async () => {
    const { body } = await (await enter('jana.petersen@agentur-feinsinn.example')).get('/session')
    assert.equal(body.memberships.length, 3)
  })

  test('has groups in every standing', async () => {
    const standings = new Set((await allGroups()).map(({ standing }) => standing))
    for (const standing of [
      'empty',
      'checking',
      'needs_you',
      'in_review',
      'questions',
      'approved',
      'limited',
      'rejected',
      'expired',
      'withdrawn',
      'on_hold',
    ] as const) {
      assert.ok(standings.has(standing), standing)
    }
  })

  test('has imported files of 380 to 50,000 recipients', async () => {
    const imported = await given.house.database.root
      .selectFrom('batch')
      .select('recipients')
      .where('source_id', 'is', null)
      .where('recipients', '>', 0)
      .where('known', 'is', null)
      .execute()
    const sizes = imported.map(({ recipients }) => recipients!)
    assert.equal(Math.min(...sizes), 380)
    assert.equal(Math.max(...sizes), 50_000)
  })

  test('has an import of which only the new recipients are reviewed', async () => {
    const { recipients, known } = await batchOf('k-1004', 'Patinnen und Paten')
    assert.equal(recipients, 60)
    assert.deepEqual(
      known?.lists.map((list) => [list.fileName, list.recipients, list.approval?.isRevoked]),
      [['paten.csv', 380, false]],
    )
  })

  const stories: [string, string, string, string][] = [
    ['k-1006', 'Gewerbekunden Flotte', 'address_syntax', 'serious'],
    ['k-1006', 'Gewerbekunden Flotte', 'role_accounts', 'warning'],
    ['k-1006', 'Neuwagen-Interessenten', 'duplicates', 'notice'],
    ['k-1006', 'Neuwagen-Interessenten', 'disposable_domains', 'warning'],
    ['k-1003', 'Bäderkarte 2014 bis 2017', 'address_syntax', 'warning'],
    ['k-1003', 'Belegschaft', 'domain_distribution', 'notice'],
  ]
  for (const [account, group, finding, severity] of stories) {
    test(`the screening of ‘${group}’ shows ${finding} as ${severity}`, async () => {
      const { screening } = await batchOf(account, group)
      const found = screening!.findings.find(({ id }) => id === finding)
      assert.equal(found?.severity, severity)
    })
  }

  test('one delivery through an approved source is set apart, and waits at the desk', async () => {
    const apart = await given.house.database.root
      .selectFrom('batch')
      .innerJoin('case_batch', 'case_batch.batch_id', 'batch.batch_id')
      .innerJoin('approval_case', 'approval_case.case_id', 'case_batch.case_id')
      .select(['set_apart', 'delivered', 'status'])
      .where('set_apart', 'is not', null)
      .execute()
    assert.deepEqual(apart, [{ set_apart: 'grave_finding', delivered: true, status: 'in_review' }])
  })

  test('a rule accepted at once what came from the platform’s own forms, or by lot a person did', async () => {
    const found = await evaluations(['Rezeptbrief', 'Post aus der Rösterei'])
    for (const { rule_id, outcome, sampled } of found) {
      assert.equal(rule_id, 'own_form_by_platform')
      assert.equal(outcome, sampled ? 'person' : 'accepted')
    }
    assert.equal(found.length, 2)
  })

  test('rules asked, chose the fast way, and sent cases to those who know the matter', async () => {
    const found = await evaluations()
    const has = (is: (row: (typeof found)[number]) => boolean) => assert.ok(found.some(is))
    has(({ outcome }) => outcome === 'asked')
    has(({ route }) => route === 'fast')
    has(({ route }) => route === 'specialist')
    has(({ route }) => route === 'second_eyes')
    assert.ok(found.every(({ trouble }) => trouble === null))
  })

  test('every decision names packs that were published by then, under versions no later than it', async () => {
    const { root } = given.house.database
    const publications = await root
      .selectFrom('policy_publication')
      .selectAll()
      .orderBy('number')
      .execute()
    assert.deepEqual(
      publications.map(({ number, published_by }) => [number, published_by === 'installation']),
      [
        [1, true],
        [2, false],
        [3, true],
      ],
    )
    const [first, second] = publications
    const changed = Object.keys(first!.packs).filter((id) => first!.packs[id] !== second!.packs[id])
    assert.deepEqual(changed, ['house'])
    const decisions = await root
      .selectFrom('decision')
      .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'decision'))
      .select(['decision.policy_version', 'decision.at', 'approval_case.publication'])
      .execute()
    const used = new Set(decisions.map(({ publication }) => publication))
    assert.deepEqual([...used].sort(), [1, 2])
    for (const { policy_version, at, publication } of decisions) {
      const { published_at } = publications.find(({ number }) => number === publication)!
      assert.ok(published_at < at, `decided ${at} under what was published ${published_at}`)
      for (const [version] of policy_version.matchAll(/@\d{4}-\d\d-\d\d/g)) {
        assert.ok(version.slice(1) <= at.slice(0, 10), `decided ${at} by ${policy_version}`)
      }
    }
  })

  test('every case judged again, by what was kept of it and under its policy, comes out the same', async () => {
    const { house } = given
    for (const { facts, trace, publication, countries } of await evaluations()) {
      const again = await inRole(house.database, 'worker', null, async (tx) => {
        const policy = await house.policies.effective(tx, publication, countries)
        return evaluateRules(compiledRules(policy), facts)
      })
      assert.deepEqual(JSON.parse(JSON.stringify(again)), trace)
    }
  })

  test('a list that was rejected once came again, and its signals keep it for two people', async () => {
    const [kept] = await evaluations(['Frühjahrsaktion'])
    assert.deepEqual([kept!.outcome, kept!.route], ['held', 'second_eyes'])
    const { root } = given.house.database
    const found = await root
      .selectFrom('case_signal')
      .select(['code', 'severity'])
      .where('case_id', '=', kept!.case_id)
      .orderBy('code')
      .execute()
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [
        ['evidence_seen_elsewhere', 'notice'],
        ['method_changed_after_refusal', 'warning'],
        ['rejected_recipients_again', 'serious'],
      ],
    )
  })

  test('the clean double opt-in list shows nothing that speaks against it', async () => {
    const { screening } = await batchOf('k-1005', 'Velora Journal')
    assert.deepEqual(
      screening!.findings.filter(({ severity }) => severity !== 'info'),
      [],
    )
  })

  test('a file without addresses was refused and says so', async () => {
    const batch = await batchOf('k-1005', 'Dealers')
    assert.equal(batch.refusal?.code, 'no_addresses')
  })

  test('promises run at the desk: some due within hours, one just missed', async () => {
    const reviewer = await enter('miriam.kessler@rohrpost.example')
    const { body } = await reviewer.get('/desk/queue')
    const now = given.clock.now()
    const due = body.items
      .filter(({ status }: { status: string }) => status === 'in_review')
      .map(({ dueAt }: { dueAt: string }) => dueAt)
    assert.equal(due.filter((at: string) => at < now).length, 1)
    assert.ok(
      due.filter((at: string) => at > now && Date.parse(at) < hoursAfter(now, 2)).length > 0,
    )
    assert.ok(body.items.some(({ lease }: { lease: unknown }) => lease !== null))
  })

  test('one decision waits for a second person, and whoever proposed it cannot confirm it', async () => {
    const miriam = await enter('miriam.kessler@rohrpost.example')
    const { body } = await miriam.get('/desk/queue')
    const [waiting, ...others] = body.items.filter((item: { proposal: unknown }) => item.proposal)
    assert.deepEqual([waiting.groupName, others.length], ['Reifeneinlagerung', 0])
    const path = `/desk/accounts/${waiting.accountId}/cases/${waiting.caseId}`
    assert.equal((await miriam.post(`${path}/lease`)).body.code, 'SECOND_REVIEWER_NEEDED')
  })

  test('one case was split by imports, one import can be divided by its dates or its values, and two cases can be decided together', async () => {
    const reviewer = await enter('miriam.kessler@rohrpost.example')
    const casesOf = async (account: string, name: string) => {
      const { body } = await reviewer.get(`/accounts/${account}/cases?limit=200`)
      return body.items.filter((each: { groupName: string }) => each.groupName === name)
    }
    const statuses = (await casesOf('k-1002', 'Kaffeebar und Messe')).map(
      ({ status }: { status: string }) => status,
    )
    assert.deepEqual(statuses.sort(), ['awaiting_submission', 'in_review'])
    const { columns } = await batchOf('k-1001', 'Presseverteiler Kultur')
    assert.ok(columns!.roles.signed_up_at)
    const [press] = await casesOf('k-1001', 'Presseverteiler Kultur')
    const place = `/desk/accounts/${(await reviewer.get('/accounts/k-1001')).body.id}/cases/${press.id}`
    const { batches } = (await reviewer.get(place)).body
    const values = await reviewer.get(`${place}/batches/${batches[0].id}/column-values`)
    assert.equal(values.body.columns[0].values.length, 5)
    const [altona] = await casesOf('k-1002', 'Verkostung Altona')
    const [eppendorf] = await casesOf('k-1002', 'Verkostung Eppendorf')
    const account = (await reviewer.get('/accounts/k-1002')).body.id
    const { body } = await reviewer.get(`/desk/accounts/${account}/cases/${altona.id}/beside`)
    const alike = body.similar.find(({ caseId }: { caseId: string }) => caseId === eppendorf.id)
    assert.ok(alike)
  })

  test('has a list that the platform fetched itself, and a mail that did not arrive', async () => {
    const { recordedBy } = await batchOf('k-1003', 'Kundenbrief Energie')
    assert.equal(recordedBy, 'former_provider')
    const admin = await enter('frank.osterloh@rohrpost.example')
    const { items, total } = (await admin.get('/platform/failed-mails')).body
    assert.equal(total, 1)
    const { to, account, answer } = items[0]
    assert.deepEqual(
      [to, account.name, answer],
      [
        'felix.arndt@agentur-feinsinn.example',
        'Agentur Feinsinn',
        '552 5.2.2 The mailbox is full.',
      ],
    )
  })

  test('its mails are kept for the mailbox, and nothing is enqueued that would send them', async () => {
    const { root } = given.house.database
    const mails = await root.selectFrom('mail').select(['letter', 'state']).execute()
    const templates = new Set(mails.map(({ letter }) => (letter as { template: string }).template))
    for (const template of [
      'invitation',
      'approval_needed',
      'received',
      'questions',
      'reminder',
      'accepted',
      'rejected',
      'revoked',
    ]) {
      assert.ok(templates.has(template), template)
    }
    assert.equal(mails.filter(({ state }) => state !== 'unsent').length, 1)
  })

  test('nobody in it could be written to by mistake', async () => {
    const { root } = given.house.database
    const people = await root.selectFrom('person').select('email').execute()
    for (const { email } of people) assert.match(email, /\.example$/)
  })

  test('its logs are whole, and in the order of time', async () => {
    const { root } = given.house.database
    assert.deepEqual((await verifyLog(given.house.database)).broken, [])
    const events = await root
      .selectFrom('event')
      .select(['account_id', 'at'])
      .orderBy('account_id')
      .orderBy('seq')
      .execute()
    for (const [, chain] of Map.groupBy(events, (event) => event.account_id)) {
      const times = chain.map(({ at }) => at)
      assert.deepEqual(times, times.toSorted())
    }
  })

  test('a change of the policy is under way, is tried by the queue, and waits for two leads', async () => {
    const { house } = given
    const [{ draft_id: draft, run }] = (await house.database.root
      .selectFrom('policy_trial')
      .select(['draft_id', 'run'])
      .execute()) as [{ draft_id: string; run: string }]
    const { signal } = new AbortController()
    await runPolicyTrial(house, { draft, run }, { attempt: 1, last: true, signal })
    const [helene, katja] = await Promise.all(
      signIns.filter(({ role }) => role === 'lead').map(({ email }) => enter(email)),
    )
    const trial = (await helene!.get(`/policy/drafts/${draft}/trial`)).body
    assert.deepEqual([trial.state, trial.changed], ['done', 2])
    const { body } = await helene!.post(`/policy/drafts/${draft}/proposal`, {
      version: trial.version,
    })
    assert.deepEqual([body.state, body.mayPublish], ['proposed', false])
    assert.equal((await katja!.get(`/policy/drafts/${draft}`)).body.mayPublish, true)
  })

  test('on a later start it is there, and nothing is built again', async () => {
    assert.deepEqual(
      [told[0], told.length > 20, told.every((share) => share <= 1)],
      [0, true, true],
    )
    const builtOnce = told.length
    assert.deepEqual(await offer(), signIns)
    assert.equal(told.length, builtOnce)
  })

  test('only administration removes it', async () => {
    const lead = await enter('helene.vogt@rohrpost.example')
    assert.equal((await lead.delete('/platform/example')).status, 403)
    assert.equal((await visitor(given.app).delete('/platform/example')).status, 401)
  })

  test('removed, it leaves the installation as on its first start, for good', async () => {
    const { house } = given
    const ask = { account: 'k-1002', group: 'roestpost' }
    assert.notEqual((await house.gate.find([ask])).groups[0]!.group, -1)
    const admin = await enter('frank.osterloh@rohrpost.example')
    assert.equal((await admin.delete('/platform/example')).status, 204)

    assert.equal((await admin.get('/session')).status, 401)
    const { body } = await visitor(given.app).get('/platform')
    assert.deepEqual([body.needsSetup, body.example, body.signIns], [true, false, []])
    assert.equal((await house.gate.find([ask])).groups[0]!.account, null)
    assert.deepEqual(await keysIn(house.files.list('recipients')), [])
    assert.deepEqual(await keysIn(house.files.list('evidence')), [])
    const { chains, events, broken } = await verifyLog(house.database)
    assert.deepEqual([chains, events, broken], [1, 1, []])
    assert.deepEqual(await platformEvents(), firstEvents)
    assert.deepEqual(await offer(), [])
  })
})

const usual: EventName[] = [
  'account.created',
  'person.joined',
  'group.created',
  'import.screened',
  'import.set_apart',
  'case.opened',
  'case.submitted',
  'case.asked',
  'case.answered',
  'case.decided',
  'case.withdrawn',
  'gate.changed',
  'request.filed',
  'request.answered',
  'source.declared',
  'source.attacked',
]

function hoursAfter(instant: string, hours: number): number {
  return Date.parse(instant) + hours * 3_600_000
}

async function keysIn(files: AsyncIterable<{ key: string }>): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of files) keys.push(key)
  return keys
}
