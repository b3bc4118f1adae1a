import type { DeskComplaint } from '@freigabe/contract'
import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../parts/section.tsx'
import { AskConsentRecord } from './ask-consent-record.tsx'
import { CloseComplaint } from './close-complaint.tsx'
import { NoteOnComplaint } from './note-on-complaint.tsx'
import { ProposeWarning } from './propose-warning.tsx'

/** What can be done with a complaint now. */
export function ComplaintSteps({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const { account, hasAddress, status } = complaint
  const isOpen = status !== 'closed'
  return (
    <Section title={t('page.steps')}>
      <Group gap="xs">
        {isOpen && account && hasAddress && <AskConsentRecord complaint={complaint} />}
        {isOpen && <CloseComplaint complaint={complaint} />}
        <NoteOnComplaint complaint={complaint} />
        {account && <ProposeWarning complaint={complaint} account={account} />}
      </Group>
    </Section>
  )
}
