import type { DeskCase } from '@freigabe/contract'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCase } from '../case/case-context.tsx'
import type { Mode } from '../case/case-draft.ts'
import { useShownQueue } from '../queue/queue-context.tsx'
import { useFilters } from '../queue/use-filters.ts'

/** Once a decision or question is out: the draft goes, a word of it stays, the next case opens. */
export function useAfterSending() {
  const { t } = useTranslation('desk')
  const { caseId, shown, clear, takeOver } = useCase()
  const queue = useShownQueue()
  const { filters } = useFilters()
  const navigate = useNavigate()
  return (sent: Mode, changed: DeskCase) => {
    const next = queue.next(caseId)
    clear()
    takeOver(changed)
    if (sent !== 'ask') queue.drop(caseId)
    notifications.show({ message: t(`sent.${sent}`, { group: shown.groupName }), color: 'petrol' })
    if (!next) return void navigate({ to: '/desk', search: filters })
    const params = { account: next.accountId, case: next.caseId }
    void navigate({ to: '/desk/$account/$case', params, search: filters, resetScroll: false })
  }
}
