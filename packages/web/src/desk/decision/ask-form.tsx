import type { Requirement } from '@freigabe/contract'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useCase } from '../case/case-context.tsx'
import type { WantedDraft } from '../case/case-draft.ts'
import { useCaseChange } from '../mutations.ts'
import { DecisionForm } from './decision-form.tsx'
import { GroundChoice } from './ground-choice.tsx'
import { MailStep } from './mail-step.tsx'
import { withGrounds } from './question-text.ts'
import { FurtherCases } from './several/further-cases.tsx'
import { FurtherMails } from './several/further-mails.tsx'
import { useSeveral } from './several/use-several.ts'
import { useAfterSending } from './use-after-sending.ts'
import { useAttempt } from './use-attempt.ts'
import { WantedFields } from './wanted-fields.tsx'
import { WantedList } from './wanted-list.tsx'

/** A question to the customer: coded grounds bring their texts, everything can be reworded. */
export function AskForm() {
  const { t } = useTranslation('desk')
  const { account, caseId, policy, draft, change, shown, withLease, mayDecide } = useCase()
  const { text, grounds, wanted } = draft.ask
  const { locale } = shown.account
  const attempt = useAttempt()
  const several = useSeveral()
  const afterSending = useAfterSending()
  const [marks, setMarks] = useState(false)
  const isNamed = wanted.every(({ label }) => label.trim() !== '')
  const ask = useCaseChange(account, caseId, async (questionId: string) => {
    const requirements = wanted.map(requirementOf)
    const leaseToken = await withLease()
    const question = { text: text.trim(), grounds, requirements }
    return several.cover(
      'question',
      () =>
        client.askQuestion({
          params: { account, case: caseId },
          body: { leaseToken, questionId, ...question },
        }),
      ({ params, actId, leaseToken }) =>
        client.askQuestion({ params, body: { leaseToken, questionId: actId, ...question } }),
    )
  })
  return (
    <DecisionForm
      next={t('ask.next')}
      disabled={!mayDecide || text.trim() === ''}
      onNext={isNamed ? attempt.begin : () => setMarks(true)}
    >
      <GroundChoice
        label={t('ask.grounds')}
        description={t('ask.groundsHint')}
        value={grounds}
        onChange={(next) => change('ask', (before) => withGrounds(before, next, policy, locale))}
      />
      <Textarea
        label={t('ask.text')}
        description={t(`ask.inLanguage.${locale}`)}
        lang={locale}
        autosize
        minRows={5}
        maxRows={18}
        value={text}
        onChange={({ currentTarget: { value } }) =>
          change('ask', (before) => ({ ...before, text: value }))
        }
      />
      <WantedFields
        value={wanted}
        marks={marks}
        onChange={(next) => change('ask', (before) => ({ ...before, wanted: next }))}
      />
      <FurtherCases />
      <MailStep
        opened={attempt.id !== null}
        title={t('ask.title', { group: shown.groupName })}
        wish={{ kind: 'questions', command: { text: text.trim() || '…' } }}
        confirm={t('ask.send')}
        mutation={ask}
        onConfirm={() =>
          attempt.id &&
          ask.mutate(attempt.id, { onSuccess: (changed) => afterSending('ask', changed) })
        }
        onClose={() => {
          ask.reset()
          attempt.end()
        }}
      >
        <WantedList wanted={wanted} />
        <FurtherMails />
      </MailStep>
    </DecisionForm>
  )
}

/** A requirement made on the spot has one wording, in the account's language. */
function requirementOf({
  id,
  kind,
  label,
  required,
}: WantedDraft): Pick<Requirement, 'id' | 'kind' | 'necessity' | 'label' | 'why'> {
  const words = label.trim()
  return {
    id,
    kind,
    necessity: required ? 'required' : 'recommended',
    label: { de: words, en: words },
    why: { de: '', en: '' },
  }
}
