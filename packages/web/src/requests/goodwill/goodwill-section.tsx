import type { DecidedGoodwill as Decided, Request } from '@freigabe/contract'
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/page/section.tsx'
import { Facts } from '../../parts/table/facts.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { Booking, BookingFacts } from './booking.tsx'
import { useMeasureWords } from './use-measure-words.ts'

interface GoodwillSectionProps {
  request: Request
  forStaff?: boolean
}

/** Next to a request for goodwill: the booking now, or as it was when it was decided. */
export function GoodwillSection({ request, forStaff = false }: GoodwillSectionProps) {
  const { t } = useTranslation('requests')
  if (request.goodwill === null) return null
  const { standing, decision } = request.goodwill
  if (decision === null && request.status === 'closed') return null
  return (
    <Section
      title={t(
        decision ? 'goodwill.decided' : `goodwill.booking.${forStaff ? 'staff' : 'account'}`,
      )}
    >
      {decision ? (
        <DecidedGoodwill decision={decision} />
      ) : (
        <Booking standing={standing} forStaff={forStaff} />
      )}
    </Section>
  )
}

/** What was decided on goodwill, and the booking as it was then. */
function DecidedGoodwill({ decision }: { decision: Decided }) {
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
