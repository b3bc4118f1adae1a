import type {
  AccountPlan,
  DecidedGoodwill as Decided,
  PlanStanding,
  Request,
} from '@freigabe/contract'
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Answer } from '../../parts/page/answer.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Facts } from '../../parts/table/facts.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useMeasureWords } from './measures.ts'

/** Beside an account’s request for goodwill: the booking now, or as it was when it was decided. */
export function GoodwillSection({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const { goodwill, status } = request
  if (goodwill === null) return null
  const { decision } = goodwill
  if (decision === null && status === 'closed') return null
  return (
    <Section title={t(decision ? 'goodwill.decided' : 'goodwill.booking.account')}>
      <BookingOrDecision goodwill={goodwill} />
    </Section>
  )
}

interface BookingOrDecisionProps {
  goodwill: NonNullable<Request['goodwill']>
  forStaff?: boolean
}

/** The booking now, or what was decided on it. */
export function BookingOrDecision({ goodwill, forStaff = false }: BookingOrDecisionProps) {
  const { standing, decision } = goodwill
  if (decision) return <DecidedGoodwill decision={decision} side={forStaff ? 'staff' : 'account'} />
  return <Booking standing={standing} forStaff={forStaff} />
}

/** What was decided on goodwill, and the booking as it was then. */
function DecidedGoodwill({ decision, side }: { decision: Decided; side: 'account' | 'staff' }) {
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
      {plan && <BookingFacts plan={plan} side={side} />}
    </Stack>
  )
}

interface BookingProps {
  standing: PlanStanding
  /** Staff are told what to consider; the account is told that it may ask all the same. */
  forStaff?: boolean
}

/** What is booked, as of when, and whether goodwill is possible for it. */
export function Booking({ standing, forStaff = false }: BookingProps) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const { plan, possible, obstacles, possibleFor, lastDay, figuresDays, windowDays } = standing
  const { missedPromise } = standing
  const against = obstacles.map((obstacle) =>
    t(`goodwill.obstacle.${obstacle}`, {
      count: obstacle === 'figures_old' ? figuresDays : windowDays,
    }),
  )
  const side = forStaff ? 'staff' : 'account'
  const isUnknown = !forStaff && obstacles.includes('no_plan_known')
  const isForMissed = possibleFor.length > 0 && missedPromise !== null
  const usual = possible
    ? t('goodwill.until', { day: format.statedDay(lastDay ?? plan?.bookedOn ?? '') })
    : isUnknown
      ? t('goodwill.nonetheless.unknown')
      : [...against, t(`goodwill.nonetheless.${side}`)].join(' ')
  return (
    <Stack gap="md">
      <Answer
        tone={possibleFor.length > 0 ? 'green' : 'amber'}
        title={t(isUnknown && possibleFor.length === 0 ? 'goodwill.unknown' : titleOf(standing))}
        note={
          plan && (
            <>
              {t('goodwill.asOf')} <Moment at={plan.asOf} />
            </>
          )
        }
      >
        {isForMissed && `${t('goodwill.missed', { moment: format.moment(missedPromise.dueAt) })} `}
        {(possible || !isForMissed) && usual}
      </Answer>
      {plan && <BookingFacts plan={plan} side={side} />}
    </Stack>
  )
}

function titleOf({ possible, possibleFor }: PlanStanding) {
  if (possible) return 'goodwill.possible'
  return possibleFor.length > 0 ? 'goodwill.possibleForMissed' : 'goodwill.impossible'
}

/** The figures of a booking. */
function BookingFacts({ plan, side }: { plan: AccountPlan; side: 'account' | 'staff' }) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const { kind, name, bookedOn, quota, used, price, preferred } = plan
  const mails = (count: number) => t('goodwill.mails', { count, number: format.number(count) })
  const kindName = t(`goodwill.kind.${kind}`)
  const bare = name.startsWith(`${kindName} `) ? name.slice(kindName.length + 1) : name
  return (
    <Facts
      facts={[
        { name: kindName, value: bare },
        { name: t('goodwill.bookedOn'), value: format.statedDay(bookedOn) },
        { name: t('goodwill.quota'), value: mails(quota) },
        { name: t('goodwill.used'), value: mails(used) },
        ...(price ? [{ name: t('goodwill.price'), value: format.money(price) }] : []),
        ...(preferred
          ? [{ name: t('goodwill.review'), value: t(`goodwill.preferred.${side}`) }]
          : []),
      ]}
    />
  )
}
