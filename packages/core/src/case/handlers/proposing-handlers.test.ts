import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CaseCommand } from '../case-command.ts'
import { decide } from '../decide.ts'
import {
  actors,
  after,
  commands,
  eventsOf,
  now,
  otherReviewer,
  outcome,
  paths,
  proposed,
  type Step,
  submission,
} from '../example-case.ts'
import { isRefusal } from '../refusal.ts'

const { customer, reviewer, lead, rule } = actors
const { propose, confirm_proposal: confirm, return_proposal: giveBack } = commands
const { withdraw_proposal: withdraw } = commands
const inReview = after(paths.in_review)
const waiting = after(proposed)
const takesTwo = { takesTwo: true }
/** The reviewer who proposed, as a lead: the same person. */
const asLead = { kind: 'staff', personId: 'rita', role: 'lead' } as const

describe('a case that takes two people', () => {
  test('is not decided by one of them, nor by a rule', () => {
    for (const command of [commands.accept, commands.reject]) {
      assert.equal(outcome(inReview, command, lead, takesTwo), 'SECOND_REVIEWER_NEEDED')
    }
    assert.equal(outcome(inReview, commands.accept, rule, takesTwo), 'SECOND_REVIEWER_NEEDED')
  })

  test('is asked about by one person as any other', () => {
    assert.equal(outcome(inReview, commands.ask, reviewer, takesTwo), 'question_asked')
  })

  test('is still refused first for what speaks against the decision itself', () => {
    const outdated = { ...commands.accept, revision: 1 }
    assert.equal(outcome(inReview, outdated, reviewer, takesTwo), 'REVISION_OUTDATED')
  })
})

describe('propose', () => {
  test('leaves the case in review, with what would be decided beside it', () => {
    assert.equal(waiting.status, 'in_review')
    assert.equal(waiting.decision, null)
    const { type: _, contentDigest: __, ...facts } = propose.decision
    assert.deepEqual(waiting.proposal, { outcome: 'accepted', ...facts, by: reviewer, at: now })
  })

  test('is refused for whatever the decision would be refused for', () => {
    const surprising: CaseCommand = {
      type: 'propose',
      decision: { ...commands.reject, grounds: ['never_asked'] },
    }
    assert.equal(outcome(inReview, surprising, reviewer), 'GROUND_NOT_PUT_TO_CUSTOMER')
  })

  test('while it waits, nothing passes over it', () => {
    const another = { ...propose, decision: { ...propose.decision, decisionId: 'decision-2' } }
    for (const command of [another, commands.ask, commands.split, commands.reject]) {
      assert.equal(outcome(waiting, command, lead), 'PROPOSAL_WAITING', command.type)
    }
    assert.equal(outcome(waiting, commands.assess, lead), 'assessed')
  })

  test('is overtaken by a supplement, and the log names it', () => {
    const more: Step = [
      { ...commands.supplement, submission: submission('submission-3') },
      customer,
    ]
    const event = eventsOf([...proposed, more]).at(-1)
    assert.ok(event?.type === 'supplemented')
    assert.equal(event.overtaken, 'decision-1')
    const state = after([...proposed, more])
    assert.equal(state.proposal, null)
    assert.equal(outcome(state, confirm, lead), 'PROPOSAL_UNKNOWN')
  })
})

describe('confirm', () => {
  test('by another person decides the case, and the log names both', () => {
    const answer = decide(waiting, confirm, { actor: otherReviewer, now, ...takesTwo })
    assert.ok(!isRefusal(answer))
    const [event] = answer.events
    assert.ok(event?.type === 'accepted')
    assert.deepEqual([event.by, event.proposedBy], [otherReviewer, reviewer])
    assert.equal(event.contentDigest, confirm.contentDigest)
  })

  test('by the same person is refused in every role, but where there is one person only', () => {
    assert.equal(outcome(waiting, confirm, reviewer), 'SECOND_REVIEWER_NEEDED')
    assert.equal(outcome(waiting, confirm, asLead), 'SECOND_REVIEWER_NEEDED')
    assert.equal(outcome(waiting, confirm, reviewer, { isSingleOperator: true }), 'accepted')
  })

  test('judges the case anew: what was doubted since is not accepted', () => {
    const doubted = after([...proposed, [{ ...commands.assess, value: 'unclear' }, otherReviewer]])
    assert.equal(outcome(doubted, confirm, otherReviewer), 'STATEMENT_CONTRADICTED')
  })

  test('of something else than what waits is refused', () => {
    const other = { ...confirm, decisionId: 'decision-2' }
    assert.equal(outcome(waiting, other, otherReviewer), 'PROPOSAL_UNKNOWN')
    assert.equal(outcome(inReview, confirm, otherReviewer), 'PROPOSAL_UNKNOWN')
  })

  test('after a reopening neither of the two decides again', () => {
    const reopened = after([
      ...proposed,
      [confirm, otherReviewer],
      [commands.reopen, lead],
      [{ ...commands.assess, value: 'verified' }, lead],
    ])
    for (const actor of [reviewer, otherReviewer]) {
      assert.equal(outcome(reopened, commands.accept, actor), 'REVIEWER_BARRED')
    }
  })
})

describe('return and withdraw', () => {
  test('another person returns it, its author does not', () => {
    assert.equal(outcome(waiting, giveBack, otherReviewer), 'proposal_returned')
    assert.equal(outcome(waiting, giveBack, asLead), 'SECOND_REVIEWER_NEEDED')
  })

  test('its author or a lead withdraws it, nobody else', () => {
    assert.equal(outcome(waiting, withdraw, reviewer), 'proposal_withdrawn')
    assert.equal(outcome(waiting, withdraw, lead), 'proposal_withdrawn')
    assert.equal(outcome(waiting, withdraw, otherReviewer), 'NOT_ALLOWED_FOR_ACTOR')
  })

  test('then the case is free for another proposal, and the first does not come back by a late click', () => {
    const returned = after([...proposed, [giveBack, otherReviewer]])
    const another = { ...propose, decision: { ...propose.decision, decisionId: 'decision-2' } }
    assert.equal(outcome(returned, another, reviewer), 'decision_proposed')
    assert.equal(outcome(returned, propose, reviewer), 'nothing')
    assert.equal(outcome(returned, withdraw, reviewer), 'nothing')
  })
})
