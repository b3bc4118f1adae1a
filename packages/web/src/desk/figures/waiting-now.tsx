import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/page/section.tsx'
import { BigFigure, FigureRow } from './figure-row.tsx'
import classes from './figures-page.module.css'
import { SkillLoad } from './skill-load.tsx'

const standings = ['running', 'atRisk', 'breached', 'paused'] as const

/** What is waiting on the desk now, for whom, and what to expect tomorrow. */
export function WaitingNow({ waiting, backlog }: Pick<Figures, 'waiting' | 'backlog'>) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (
    <Section title={t('waiting.title')}>
      <div className={classes.pair}>
        <div>
          <FigureRow>
            {standings.map((standing) => (
              <BigFigure
                key={standing}
                name={t(`waiting.standing.${standing}`)}
                value={format.number(waiting[standing])}
              />
            ))}
            {backlog && <Tomorrow backlog={backlog} />}
          </FigureRow>
          <p className={classes.quiet}>
            {backlog
              ? t('backlog.how', { count: backlog.weeks, number: format.number(backlog.weeks) })
              : t('backlog.tooEarly')}
          </p>
        </div>
        {waiting.skills.length > 0 && <SkillLoad skills={waiting.skills} />}
      </div>
    </Section>
  )
}

/** How many cases will be in review at this time tomorrow; no range where all weeks agree. */
function Tomorrow({ backlog }: { backlog: NonNullable<Figures['backlog']> }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const { at, expected, least, most } = backlog
  const range = t('backlog.range', { least: format.number(least), most: format.number(most) })
  const moment = format.moment(at)
  return (
    <BigFigure
      name={t('backlog.title')}
      value={format.number(expected)}
      beside={least === most ? moment : `${range} · ${moment}`}
    />
  )
}
