import type { Requirement, SubmissionContent } from '@freigabe/contract'
import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerField } from '../wizard/fields/answer-field.tsx'

type Answer = SubmissionContent['answers'][string]

interface CorrectedStatementProps {
  account: string
  id: string
  requirement: Requirement
  /** As it was handed in. */
  given: Answer | undefined
  /** As it is being put right; null where it was emptied, undefined leaves it as it was. */
  corrected: Answer | null | undefined
  onChange: (answer: Answer | undefined) => void
}

/** The statement that a question is about, to be put right beside the answer. It is open where nothing stands there. */
export function CorrectedStatement(props: CorrectedStatementProps) {
  const { account, id, requirement, given, corrected, onChange } = props
  const { t } = useTranslation('case')
  const [isOpen, open] = useState(given === undefined || corrected !== undefined)
  if (!isOpen) {
    return (
      <Anchor component="button" type="button" ta="start" onClick={() => open(true)}>
        {t('answer.correct')}
      </Anchor>
    )
  }
  return (
    <AnswerField
      account={account}
      id={id}
      requirement={requirement}
      answer={corrected === undefined ? given : (corrected ?? undefined)}
      fault={undefined}
      onChange={onChange}
      onLeave={() => {}}
    />
  )
}
