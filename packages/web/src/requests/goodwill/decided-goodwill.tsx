import type { DecidedGoodwill as Decided } from '@freigabe/contract'
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moment.tsx'
import { BookingFacts } from './booking.tsx'
import { useMeasureWords } from './use-measure-words.ts'

/** What was decided on goodwill, and the booking as it was then. */
export function DecidedGoodwill({ decision }: { decision: Decided }) {
  const { t } = useTranslation('requests')
  const wordsOf = useMeasureWords()
  const { measure, plan, at } = decision
  return (
    <Stack gap="md">
      <Facts
        facts={[
          {
            name: t('goodwill.decision'),
            value: measure ? wordsOf(measure) : t('goodwill.notGranted'),
          },
          { name: t('goodwill.decidedAt'), value: <Moment at={at} /> },
          ...(plan ? [{ name: t('goodwill.figuresOf'), value: <Moment at={plan.asOf} /> }] : []),
        ]}
      />
      {plan && <BookingFacts plan={plan} />}
    </Stack>
  )
}
