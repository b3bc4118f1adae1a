import type { DeskCase } from '@freigabe/contract'
import { isApiError } from '@freigabe/sdk'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { client } from '../../../api/client.ts'
import { read } from '../../../api/read.ts'
import { useNow } from '../../../parts/time/use-now.ts'
import { useSession } from '../../../people/session.ts'
import { policyQuery } from '../../../policy/queries.ts'
import { useCaseChange, useLease } from '../../mutations.ts'
import { claimsOf } from '../claims-of.ts'
import { type ComparedWith, comparedWith } from '../compare/compared-with.ts'
import { laySheet, statementOrder } from '../sheet/sheet-of.ts'
import type { Mode, Value } from './case-draft.ts'
import { statementFocus } from './statement-focus.ts'
import { useBulk } from './use-bulk.ts'
import { useCaseDraft } from './use-case-draft.ts'
import { useShownCase } from './use-shown-case.ts'

/** On a narrow screen case and decision are two steps; elsewhere both are in sight. */
export type Step = 'case' | 'decision'

export type CaseWork = ReturnType<typeof useCaseWork>

/** Everything that a reviewer does with one case: read it, take it, judge its statements, draft. */
export function useCaseWork(account: string, caseId: string) {
  const { person, staffRoles } = useSession()
  const { shown, hasNews, latest, readNews, takeOver } = useShownCase(account, caseId)
  const { data: policy } = useSuspenseQuery(policyQuery(shown.policy))
  const draft = useCaseDraft(person.id, caseId)
  const lease = useLease(account, caseId)
  const leasing = useLeasing(shown, lease.claim.mutateAsync)
  const [step, setStep] = useState<Step>('case')
  const { data: beside } = useSuspenseQuery(
    read('readBesideCase', { params: { account, case: caseId } }),
  )
  const [chosen, setChosen] = useState<ComparedWith['choice'] | null>(null)
  const compared = comparedWith(shown.submissions, beside.lastDecided, chosen)
  const earlier = compared?.submission ?? null
  const claims = useMemo(() => claimsOf(policy, shown, earlier), [policy, shown, earlier])
  const assessing = useAssessing(account, caseId, shown.revision, leasing)
  const sheet = useMemo(() => laySheet(policy, claims, shown.sheet), [policy, claims, shown.sheet])
  const order = statementOrder(sheet)
  const heldOf = (id: string) =>
    assessing.pending.get(id) ?? shown.statements.find((each) => each.id === id)?.value ?? null
  const [pointed, setPointed] = useState(0)
  const bulk = useBulk(sheet, shown, draft, heldOf, assessing.assessTogether)
  const judgementOf = (id: string) => bulk.judgementOf(id) ?? heldOf(id)
  return {
    account,
    caseId,
    personId: person.id,
    isLead: staffRoles.includes('lead'),
    policy,
    shown,
    hasNews,
    newRevision: latest.revision,
    readNews: () => {
      readNews()
      assessing.forgetAssessError()
    },
    takeOver,
    ...draft,
    /** Goes over to one of the three ways on. Whoever begins to decide takes the case. */
    chooseMode: (mode: Mode) => {
      draft.change('mode', mode)
      bulk.send()
      // Who else has it by now is said beside the lease.
      leasing.withLease().catch(() => {})
    },
    lease,
    ...leasing,
    step,
    setStep,
    /** Leads to a statement, from the other step too. */
    goTo: (statement: string | undefined) => {
      setStep('case')
      requestAnimationFrame(() => statementFocus.go(statement))
    },
    beside,
    lastDecided: beside.lastDecided,
    usual: beside.usual,
    compared,
    compareWith: setChosen,
    claims,
    sheet,
    order,
    judgementOf,
    unassessed: order.filter((id) => judgementOf(id) === null),
    ...assessing,
    assess: (statement: string, value: Value) => {
      bulk.leaveOut(statement)
      assessing.assess(statement, value)
    },
    bulk,
    /** How often somebody was to be led to what weighs and was not in view. */
    pointed,
    pointAtUnseen: () => setPointed((times) => times + 1),
  }
}

/** Who has the lease of the case. `withLease` gives the token, taking the case first where nobody has it. */
function useLeasing(
  { lease, status, scheduled, proposal, queued }: DeskCase,
  claim: () => Promise<{ token: number | null }>,
) {
  const now = useNow()
  const claiming = useRef<Promise<number> | null>(null)
  const isLeased = lease !== null && new Date(lease.until) > now
  /** Decided, and about to be carried out: until then nobody does anything more. */
  const isScheduled = scheduled !== null && scheduled.refused === null
  const isProposed = proposal?.state === 'waiting'
  const isMine = isLeased && lease.mine && !isScheduled
  /** Decided it before it was reopened: another person does now. */
  const isBarred = queued?.barred === true
  const mayTake =
    status === 'in_review' &&
    !isScheduled &&
    !isBarred &&
    !(isLeased && !lease.mine) &&
    !(isProposed && !proposal.mayConfirm)
  const withLease = (): Promise<number> => {
    if (isMine && lease.token !== null) return Promise.resolve(lease.token)
    claiming.current ??= claim()
      .then(({ token }) => token!)
      .finally(() => {
        claiming.current = null
      })
    return claiming.current
  }
  return {
    isMine,
    leasedBy: isLeased && !lease.mine ? lease : null,
    /** The reader had it until a moment ago. */
    hasRunOut: lease?.mine === true && !isLeased,
    isScheduled,
    isBarred,
    /** May take the case and judge its statements. */
    mayTake,
    /** May decide or propose; what is proposed already is confirmed or returned. */
    mayDecide: mayTake && !isProposed,
    withLease,
    claimAnew: () => claim().then(({ token }) => token!),
  }
}

type Leasing = ReturnType<typeof useLeasing>

/** How one statement is judged, or several that are judged in one act without a look at each. */
type Judging = { value: Value } & ({ statement: string } | { statements: string[] })

function useAssessing(account: string, caseId: string, revision: number, leasing: Leasing) {
  const [pending, setPending] = useState<ReadonlyMap<string, Value>>(new Map())
  const params = { account, case: caseId }
  const change = useCaseChange(account, caseId, async ({ value, ...wish }: Judging) => {
    const send = (leaseToken: number) => {
      const body = { leaseToken, revision, value }
      return 'statement' in wish
        ? client.assessStatement({ params: { ...params, ...wish }, body })
        : client.assessTogether({ params, body: { ...body, ...wish } })
    }
    try {
      return await send(await leasing.withLease())
    } catch (error) {
      // A lease that ran out unnoticed is taken again; the revision still guards what is judged.
      if (!isApiError(error, 'LEASE_LOST')) throw error
      return await send(await leasing.claimAnew())
    }
  })
  const judge = (statements: string[], judging: Judging) => {
    const { value } = judging
    setPending((before) => new Map([...before, ...statements.map((id) => [id, value] as const)]))
    const settle = () =>
      setPending((before) => {
        // Of some a later judgement may still be under way.
        const settled = ([id, held]: [string, Value]) => statements.includes(id) && held === value
        return new Map([...before].filter((each) => !settled(each)))
      })
    change.mutateAsync(judging).then(settle, settle)
  }
  return {
    pending,
    assess: (statement: string, value: Value) => judge([statement], { statement, value }),
    assessTogether: (statements: string[]) => judge(statements, { statements, value: 'plausible' }),
    assessError: change.error,
    forgetAssessError: change.reset,
  }
}
