import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/format-context.tsx'
import { useCase } from '../../case/case-context.tsx'
import { useFurtherCases } from './use-further-cases.ts'

/** Which further cases of the account the same act is to cover; nothing where there is none. */
export function FurtherCases() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { draft, change, shown } = useCase()
  const { further } = useFurtherCases()
  if (further.length === 0) return null
  const together = new Set(shown.together.map(({ caseId }) => caseId))
  return (
    <Checkbox.Group
      label={t('several.label')}
      description={t('several.hint')}
      value={draft.also}
      onChange={(also) => change('also', also)}
    >
      <Stack gap="xs" mt="xs">
        {further.map(({ caseId, groupName, recipients }) => (
          <Checkbox
            key={caseId}
            value={caseId}
            label={t('several.case', {
              group: groupName,
              count: recipients,
              number: format.number(recipients),
            })}
            description={together.has(caseId) ? t('several.together') : undefined}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
