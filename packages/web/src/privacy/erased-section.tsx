import type { Api, ResponseOf } from '@freigabe/contract'
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../parts/section.tsx'
import { HoldingsTable } from './holdings-table.tsx'
import { WhatStays } from './what-stays.tsx'

interface ErasedSectionProps {
  email: string
  result: ResponseOf<Api['eraseAddress']>
}

/** What was erased, for whoever must answer the person. */
export function ErasedSection({ email, result }: ErasedSectionProps) {
  const { t } = useTranslation('privacy')
  return (
    <Section title={t('erased', { email })}>
      <Stack>
        <Text role="status">{t('erasedText')}</Text>
        <HoldingsTable label={t('erasedTable')} holdings={result.erased} showsEffect={false} />
        <WhatStays acts={result.acts} unsearched={result.unsearched} />
      </Stack>
    </Section>
  )
}
