import type { DeskComplaint } from '@freigabe/contract'
import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SheetPart } from '../../../desk/sheet-part.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { useNow } from '../../../parts/time/use-now.ts'
import { AskConsentRecord } from './ask-consent-record.tsx'
import { CloseComplaint } from './close-complaint.tsx'
import { NoteOnComplaint } from './note-on-complaint.tsx'
import { ProposeWarning } from './propose-warning.tsx'

/** What can be done with a complaint now; the next step stands out, unless the account still has time. */
export function ComplaintSteps({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const { account, hasAddress, status, answerBy } = complaint
  const now = useNow()
  const isOpen = status !== 'closed'
  const isWaiting = answerBy !== null && new Date(answerBy) > now
  const isToClose = status === 'answered' || (status === 'asked' && !isWaiting) || !hasAddress
  return (
    <SheetPart title={t('page.steps')}>
      {isWaiting && (
        <p>
          {t('page.waiting')} <Deadline by={answerBy} />
        </p>
      )}
      <Group gap="xs">
        {isOpen && account && hasAddress && <AskConsentRecord complaint={complaint} />}
        {isOpen && <CloseComplaint complaint={complaint} isNext={isToClose} />}
        <NoteOnComplaint complaint={complaint} />
        {account && <ProposeWarning complaint={complaint} account={account} />}
      </Group>
    </SheetPart>
  )
}
