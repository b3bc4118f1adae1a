import { Stack, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { Facts } from '../parts/facts.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Section } from '../parts/section.tsx'
import { useChangeSettings } from './mutations.ts'

const matters = ['does', 'with', 'never', 'told'] as const

/** The switch that has lists compared across accounts, and everything to know before it is turned. */
export function CompareAccounts() {
  const { t } = useTranslation('platform')
  const { data: settings } = useSuspenseQuery(read('readSettings'))
  const change = useChangeSettings()
  const { compareAccounts } = { ...settings, ...(change.isPending ? change.variables : {}) }
  return (
    <Section title={t('compare.title')} lead={t('compare.lead')}>
      <Stack>
        <Switch
          label={t('compare.switch')}
          description={t(compareAccounts ? 'compare.on' : 'compare.off')}
          checked={compareAccounts}
          onChange={({ currentTarget: { checked } }) => change.mutate({ compareAccounts: checked })}
        />
        <ProblemNotice error={change.error} />
        <Facts
          facts={matters.map((matter) => ({
            name: t(`compare.${matter}`),
            value: t(`compare.${matter}Text`),
          }))}
        />
      </Stack>
    </Section>
  )
}
