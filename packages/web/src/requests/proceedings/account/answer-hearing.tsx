import { useTranslation } from 'react-i18next'
import { useAnswerHearing } from '../mutations.ts'
import { AnswerDialog } from './answer-dialog.tsx'

interface AnswerHearingProps {
  account: string
  proceeding: string
  opened: boolean
  onClose: () => void
}

/** The window in which an account says what it has to say in a hearing. */
export function AnswerHearing({ account, proceeding, opened, onClose }: AnswerHearingProps) {
  const { t } = useTranslation('integrity')
  const answer = useAnswerHearing(account, proceeding)
  return (
    <AnswerDialog
      account={account}
      keptAs={`freigabe.hearing.${proceeding}`}
      title={t('account.answer')}
      labels={{ text: t('account.yours'), files: t('account.files'), sent: t('account.sent') }}
      opened={opened}
      onClose={onClose}
      answer={answer}
    />
  )
}
