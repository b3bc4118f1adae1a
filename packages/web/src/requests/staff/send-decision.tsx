import type { Request } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MailDialog } from '../../parts/mail-dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { type DecisionWish, decisionMailQuery } from '../queries.ts'

interface SendDecisionProps {
  account: string
  request: Request
  wish: DecisionWish
  opened: boolean
  decide: { isPending: boolean; error: unknown; reset: () => void }
  onSend: () => void
  onClose: () => void
}

/** The last step before a decision on a request is sent: the mail as it goes out. */
export function SendDecision(props: SendDecisionProps) {
  const { account, request, wish, opened, decide, onSend, onClose } = props
  const { t } = useTranslation('requests')
  const mail = useQuery({ ...decisionMailQuery(account, request.id, wish), enabled: opened })
  return (
    <MailDialog
      opened={opened}
      title={t(`staff.submit.${wish.body.outcome}`)}
      mail={mail}
      confirm={t('staff.sendDecision')}
      isPending={decide.isPending}
      onConfirm={onSend}
      onClose={() => {
        decide.reset()
        onClose()
      }}
    >
      <ProblemNotice error={decide.error} />
    </MailDialog>
  )
}
