import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/section.tsx'
import { Fact, FactGrid } from '../fact.tsx'
import { BacklogText } from './backlog-text.tsx'
import classes from './figures-page.module.css'
import { SkillLoad } from './skill-load.tsx'

const standings = ['running', 'atRisk', 'breached', 'paused'] as const

/** What is waiting on the desk now, for whom, and what to expect tomorrow. */
export function WaitingNow({ waiting, backlog }: Pick<Figures, 'waiting' | 'backlog'>) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (
    <Section title={t('waiting.title')}>
      <FactGrid>
        {standings.map((standing) => (
          <Fact key={standing} name={t(`waiting.standing.${standing}`)}>
            {format.number(waiting[standing])}
          </Fact>
        ))}
      </FactGrid>
      <div className={classes.pair}>
        <BacklogText backlog={backlog} />
        {waiting.skills.length > 0 && <SkillLoad skills={waiting.skills} />}
      </div>
    </Section>
  )
}
