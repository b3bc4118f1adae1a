import type { StaffMember, StaffRole } from '@freigabe/contract'
import { Button, Checkbox, Group, MultiSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Day } from '../../parts/time/moment.tsx'
import { useSkillName } from '../../parts/use-skill-name.ts'
import { useStaffChanges } from '../mutations.ts'
import { useSession } from '../session.ts'

interface StaffTableProps {
  members: StaffMember[]
  knownSkills: string[]
  mayChange: boolean
}

/** The members of staff. Their own roles cannot be changed by themselves. */
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
    { key: 'email', header: t('email'), narrow: 'plain', cell: ({ email }) => email },
    {
      key: 'roles',
      header: t('roles'),
      narrow: 'plain',
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
      narrow: 'below',
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
        isWide
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

interface SetSkillsProps {
  member: StaffMember
  /** The skills that the rules in force ask for. */
  known: string[]
  onClose: () => void
}

/** The dialog that sets a reviewer's skills. */
function SetSkills({ member, known, onClose }: SetSkillsProps) {
  const { t } = useTranslation(['staff', 'parts'])
  const skillName = useSkillName()
  const { setSkills } = useStaffChanges()
  const [skills, choose] = useState(member.skills)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setSkills.mutate({ person: member.personId, skills }, { onSuccess: onClose })
  }
  const offered = [...new Set([...known, ...member.skills])]
  return (
    <Dialog opened onClose={onClose} title={t('skillsTitle', { name: member.name })}>
      <form onSubmit={save}>
        <Stack>
          <ProblemNotice error={setSkills.error} />
          <MultiSelect
            label={t('skills')}
            description={t('skillsHint')}
            data={offered.map((value) => ({ value, label: skillName(value) }))}
            value={skills}
            onChange={choose}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={setSkills.isPending}>
              {t('parts:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** The dialog that sets the roles of a member of staff. */
function ChangeRoles({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useTranslation(['staff', 'parts'])
  const { setRoles } = useStaffChanges()
  const [roles, choose] = useState(member.roles)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setRoles.mutate({ person: member.personId, roles }, { onSuccess: onClose })
  }
  return (
    <Dialog opened onClose={onClose} title={t('changeTitle', { name: member.name })}>
      <form onSubmit={save}>
        <Stack>
          <ProblemNotice error={setRoles.error} />
          <RoleChoice value={roles} onChange={choose} />
          {roles.length === 0 && <Text>{t('changeNone', { name: member.name })}</Text>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button
              type="submit"
              color={roles.length === 0 ? 'red' : undefined}
              loading={setRoles.isPending}
            >
              {roles.length === 0 ? t('leave') : t('parts:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

interface RoleChoiceProps {
  value: StaffRole[]
  error?: string | false
  onChange: (roles: StaffRole[]) => void
}

/** The roles of staff, in the order in which they are offered. */
const staffRoles: readonly StaffRole[] = ['reviewer', 'lead', 'support', 'billing', 'admin']

/** The choice of staff roles, each with what it may do. */
export function RoleChoice({ value, error, onChange }: RoleChoiceProps) {
  const { t } = useTranslation('staff')
  return (
    <Checkbox.Group
      label={t('roles')}
      value={value}
      error={error}
      onChange={(roles) => onChange(roles as StaffRole[])}
    >
      <Stack gap="xs" mt="xs">
        {staffRoles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`role.${role}`)}
            description={t(`roleHint.${role}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
