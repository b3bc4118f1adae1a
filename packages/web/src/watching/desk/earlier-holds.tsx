import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { Section } from '../../parts/page/section.tsx'
import { HoldLines } from './hold-lines.tsx'

/** The other holds of an account, newest first; nothing where there are none. */
export function EarlierHolds({ account, but }: { account: string; but: string }) {
  const { t } = useTranslation('watching')
  const { data } = useQuery(read('listHoldsOfAccount', { params: { account } }))
  const others = (data?.items ?? []).filter(({ id }) => id !== but)
  if (others.length === 0) return null
  return (
    <Section title={t('hold.earlier')}>
      <HoldLines holds={others} />
    </Section>
  )
}
