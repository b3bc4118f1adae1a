import type { StaffMember } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Day } from '../../parts/day.tsx'
import { useSkillName } from '../../parts/use-skill-name.ts'
import { useSession } from '../session.ts'
import { ChangeRoles } from './change-roles.tsx'
import { SetSkills } from './set-skills.tsx'

interface StaffTableProps {
  members: StaffMember[]
  knownSkills: string[]
  mayChange: boolean
}

/** The members of staff. Nobody changes their own roles. */
export function StaffTable({ members, knownSkills, mayChange }: StaffTableProps) {
  const { t } = useTranslation(['staff', 'parts'])
  const { person } = useSession()
  const [changing, setChanging] = useState<StaffMember | null>(null)
  const [skilled, setSkilled] = useState<StaffMember | null>(null)
  const skillName = useSkillName()
  const isMe = ({ personId }: StaffMember) => personId === person.id
  const columns: Column<StaffMember>[] = [
    {
      key: 'name',
      header: t('name'),
      cell: (member) => (
        <strong>{isMe(member) ? `${member.name} (${t('parts:you')})` : member.name}</strong>
      ),
    },
    { key: 'email', header: t('email'), cell: ({ email }) => email },
    {
      key: 'roles',
      header: t('roles'),
      cell: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(', '),
    },
    {
      key: 'skills',
      header: t('skills'),
      cell: ({ skills }) => skills.map(skillName).join(', '),
    },
    { key: 'since', header: t('since'), cell: ({ since }) => <Day at={since} /> },
    {
      key: 'actions',
      header: t('actions'),
      hiddenHeader: true,
      align: 'end',
      cell: (member) =>
        mayChange && (
          <Group gap={0} justify="flex-end">
            {reviews(member) && (
              <Button variant="subtle" size="compact-sm" onClick={() => setSkilled(member)}>
                {t('skillsChange')}
              </Button>
            )}
            {!isMe(member) && (
              <Button variant="subtle" size="compact-sm" onClick={() => setChanging(member)}>
                {t('change')}
              </Button>
            )}
          </Group>
        ),
    },
  ]
  return (
    <>
      <DataTable
        label={t('table')}
        columns={columns}
        rows={members}
        rowKey={({ personId }) => personId}
      />
      {skilled && (
        <SetSkills
          key={skilled.personId}
          member={skilled}
          known={knownSkills}
          onClose={() => setSkilled(null)}
        />
      )}
      {changing && (
        <ChangeRoles key={changing.personId} member={changing} onClose={() => setChanging(null)} />
      )}
    </>
  )
}

function reviews({ roles }: StaffMember): boolean {
  return roles.includes('reviewer') || roles.includes('lead')
}
