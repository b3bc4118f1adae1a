import { useTranslation } from 'react-i18next'
import { AnswerDialog } from '../../proceedings/account/answer-dialog.tsx'
import { useAnswerComplaint } from '../mutations.ts'

interface AnswerComplaintProps {
  account: string
  complaint: string
  opened: boolean
  onClose: () => void
}

/** The window in which an account shows a consent record. */
export function AnswerComplaint({ account, complaint, opened, onClose }: AnswerComplaintProps) {
  const { t } = useTranslation('complaints')
  const answer = useAnswerComplaint(account, complaint)
  return (
    <AnswerDialog
      account={account}
      keptAs={`freigabe.complaint.${complaint}`}
      title={t('account.dialog')}
      labels={{ text: t('account.yours'), files: t('account.files'), sent: t('account.sent') }}
      opened={opened}
      onClose={onClose}
      answer={answer}
    />
  )
}
