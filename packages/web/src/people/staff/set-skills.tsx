import type { StaffMember } from '@freigabe/contract'
import { Button, Group, MultiSelect, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSkillName } from '../../parts/use-skill-name.ts'
import { useStaffChanges } from '../mutations.ts'

interface SetSkillsProps {
  member: StaffMember
  /** What the rules in force ask for. */
  known: string[]
  onClose: () => void
}

/** The dialog that says what a reviewer knows about. */
export function SetSkills({ member, known, onClose }: SetSkillsProps) {
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
