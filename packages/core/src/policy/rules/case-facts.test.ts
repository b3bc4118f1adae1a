import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { noFacts } from '../../case/signals/signal.ts'
import { caseFacts } from './case-facts.ts'
import type { CaseRead, ReadBatch, ReadReport } from './case-read.ts'
import { examplePolicy } from './example-rules.ts'
import { factCatalogue } from './fact-catalogue.ts'

describe('caseFacts', () => {
  test('tells what was stated, and who imported the recipients', () => {
    const facts = caseFacts(read({ batches: [batch({})] }))
    assert.deepEqual(facts['declaration.methods'], ['form', 'customers', 'spoken'])
    assert.equal(facts['declaration.mainMethod'], 'customers')
    assert.deepEqual(facts['declaration.conditionalMethods'], ['customers'])
    assert.deepEqual(facts['declaration.forbiddenMethods'], ['spoken'])
    assert.equal(facts['declaration.contact'], false)
    assert.deepEqual(facts['declaration.importedBy'], ['customer'])
  })

  test('tells that the platform recorded the sign-ups only where it says so of each import', () => {
    const isRecorded = (...said: boolean[]) => {
      const batches = said.map((isRecordedByPlatform) => ({ ...batch({}), isRecordedByPlatform }))
      return caseFacts(read({ batches }))['declaration.recordedByPlatform']
    }
    assert.deepEqual(
      [isRecorded(true, true), isRecorded(true, false), isRecorded()],
      [true, false, false],
    )
  })

  test('tells where the platform fetched the recipients only where that goes for all imports alike', () => {
    const fetchedFrom = (...said: ReadBatch['fetchedFrom'][]) => {
      const batches = said.map((fetchedFrom) => ({ ...batch({}), fetchedFrom }))
      return caseFacts(read({ batches }))['declaration.fetchedFrom']
    }
    assert.deepEqual(
      [fetchedFrom('shop', 'shop'), fetchedFrom('former_provider'), fetchedFrom(null)],
      ['shop', 'former_provider', 'none'],
    )
    for (const mixed of [
      ['shop', null],
      [null, 'shop'],
      ['shop', 'former_provider'],
      [],
    ] as const) {
      assert.equal(fetchedFrom(...mixed), 'none')
    }
  })

  test('tells how much of the sign-ups and of the orders lies in two months, by the worst of the files', () => {
    const overTime = (months: Record<string, number>, earlier = 0) => {
      const rows = Object.values(months).reduce((sum, each) => sum + each, earlier)
      const list = Object.entries(months).map(([month, rows]) => ({ month, rows }))
      return { rows, months: list, earlier }
    }
    const spread = overTime({ '2025-06': 20, '2025-07': 20, '2025-09': 60 })
    const overNewYear = overTime({ '2025-06': 10, '2025-12': 30, '2026-01': 60 })
    const facts = (...orders: object[]) => {
      const batches = orders.map((each) =>
        batch({ findings: [finding('orders_over_time', 'info', each)] }),
      )
      return caseFacts(read({ batches }))
    }
    const share = (...orders: object[]) => facts(...orders)['screening.ordersAtOnceShare']
    assert.deepEqual([share(spread), share(overNewYear)], [0.6, 0.9])
    assert.equal(share(spread, overNewYear), 0.9)
    assert.equal(share(overTime({ '2026-01': 20 }, 80)), 0.8)
    assert.equal(facts(spread)['screening.signUpsAtOnceShare'], undefined)
    const signUps = batch({ findings: [finding('signups_over_time', 'info', spread)] })
    assert.equal(caseFacts(read({ batches: [signUps] }))['screening.signUpsAtOnceShare'], 0.6)
    assert.equal(
      caseFacts(read({ batches: [signUps, batch({})] }))['screening.signUpsAtOnceShare'],
      undefined,
      'A file that says nothing of when might be worse.',
    )
  })

  test('tells the share of rows with an order over all files, of which some may have none', () => {
    const orders = { rows: 80, months: [{ month: '2026-01', rows: 80 }], earlier: 0 }
    const dated = batch({ findings: [finding('orders_over_time', 'info', orders)] })
    const share = (batches: ReadBatch[]) => caseFacts(read({ batches }))['screening.orderedShare']
    assert.deepEqual([share([dated]), share([dated, batch({})]), share([batch({})])], [0.8, 0.4, 0])
  })

  test('tells no answer in free words', () => {
    assert.deepEqual(caseFacts(read({})).answers, { 'general/sure': true })
  })

  test('tells how complete the details are', () => {
    const facts = caseFacts(read({}))
    assert.ok(facts['completeness.missing']!.includes('form/wording'))
    assert.deepEqual(facts['completeness.supplied'], ['general/sure', 'general/purpose'])
    assert.ok(facts['completeness.percent']! < 100)
  })

  test('tells how statements are assessed', () => {
    const facts = caseFacts(
      read({ assessments: new Map([['method:form', { value: 'verified' }]]) }),
    )
    assert.deepEqual(facts['assessment.verified'], ['method:form'])
    assert.deepEqual(facts['assessment.contradicted'], [])
  })

  test('adds up the imports, with each finding once and at its gravest', () => {
    const facts = caseFacts(
      read({
        batches: [
          batch({ findings: [finding('duplicates', 'info'), finding('before_form', 'serious')] }),
          batch({ findings: [finding('before_form', 'notice')], roles: ['email'] }),
        ],
      }),
    )
    assert.deepEqual(facts['findings.info'], ['duplicates'])
    assert.deepEqual(facts['findings.notice'], [])
    assert.deepEqual(facts['findings.serious'], ['before_form'])
    assert.equal(facts['screening.recipients'], 180)
    assert.deepEqual(facts['screening.columns'], ['email'])
    assert.deepEqual(facts['screening.origins'], ['server'])
    assert.equal(facts['screening.invalidShare'], 20 / 220)
    assert.equal(facts['screening.roleShare'], 10 / 180)
  })

  test('tells in how many rows the times of consent stand', () => {
    const coverage = finding('consent_coverage', 'info', {
      rows: 100,
      filled: { signed_up_at: 90, confirmed_at: 45 },
    })
    const facts = caseFacts(read({ batches: [batch({ findings: [coverage] })] }))
    assert.equal(facts['screening.signedUpShare'], 0.9)
    assert.equal(facts['screening.confirmedShare'], 0.45)
  })

  test('counts recipients whose domain names a country that was not stated', () => {
    const spread = finding('country_spread', 'info', {
      countries: [
        { country: 'DE', recipients: 40 },
        { country: 'FR', recipients: 8 },
      ],
      others: 1,
    })
    const facts = caseFacts(read({ batches: [batch({ findings: [spread] })], countries: ['DE'] }))
    assert.equal(facts['screening.undeclaredCountryShare'], 9 / 90)
  })

  test('leaves out what nobody knows while an import is not screened', () => {
    const facts = caseFacts(read({ batches: [batch({}), { ...batch({}), report: null }] }))
    const known = Object.keys(facts).filter((name) => /^(screening|findings)\./.test(name))
    assert.deepEqual(known, [])
    assert.equal(facts['group.growthFactor'], undefined)
  })

  test('tells how old the account is and what became of its cases', () => {
    const facts = caseFacts(read({}))
    assert.equal(facts['account.ageDays'], 24)
    assert.equal(facts['account.accepted'], 3)
    assert.equal(facts['account.suspended'], false)
  })

  test('tells by how much the group grows, without those who are approved already', () => {
    const known = { recipients: 90, shared: 45, share: 0.5, leastShare: 0.5, compared: 90 }
    const comparison = [{ id: 'approved_before', severity: 'info', facts: known } as const]
    const facts = caseFacts(read({ batches: [{ ...batch({}), comparison }] }))
    assert.equal(facts['group.approvedShare'], 0.5)
    assert.equal(facts['group.growthFactor'], (90 + 45) / 90)
    const first = caseFacts(read({ group: { accepted: 0, approvedRecipients: 0 } }))
    assert.equal(first['group.growthFactor'], undefined)
  })

  test('tells how far a limit would go with these recipients, by lists or by recipients', () => {
    const policy = withLimit({ days: 90, lists: 10, recipients: 5000 })
    const facts = caseFacts(read({ policy, batches: [batch({})] }))
    assert.equal(facts['recent.listsByRule'], 3)
    assert.equal(facts['recent.limitShare'], 4090 / 5000)
    const many = { lists: 9, recipients: 0 }
    assert.equal(caseFacts(read({ policy, recent: many }))['recent.limitShare'], 1)
    const unread = read({ policy, batches: [{ ...batch({}), report: null }] })
    assert.equal(caseFacts(unread)['recent.limitShare'], undefined)
  })

  test('tells of the sender what was reported, and nothing else', () => {
    const facts = caseFacts(read({}))
    assert.equal(facts['sender.domainDays'], 304)
    assert.equal(facts['sender.paidDays'], 1)
    const sender = { domainSince: null, dmarc: null, imprint: false, paidSince: null, paidBy: null }
    const told = Object.keys(caseFacts(read({ sender }))).filter((name) => /^sender/.test(name))
    assert.deepEqual(told, ['sender.imprint'])
    const none = caseFacts(read({ sender: null, byPeople: null, recent: null }))
    assert.equal(
      Object.keys(none).some((name) => /^(sender|recent)/.test(name)),
      false,
    )
    assert.equal(none['account.proven'], undefined)
    assert.equal(none['group.proven'], undefined)
  })

  test('tells signals by their weight, and nothing where nobody looked', () => {
    const signals = [
      { code: 'evidence_seen_elsewhere', severity: 'warning', facts: noFacts, elsewhere: [] },
      { code: 'method_changed_after_refusal', severity: 'serious', facts: noFacts, elsewhere: [] },
    ] as const
    const facts = caseFacts(read({ signals }))
    assert.deepEqual(facts['signals.warning'], ['evidence_seen_elsewhere'])
    assert.deepEqual(facts['signals.serious'], ['method_changed_after_refusal'])
    assert.deepEqual(facts['signals.notice'], [])
    assert.equal(caseFacts(read({ signals: null }))['signals.notice'], undefined)
  })

  test('gives the figures of what was found, each of the import where it weighs most', () => {
    const ages = { rows: 9, over24: 4 }
    const facts = caseFacts(
      read({
        batches: [
          batch({ findings: [finding('stale_contacts', 'notice', { contacted: ages })] }),
          batch({
            findings: [
              finding('stale_contacts', 'info', { contacted: { rows: 80, over24: 0 } }),
              finding('unlikely_records', 'notice', {
                times: 12.5,
                parts: [{ id: 'same_delay', figure: 0.4 }],
              }),
            ],
          }),
        ],
        signals: [
          {
            code: 'rejected_recipients_again',
            severity: 'notice',
            facts: { ...noFacts, shared: { recipients: 90, shared: 9, isEstimate: false } },
            elsewhere: [],
          },
        ],
        traits: [
          { kind: 'contact', caseId: 'one', isOwn: true },
          { kind: 'contact', caseId: 'two', isOwn: false },
        ],
      }),
    )
    const { figures = {} } = facts
    assert.equal(figures['stale_contacts.contacted.over24'], 4)
    assert.equal(figures['stale_contacts.contacted.rows'], 9)
    assert.equal(figures['unlikely_records.parts.same_delay.figure'], 0.4)
    assert.equal(figures['rejected_recipients_again.shared'], 9)
    assert.equal(figures['contact.elsewhere'], 1)
    assert.deepEqual(facts['traits.elsewhere'], ['contact'])
    assert.equal('duplicates.duplicates' in figures, false)
  })

  test('tells a detail without records as missing, though it was answered', () => {
    const { methods, answers } = read({}).content
    const file = read({}).policy.requirements.find(({ kind }) => kind === 'file')!
    const key = `${methods[0]!.code}/${file.id}`
    const none = caseFacts(
      read({ content: { methods, answers: { ...answers, [key]: 'no_records' } } }),
    )
    const { [key]: _, ...without } = answers
    assert.deepEqual(none, caseFacts(read({ content: { methods, answers: without } })))
    assert.ok(!none['completeness.supplied']!.includes(key))
  })

  test('tells what does not go with the files, by what it points to', () => {
    const records = { 'form/records': 'recipients_file' }
    const { methods } = read({}).content
    const unlikely = finding('unlikely_records', 'warning', { times: 300 })
    const facts = caseFacts(
      read({
        content: { methods, answers: { ...records, 'general/objections_removed': true } },
        batches: [
          batch({
            findings: [
              unlikely,
              finding('status_column', 'serious', { meanings: { unsubscribed: 7 } }),
            ],
          }),
        ],
      }),
    )
    assert.deepEqual(facts['contradictions.mistake'], ['objections_not_removed'])
    assert.equal(facts.figures!['objections_not_removed.recipients'], 7)
    assert.equal(
      caseFacts(read({ batches: [{ ...batch({}), report: null }] }))['contradictions.mistake'],
      undefined,
    )
  })

  test('takes its weight from a finding that a statement explains', () => {
    const batches = [batch({ findings: [finding('stale_contacts', 'serious')] })]
    assert.deepEqual(caseFacts(read({ batches }))['findings.serious'], ['stale_contacts'])
    const { content } = read({})
    const answers = { ...content.answers, 'general/last_mailing': 'within_3_months' }
    const facts = caseFacts(read({ batches, content: { ...content, answers } }))
    assert.deepEqual(facts['findings.info'], ['stale_contacts'])
    assert.deepEqual(facts['findings.serious'], [])
  })

  test('tells each fact of the catalogue for a case of which all is known', () => {
    const findings = [
      finding('consent_coverage', 'info', { rows: 1, filled: {} }),
      finding('country_spread', 'info', { countries: [], others: 0 }),
      ...['signups_over_time', 'orders_over_time'].map((id) =>
        finding(id, 'info', { rows: 1, months: [{ month: '2026-01', rows: 1 }], earlier: 0 }),
      ),
    ]
    const facts = caseFacts(read({ batches: [batch({ findings })] }))
    const { answers: _, figures: __, ...named } = facts
    assert.deepEqual(Object.keys(named).sort(), Object.keys(factCatalogue).sort())
  })
})

function read(more: Partial<CaseRead>): CaseRead {
  return {
    at: '2026-11-25T08:00:00.000Z',
    policy: examplePolicy,
    content: {
      methods: [
        { code: 'form', share: 30 },
        { code: 'customers', share: 60 },
        { code: 'spoken', share: 10 },
      ],
      answers: { 'general/sure': true, 'general/purpose': 'Ask Erika', 'form/link': 'https://a.b' },
    },
    countries: ['DE', 'AT'],
    sources: [],
    assessments: new Map(),
    batches: [],
    signals: [],
    traits: [],
    account: {
      createdAt: '2026-11-01T07:00:00.000Z',
      country: 'DE',
      language: 'de',
      accepted: 3,
      rejected: 1,
      revoked: 0,
      suspended: false,
    },
    byPeople: { accepted: 2, proven: 1, provenInGroup: 1 },
    recent: { lists: 3, recipients: 4000 },
    sender: {
      domainSince: '2026-01-25',
      dmarc: 'reject',
      imprint: true,
      paidSince: '2026-11-24',
      paidBy: 'invoice',
    },
    group: { accepted: 1, approvedRecipients: 90 },
    tellsReturns: true,
    ...more,
  }
}

function batch({
  findings = [],
  roles = ['confirmed_at', 'email'],
}: {
  findings?: ReadReport['findings']
  roles?: string[]
}): ReadBatch {
  const recipients = { addresses: 110, valid: 100, invalid: 10, unique: 90, duplicates: 10 }
  return {
    importedBy: 'customer',
    isRecordedByPlatform: false,
    fetchedFrom: null,
    report: {
      origin: 'server',
      columns: { roles: Object.fromEntries(roles.map((role) => [role, {}])) },
      recipients: { ...recipients, roles: 5, disposable: 2, freeMail: 50 },
      findings,
    },
    comparison: [],
  }
}

function finding(
  id: string,
  severity: ReadReport['findings'][number]['severity'],
  facts: object = {},
): ReadReport['findings'][number] {
  return { id, severity, facts }
}

function withLimit(limit: CaseRead['policy']['routing']['limit']): CaseRead['policy'] {
  return { ...examplePolicy, routing: { ...examplePolicy.routing, limit } }
}
