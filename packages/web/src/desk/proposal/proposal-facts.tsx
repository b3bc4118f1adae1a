import type { Proposal } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Day } from '../../parts/time/moment.tsx'
import { useCase } from '../case/case-context.tsx'
import { Fact, FactGrid } from '../fact.tsx'

type Wish<Kind> = Extract<Proposal['wish'], { kind: Kind }>['command']

/** What a proposal says besides its reasons. */
export function ProposalFacts({ wish }: { wish: Proposal['wish'] }) {
  return wish.kind === 'accept' ? <Acceptance {...wish.command} /> : <Rejection {...wish.command} />
}

function Acceptance({ endsAt, conditions }: Wish<'accept'>) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const format = useFormat()
  const { policy } = useCase()
  const labels = conditions.map(({ code, limit }) => {
    const known = policy.conditions.find((condition) => condition.code === code)
    const label = known ? words(known.label) : code
    return limit === undefined ? label : `${label}: ${format.number(limit)}`
  })
  return (
    <FactGrid>
      {endsAt && (
        <Fact name={t('outcome.ends')}>
          <Day at={endsAt} />
        </Fact>
      )}
      {labels.length > 0 && <Fact name={t('outcome.conditions')}>{labels.join(', ')}</Fact>}
    </FactGrid>
  )
}

function Rejection({ grounds, remedies }: Wish<'reject'>) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { policy } = useCase()
  const named = policy.grounds.filter(({ code }) => grounds.includes(code))
  const ways = policy.remedies.filter(({ code }) => remedies.includes(code) && code !== 'none')
  return (
    <FactGrid>
      <Fact name={t('outcome.grounds')}>{named.map(({ title }) => words(title)).join(', ')}</Fact>
      <Fact name={t('remedy.title')}>
        {ways.length > 0 ? ways.map(({ title }) => words(title)).join(', ') : t('remedy.none')}
      </Fact>
    </FactGrid>
  )
}
