import type { DecidedFigures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Fact, FactGrid } from '../fact.tsx'
import { useHours } from './use-hours.ts'

/** All decisions in total. */
export function DecidedSum({ total }: { total: DecidedFigures }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const hours = useHours()
  const share = (count: number) => format.percent(count / total.decided)
  const facts = {
    decided: format.number(total.decided),
    kept: share(total.kept),
    median: hours(total.medianHours),
    most: hours(total.mostHours),
    questions: format.number(Math.round((total.questions / total.decided) * 10) / 10),
    byRule: share(total.byRule),
    accepted: share(total.accepted),
  }
  return (
    <FactGrid>
      {(Object.keys(facts) as (keyof typeof facts)[]).map((name) => (
        <Fact key={name} name={t(`column.${name}`)}>
          {facts[name]}
        </Fact>
      ))}
    </FactGrid>
  )
}
