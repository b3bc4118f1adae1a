import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { useSession } from '../session.ts'
import { InviteStaff } from './invite-staff.tsx'
import { StaffInvitationTable } from './staff-invitation-table.tsx'
import { StaffTable } from './staff-table.tsx'

/** The people of the platform, their roles, and who is invited. */
export function StaffPage() {
  const { t } = useTranslation('staff')
  const { data: staff } = useSuspenseQuery(read('listStaff'))
  const isAdmin = useSession().staffRoles.includes('admin')
  const [inviting, { open, close }] = useDisclosure()
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          isAdmin && (
            <Button leftSection={<IconUserPlus size={17} />} onClick={open}>
              {t('invite')}
            </Button>
          )
        }
      />
      <StaffTable members={staff.members} knownSkills={staff.knownSkills} mayChange={isAdmin} />
      {staff.invitations.length > 0 && (
        <Section title={t('pending')}>
          <StaffInvitationTable invitations={staff.invitations} mayChange={isAdmin} />
        </Section>
      )}
      <InviteStaff opened={inviting} onClose={close} />
    </Page>
  )
}
