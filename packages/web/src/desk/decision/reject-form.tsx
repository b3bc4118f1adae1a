import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useCase } from '../case/case-context.tsx'
import { useCaseChange } from '../mutations.ts'
import { TakesTwo } from '../proposal/takes-two.tsx'
import { mailPreviewQuery } from '../queries.ts'
import { DecisionForm } from './decision-form.tsx'
import { GroundChoice } from './ground-choice.tsx'
import { MailStep } from './mail-step.tsx'
import { ParagraphFields } from './paragraph-fields.tsx'
import { RejectHurdles } from './reject-hurdles.tsx'
import { RemedyChoice } from './remedy-choice.tsx'
import { FurtherCases } from './several/further-cases.tsx'
import { FurtherMails } from './several/further-mails.tsx'
import { useSeveral } from './several/use-several.ts'
import { useAfterSending } from './use-after-sending.ts'
import { useAttempt } from './use-attempt.ts'
import { useHurdles } from './use-hurdles.ts'

/** Rejection: on coded grounds, with what would lead to acceptance, in four paragraphs. */
export function RejectForm() {
  const { t } = useTranslation('desk')
  const { account, caseId, draft, change, shown, withLease, mayDecide } = useCase()
  const { grounds, remedies, statement } = draft.reject
  const attempt = useAttempt()
  const several = useSeveral()
  const afterSending = useAfterSending()
  const written = useQuery({
    ...mailPreviewQuery(account, caseId, {
      kind: 'rejected',
      command: { grounds, remedies, statement: {} },
    }),
    enabled: grounds.length > 0,
    placeholderData: keepPreviousData,
  })
  const reject = useCaseChange(account, caseId, async (decisionId: string) => {
    const body = { decisionId, revision: shown.revision, grounds, remedies, statement }
    const leaseToken = await withLease()
    // What was looked at is told of each group in its own words.
    const { lookedAt: _, ...words } = statement
    return several.cover(
      'decision',
      () => client.rejectCase({ params: { account, case: caseId }, body: { ...body, leaseToken } }),
      ({ params, actId, ...held }) =>
        client.rejectCase({
          params,
          body: { decisionId: actId, ...held, grounds, remedies, statement: words },
        }),
    )
  })
  const set = (part: Partial<typeof draft.reject>) =>
    change('reject', (before) => ({ ...before, ...part }))
  const isReady = grounds.length > 0 && remedies.length > 0
  const { put, ofRejection } = useHurdles()
  return (
    <DecisionForm
      next={t('reject.next')}
      disabled={!mayDecide || !isReady}
      hurdle={grounds.length > 0 ? ofRejection(grounds) : null}
      onNext={attempt.begin}
    >
      <TakesTwo />
      <GroundChoice
        label={t('reject.grounds')}
        first={{ heading: t('ground.ready'), codes: new Set([...put.asked, ...put.stated]) }}
        value={grounds}
        onChange={(next) => set({ grounds: next })}
      />
      <RejectHurdles grounds={grounds} />
      <RemedyChoice value={remedies} onChange={(next) => set({ remedies: next })} />
      <FurtherCases />
      {isReady ? (
        <ParagraphFields
          written={written.data?.statement ?? null}
          edited={statement}
          onChange={(next) => set({ statement: next })}
        />
      ) : (
        <p style={{ margin: 0, color: 'var(--text-quiet)' }}>{t('reject.incomplete')}</p>
      )}
      <MailStep
        opened={attempt.id !== null}
        title={t(shown.takesTwo ? 'propose.rejectTitle' : 'reject.title', {
          group: shown.groupName,
        })}
        wish={{ kind: 'rejected', command: { grounds, remedies, statement } }}
        confirm={t(shown.takesTwo ? 'propose.reject' : 'reject.send')}
        color="red"
        mutation={reject}
        onConfirm={() =>
          attempt.id &&
          reject.mutate(attempt.id, { onSuccess: (changed) => afterSending('reject', changed) })
        }
        onClose={() => {
          reject.reset()
          attempt.end()
        }}
      >
        <TakesTwo />
        <FurtherMails />
      </MailStep>
    </DecisionForm>
  )
}
