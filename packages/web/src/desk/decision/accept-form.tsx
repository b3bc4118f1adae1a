import { TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useCase } from '../case/case-context.tsx'
import { useCaseChange } from '../mutations.ts'
import { TakesTwo } from '../proposal/takes-two.tsx'
import { mailPreviewQuery } from '../queries.ts'
import classes from './accept-form.module.css'
import { AcceptHurdles } from './accept-hurdles.tsx'
import { dayAhead, endOfDay } from './approval-days.ts'
import { ConditionFields } from './condition-fields.tsx'
import { DecisionForm } from './decision-form.tsx'
import { MailStep } from './mail-step.tsx'
import { ParagraphFields } from './paragraph-fields.tsx'
import { FurtherCases } from './several/further-cases.tsx'
import { FurtherMails } from './several/further-mails.tsx'
import { useSeveral } from './several/use-several.ts'
import { SourceCaps } from './source-caps.tsx'
import { useAfterSending } from './use-after-sending.ts'
import { useAttempt } from './use-attempt.ts'
import { useHurdles } from './use-hurdles.ts'

/** Acceptance: until when, under which conditions, with which reasons. */
export function AcceptForm() {
  const { t } = useTranslation('desk')
  const { account, caseId, policy, draft, change, shown, withLease, mayDecide } = useCase()
  const { conditions, endsOn, caps, statement } = draft.accept
  const sources = Object.entries(caps).map(([source, extent]) => ({ source, ...extent }))
  const attempt = useAttempt()
  const [marks, setMarks] = useState(false)
  const counted = new Set(policy.conditions.filter(({ counts }) => counts).map(({ code }) => code))
  const isComplete = conditions.every(({ code, limit }) => limit || !counted.has(code))
  const several = useSeveral()
  const afterSending = useAfterSending()
  const endsAt = endsOn ? endOfDay(endsOn, shown.account.timeZone) : undefined
  const written = useQuery({
    ...mailPreviewQuery(account, caseId, {
      kind: 'accepted',
      command: { conditions, sources, endsAt, statement: {} },
    }),
    placeholderData: keepPreviousData,
  })
  const accept = useCaseChange(account, caseId, async (decisionId: string) => {
    const body = { decisionId, revision: shown.revision, conditions, sources, endsAt, statement }
    const leaseToken = await withLease()
    // What was looked at is told of each group in its own words.
    const { lookedAt: _, ...words } = statement
    return several.cover(
      'decision',
      () => client.acceptCase({ params: { account, case: caseId }, body: { ...body, leaseToken } }),
      ({ params, actId, ...held }) =>
        client.acceptCase({
          params,
          body: { decisionId: actId, ...held, conditions, endsAt, statement: words },
        }),
    )
  })
  const set = (part: Partial<typeof draft.accept>) =>
    change('accept', (before) => ({ ...before, ...part }))
  const { forbidden, ofAcceptance } = useHurdles()
  return (
    <DecisionForm
      next={t('accept.next')}
      focusNext
      disabled={!mayDecide}
      hurdle={ofAcceptance()}
      onNext={isComplete ? attempt.begin : () => setMarks(true)}
    >
      <TakesTwo />
      <AcceptHurdles />
      {forbidden.length === 0 && (
        <>
          <TextInput
            type="date"
            label={t('accept.ends')}
            description={t('accept.endsHint', { count: policy.approval.months })}
            value={endsOn ?? dayAhead(policy.approval.months)}
            min={dayAhead(0)}
            onChange={({ currentTarget }) => set({ endsOn: currentTarget.value || null })}
          />
          <SourceCaps value={caps} onChange={(next) => set({ caps: next })} />
          <ConditionFields
            value={conditions}
            marks={marks}
            onChange={(next) => set({ conditions: next })}
          />
          <FurtherCases />
          <details className={classes.reasons}>
            <summary>{t('accept.reasons')}</summary>
            <ParagraphFields
              written={written.data?.statement ?? null}
              edited={statement}
              onChange={(next) => set({ statement: next })}
            />
          </details>
        </>
      )}
      <MailStep
        opened={attempt.id !== null}
        title={t(shown.takesTwo ? 'propose.acceptTitle' : 'accept.title', {
          group: shown.groupName,
        })}
        wish={{ kind: 'accepted', command: { conditions, sources, endsAt, statement } }}
        confirm={t(shown.takesTwo ? 'propose.accept' : 'accept.send')}
        color="green"
        mutation={accept}
        onConfirm={() =>
          attempt.id &&
          accept.mutate(attempt.id, { onSuccess: (changed) => afterSending('accept', changed) })
        }
        onClose={() => {
          accept.reset()
          attempt.end()
        }}
      >
        <TakesTwo />
        <FurtherMails />
      </MailStep>
    </DecisionForm>
  )
}
