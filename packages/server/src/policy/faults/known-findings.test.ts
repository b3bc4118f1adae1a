import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseFacts, countRange } from '@freigabe/core'
import { screen } from '@freigabe/screening'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { knownFindings } from './known-findings.ts'

const rows = Array.from({ length: 60 }, (_, at) => {
  const day = String(1 + (at % 28)).padStart(2, '0')
  const second = String(at % 60).padStart(2, '0')
  return `info${at}@firma-${at % 7}.de,2019-03-${day} 10:00:${second},2019-03-${day} 10:05:${second},192.0.2.${at},unsubscribed`
})
const list = ['email,signed up at,confirmed at,signup ip,status', ...rows].join('\n')

test('every figure that a report gives to rules is known to who checks rules', async () => {
  const report = await screen(new Blob([list]).stream(), {
    now: new Date('2026-11-25T10:00:00Z'),
    origin: 'server',
    thresholds: { unlikely_records: { notice: 0 } },
  })
  assert.equal(report.outcome, 'screened')
  const { figures = {} } = caseFacts({
    at: '2026-11-25T10:00:00.000Z',
    policy: policyAtHome,
    content: { methods: [], answers: {} },
    countries: ['DE'],
    sources: [],
    assessments: new Map(),
    batches: [
      {
        importedBy: 'customer',
        isRecordedByPlatform: false,
        fetchedFrom: null,
        report,
        comparison: [
          {
            id: 'rejected_before',
            severity: 'notice',
            facts: {
              recipients: 60,
              shared: 30,
              share: 0.5,
              leastShare: 0.4,
              compared: 60,
              batchId: '0198f0c2-0000-7000-8000-000000000001',
            },
          },
        ],
      },
    ],
    signals: [],
    traits: [],
    account: {
      createdAt: '2026-11-01T07:00:00.000Z',
      country: 'DE',
      language: 'de',
      accepted: 0,
      rejected: 0,
      revoked: 0,
      suspended: false,
    },
    byPeople: null,
    recent: null,
    sender: null,
    tellsReturns: null,
    group: { accepted: 0, approvedRecipients: 0 },
  })
  assert.ok('unlikely_records.times' in figures && 'rejected_before.share' in figures)
  for (const [key, value] of Object.entries(figures)) {
    const [id = '', figure = ''] = key.split(/\.(.*)/s)
    const range = knownFindings.get(id)?.figures.get(figure)
    assert.ok(range, key)
    assert.ok(range[0] <= value && value <= range[1], `${key} is ${value}`)
  }
})

test('a share is known to end at 1, and a count to have no end', () => {
  assert.deepEqual(knownFindings.get('broker_order')?.figures.get('freeMail'), [0, 1])
  assert.deepEqual(knownFindings.get('stale_contacts')?.figures.get('contacted.over24'), countRange)
})
