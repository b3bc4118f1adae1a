import { Checkbox, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { waitingCasesQuery } from '../../queries/waiting-cases-query.ts'
import { useWizard } from '../wizard-context.ts'

/** Other groups that wait for the same details: one submission may cover them, too. */
export function AlsoCases() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { account, case: opened, kept, change } = useWizard()
  const { data } = useQuery(waitingCasesQuery(account))
  const others = (data?.items ?? []).filter(({ id }) => id !== opened.id)
  const { alsoCases } = kept.typed
  if (others.length === 0) return null
  return (
    <Checkbox.Group
      label={t('also.title')}
      description={t('also.lead')}
      value={alsoCases}
      onChange={(chosen) => change({ alsoCases: chosen })}
    >
      <Stack gap="xs" mt="xs">
        {others.map(({ id, groupName, recipients }) => (
          <Checkbox
            key={id}
            value={id}
            styles={{ label: { overflowWrap: 'anywhere' } }}
            label={t('also.group', {
              count: recipients,
              number: format.number(recipients),
              group: groupName,
            })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
