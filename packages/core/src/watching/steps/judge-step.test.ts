import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { usualWatching } from '../watching-terms.ts'
import { judgeStep, type StepFacts } from './judge-step.ts'
import { sliceOf, usualSteps } from './step-terms.ts'

const terms = { steps: usualSteps, watching: usualWatching }
const sentAt = '2026-11-25T10:00:00.000Z'
const hoursLater = (hours: number) => new Date(Date.parse(sentAt) + hours * 3_600_000).toISOString()

/** What came of one day's sending. */
function cohort(sent: number, bounced: number, complained = 0): StepFacts['cohorts'][number] {
  return {
    ...{ groupId: 'group', batchId: 'import', sentOn: '2026-11-25', isFirst: true },
    ...{ basis: 'counted', shareTold: 1 },
    cells: [
      {
        provider: null,
        sent,
        came: [
          { code: 'bounce_unknown_recipient', daysAfter: 0, count: bounced },
          { code: 'complaint', daysAfter: 1, count: complained },
        ],
      },
    ],
  }
}

function judged(hours: number, ...cohorts: StepFacts['cohorts']) {
  const slice = { size: 200, of: 4000 }
  const facts = { slice, sentAt, cohorts, incidents: [], isTold: true }
  return judgeStep(terms, facts, hoursLater(hours))
}

test('the first part is a twentieth, no fewer than 200 and no more than 2,000, and never more than there are', () => {
  const sizes = [90, 1000, 4812, 40_000, 900_000].map((of) => sliceOf(usualSteps, of).size)
  assert.deepEqual(sizes, [90, 200, 241, 2000, 2000])
})

test('good news opens the rest after the first hours, and not before', () => {
  assert.equal(judged(23, cohort(200, 2)), 'open')
  assert.equal(judged(24, cohort(200, 2)), 'widened')
})

test('bad news counts at once: of 200 a single complaint is, and two bounces are none', () => {
  assert.equal(judged(1, cohort(200, 5)), 'above_limits')
  assert.equal(judged(1, cohort(200, 0, 1)), 'above_limits')
  assert.equal(judged(24, cohort(200, 4)), 'widened')
  assert.equal(judged(24, cohort(400, 4, 1)), 'widened')
})

test('too few results open nothing, and a person looks after the last hours', () => {
  assert.equal(judged(71, cohort(90, 0)), 'open')
  assert.equal(judged(72, cohort(90, 0)), 'too_few')
  // Sent to enough, of whom too few can be told.
  assert.equal(judged(72, { ...cohort(200, 0), basis: 'sketch', shareTold: 1 / 8 }), 'too_few')
  assert.equal(judged(72, cohort(200, 0)), 'widened')
})

test('nothing opens before anything was sent, or once the platform has fallen silent', () => {
  const slice = { size: 200, of: 4000 }
  const facts = { slice, cohorts: [cohort(200, 0)], incidents: [], isTold: true }
  const much = hoursLater(900)
  assert.equal(judgeStep(terms, { ...facts, sentAt: null }, much), 'open')
  assert.equal(judgeStep(terms, { ...facts, sentAt, isTold: false }, much), 'too_few')
})

test('whatever is within its limits stays so with fewer bounces and complaints, and whoever widens was told enough', () => {
  const count = fc.nat(30)
  fc.assert(
    fc.property(fc.nat(2000), count, count, fc.nat(100), (sent, bounced, complained, hours) => {
      const state = judged(hours, cohort(sent, bounced, complained))
      const better = judged(hours, cohort(sent, bounced >> 1, complained >> 1))
      const isOdd = bounced > sent || complained > sent
      if (!isOdd && state !== 'above_limits') assert.equal(better, state)
      if (state !== 'widened') return
      assert.ok(hours >= 24 && sent >= 150, `${hours} hours, ${sent} sent`)
      assert.ok(bounced < 3 || bounced <= sent * 0.02)
      assert.ok(complained <= sent * 0.003)
    }),
    { numRuns: 3000 },
  )
})
