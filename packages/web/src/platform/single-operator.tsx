import { Stack, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Section } from '../parts/section.tsx'
import { useChangeSettings } from './mutations.ts'

/** The switch that records that one person runs the platform and publishes a policy alone. */
export function SingleOperator() {
  const { t } = useTranslation('platform')
  const { data: settings } = useSuspenseQuery(read('readSettings'))
  const change = useChangeSettings()
  const { singleOperator } = { ...settings, ...(change.isPending ? change.variables : {}) }
  return (
    <Section title={t('alone.title')} lead={t('alone.lead')}>
      <Stack>
        <Switch
          label={t('alone.switch')}
          description={t(singleOperator ? 'alone.on' : 'alone.off')}
          checked={singleOperator}
          onChange={({ currentTarget: { checked } }) => change.mutate({ singleOperator: checked })}
        />
        <ProblemNotice error={change.error} />
      </Stack>
    </Section>
  )
}
