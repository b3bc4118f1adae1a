import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  type AccountPlan,
  type GoodwillFacts,
  goodwillObstacles,
  judgeGoodwill,
  obstaclesTo,
} from './judge-goodwill.ts'

const terms = { windowDays: 60, figuresDays: 7 }
const plan: AccountPlan = {
  kind: 'plan',
  name: 'Basis 10.000',
  bookedOn: '2026-11-02',
  quota: 10_000,
  used: 0,
  price: { amount: 4_900, currency: 'EUR' },
  preferred: false,
  asOf: '2026-11-25T10:00:00.000Z',
}
const facts: GoodwillFacts = {
  plan,
  grantedBefore: false,
  missedPromise: null,
  today: '2026-11-26',
  now: '2026-11-26T09:00:00.000Z',
}

describe('Goodwill', () => {
  test('is possible within the window, as long as nothing of the quota is used', () => {
    const standing = judgeGoodwill(facts, terms)
    const lastDay = '2027-01-01'
    assert.deepEqual(standing, { possible: true, obstacles: [], lastDay, missedPromise: null })
  })

  test('is not possible once a single mail has been sent', () => {
    const { possible, obstacles } = judgeGoodwill({ ...facts, plan: { ...plan, used: 1 } }, terms)
    assert.deepEqual({ possible, obstacles }, { possible: false, obstacles: ['quota_used'] })
  })

  test('is possible on the last day of the window, and not on the day after', () => {
    const fresh = { ...plan, asOf: '2027-01-01T08:00:00.000Z' }
    const on = (today: string) =>
      judgeGoodwill({ ...facts, plan: fresh, today, now: `${today}T10:00:00.000Z` }, terms)
    assert.equal(on('2027-01-01').possible, true)
    assert.deepEqual(on('2027-01-02').obstacles, ['window_over'])
  })

  test('needs figures that are not older than the operator says', () => {
    const at = (now: string) => judgeGoodwill({ ...facts, now }, terms).obstacles
    assert.deepEqual(at('2026-12-02T10:00:00.000Z'), [])
    assert.deepEqual(at('2026-12-02T10:00:00.001Z'), ['figures_old'])
  })

  test('is granted once for a booking, and for nothing where none is known', () => {
    const again = judgeGoodwill({ ...facts, grantedBefore: true }, terms)
    assert.deepEqual(again.obstacles, ['granted_before'])
    const unknown = judgeGoodwill({ ...facts, plan: null }, terms)
    assert.deepEqual(unknown.obstacles, ['no_plan_known'])
    assert.equal(unknown.lastDay, null)
  })

  test('makes a missed promise good by a pause or credit though the quota was used, and by nothing else', () => {
    const missedPromise = { caseId: 'case', dueAt: '2026-11-20T09:00:00.000Z' }
    const used = { ...facts, plan: { ...plan, used: 3 }, grantedBefore: true }
    const standing = judgeGoodwill({ ...used, missedPromise }, terms)
    assert.equal(standing.possible, false)
    assert.deepEqual(obstaclesTo(standing, 'pause'), [])
    assert.deepEqual(obstaclesTo(standing, 'credit'), [])
    assert.deepEqual(obstaclesTo(standing, 'refund'), ['quota_used', 'granted_before'])
    const longAgo = { ...missedPromise, dueAt: '2026-09-20T09:00:00.000Z' }
    const late = judgeGoodwill({ ...used, missedPromise: longAgo }, terms)
    assert.deepEqual(obstaclesTo(late, 'pause'), ['quota_used', 'granted_before'])
    const unknown = judgeGoodwill({ ...facts, plan: null, missedPromise }, terms)
    assert.deepEqual(obstaclesTo(unknown, 'pause'), ['no_plan_known'])
  })

  test('whatever the figures are, it is possible exactly where nothing speaks against it', () => {
    fc.assert(
      fc.property(anyFacts, anyTerms, (given, by) => {
        const { possible, obstacles, lastDay } = judgeGoodwill(given, by)
        assert.equal(possible, obstacles.length === 0)
        assert.deepEqual(
          obstacles,
          goodwillObstacles.filter((each) => obstacles.includes(each)),
        )
        if (!possible) return
        assert.equal(given.plan?.used, 0)
        assert.ok(lastDay !== null && given.today <= lastDay)
        const later = judgeGoodwill({ ...given, plan: { ...given.plan!, used: 1 } }, by)
        assert.deepEqual(later.obstacles, ['quota_used'])
      }),
    )
  })
})

const anyDay = fc
  .integer({ min: 0, max: 400 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
const anyTerms = fc.record({
  windowDays: fc.integer({ min: 1, max: 366 }),
  figuresDays: fc.integer({ min: 1, max: 60 }),
})
const anyFacts: fc.Arbitrary<GoodwillFacts> = fc
  .record({
    bookedOn: anyDay,
    asOf: anyDay,
    today: anyDay,
    used: fc.nat({ max: 2 }),
    isKnown: fc.boolean(),
    grantedBefore: fc.boolean(),
  })
  .map(({ bookedOn, asOf, today, used, isKnown, grantedBefore }) => ({
    missedPromise: null,
    plan: isKnown ? { ...plan, bookedOn, used, asOf: `${asOf}T06:00:00.000Z` } : null,
    grantedBefore,
    today,
    now: `${today}T12:00:00.000Z`,
  }))
