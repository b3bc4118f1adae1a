import type { DeskHold } from '@freigabe/contract'
import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../parts/page/section.tsx'
import { useSession } from '../../../people/session.ts'
import { ConfirmHold } from './confirm-hold.tsx'
import { LiftHold } from './lift-hold.tsx'
import { LookAtHold } from './look-at-hold.tsx'
import { NoteOnHold } from './note-on-hold.tsx'

/** What can be done about a hold that stands, and by whom. */
export function HoldSteps({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const isLead = useSession().staffRoles.includes('lead')
  if (hold.status !== 'standing') return null
  return (
    <Section title={t('hold.steps')} lead={<WhoDecides hold={hold} isLead={isLead} />}>
      <Group gap="xs">
        {hold.lookBy !== null && <LookAtHold hold={hold} />}
        {hold.mayDecide && <LiftHold hold={hold} />}
        {hold.mayDecide && isLead && <ConfirmHold hold={hold} />}
        <NoteOnHold hold={hold} />
      </Group>
    </Section>
  )
}

function WhoDecides({ hold, isLead }: { hold: DeskHold; isLead: boolean }) {
  const { t } = useTranslation('watching')
  if (!hold.mayDecide) return t('hold.notYou')
  return !isLead && t('hold.onlyLeads')
}
