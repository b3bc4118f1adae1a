import type { HandOver } from '@freigabe/contract'
import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useSkillName } from '../../../parts/use-skill-name.ts'
import { useSession } from '../../../people/session.ts'
import { useCase } from '../../case/case-context.tsx'
import { useFurtherCases } from './use-further-cases.ts'

/** Which further cases of the account the same act is to cover; nothing where there is none. */
export function FurtherCases() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { person: me } = useSession()
  const { draft, change, shown } = useCase()
  const { further } = useFurtherCases()
  const skillName = useSkillName()
  if (further.length === 0) return null
  const together = new Set(shown.together.map(({ caseId }) => caseId))
  const hints = (caseId: string, handOver: HandOver | null) => [
    ...(together.has(caseId) ? [t('several.together')] : []),
    ...(handOver && handOver.person?.id !== me.id
      ? [
          t('several.handedOver', {
            name: handOver.person?.name ?? skillName(handOver.skill ?? ''),
          }),
        ]
      : []),
  ]
  return (
    <Checkbox.Group
      label={t('several.label')}
      description={t('several.hint')}
      value={draft.also}
      onChange={(also) => change('also', also)}
    >
      <Stack gap="xs" mt="xs">
        {further.map(({ caseId, groupName, recipients, handOver }) => (
          <Checkbox
            key={caseId}
            value={caseId}
            label={t('several.case', {
              group: groupName,
              count: recipients,
              number: format.number(recipients),
            })}
            description={hints(caseId, handOver).join(' · ') || undefined}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
