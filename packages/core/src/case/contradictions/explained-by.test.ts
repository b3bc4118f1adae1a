import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { explainedBy, withoutExplained } from './explained-by.ts'

const stale = { id: 'stale_contacts', severity: 'serious', facts: {} } as const
const roles = { id: 'role_accounts', severity: 'warning', facts: {} } as const
const order = { id: 'confirmation_order', severity: 'warning', facts: {} } as const

const stated = (code: string, answers = {}) => ({ methods: [{ code, share: 100 }], answers })

describe('a finding', () => {
  test('of old contacts is explained by a mailing within two years', () => {
    const lately = stated('form', { 'general/last_mailing': 'within_3_months' })
    assert.equal(explainedBy(lately, stale, []), '/answers/general~1last_mailing')
    const longAgo = stated('form', { 'general/last_mailing': 'longer_ago' })
    assert.equal(explainedBy(longAgo, stale, []), null)
    assert.equal(explainedBy(stated('form'), stale, []), null)
  })

  test('of role addresses is explained where most are members, newsrooms or customers', () => {
    assert.equal(explainedBy(stated('press_list'), roles, []), '/methods/0')
    const few = {
      methods: [
        { code: 'scraped_or_directory', share: 95 },
        { code: 'press_list', share: 5 },
      ],
      answers: {},
    }
    assert.equal(explainedBy(few, roles, []), null)
  })

  test('is explained by ways that overlap only as far as they hold for half at least', () => {
    const both = (overlapping: boolean) => ({
      methods: [
        { code: 'press_list', share: 30 },
        { code: 'existing_customer', share: 30 },
        { code: 'form', share: 100 },
      ],
      overlapping,
      answers: {},
    })
    assert.equal(explainedBy(both(true), roles, []), null)
    assert.equal(explainedBy(both(false), roles, []), '/methods/0')
  })

  test('of mistyped addresses is explained where nobody confirms, and not where all did', () => {
    const typos = { id: 'typo_domains', severity: 'notice' } as const
    assert.equal(explainedBy(stated('existing_customer'), typos, []), '/methods/0')
    assert.equal(explainedBy(stated('form_double_opt_in'), typos, []), null)
    assert.equal(
      explainedBy(stated('existing_customer'), { ...typos, severity: 'warning' }, []),
      null,
    )
  })

  test('is explained by a method of the platform’s own where its pack says so', () => {
    const known = [{ code: 'choir_members', explains: ['role_accounts', 'stale_contacts'] }]
    const choir = stated('choir_members')
    assert.equal(explainedBy(choir, roles, []), null)
    assert.equal(explainedBy(choir, roles, known), '/methods/0')
    assert.equal(explainedBy(choir, { ...roles, severity: 'serious' }, known), null)
    assert.equal(explainedBy(choir, { ...order, severity: 'notice' }, known), null)
    // Only a mailing explains these.
    assert.equal(explainedBy(choir, stale, known), null)
  })

  test('that weighs more than its explanation reaches stays', () => {
    assert.equal(
      explainedBy(stated('crm_sync'), { ...order, severity: 'notice' }, []),
      '/methods/0',
    )
    assert.equal(explainedBy(stated('crm_sync'), order, []), null)
  })

  test('weighs nothing once it is explained, and no other loses weight', () => {
    const report = {
      origin: 'server',
      columns: { roles: {} },
      recipients: {
        addresses: 1,
        valid: 1,
        invalid: 0,
        unique: 1,
        duplicates: 0,
        roles: 1,
        disposable: 0,
        freeMail: 0,
      },
      findings: [roles, stale],
    }
    assert.deepEqual(
      withoutExplained(stated('press_list'), report, []).findings.map(({ severity }) => severity),
      ['info', 'serious'],
    )
  })
})
