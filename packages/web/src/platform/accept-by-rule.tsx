import { Stack, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Section } from '../parts/section.tsx'
import { useChangeSettings } from './mutations.ts'

/** The switch that lets rules accept what is well proven. */
export function AcceptByRule() {
  const { t } = useTranslation('platform')
  const { data: settings } = useSuspenseQuery(read('readSettings'))
  const change = useChangeSettings()
  const { acceptByRule = settings.acceptByRule } = change.isPending ? change.variables : settings
  return (
    <Section title={t('acceptByRule.title')} lead={t('acceptByRule.lead')}>
      <Stack>
        <Switch
          label={t('acceptByRule.switch')}
          description={t(acceptByRule ? 'acceptByRule.on' : 'acceptByRule.off')}
          checked={acceptByRule}
          onChange={({ currentTarget: { checked } }) => change.mutate({ acceptByRule: checked })}
        />
        <ProblemNotice error={change.error} />
      </Stack>
    </Section>
  )
}
