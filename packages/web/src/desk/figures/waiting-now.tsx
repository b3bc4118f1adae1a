import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/page/section.tsx'
import { useSkillName } from '../../parts/use-skill-name.ts'
import { BigFigure, FigureRow } from './figure-row.tsx'
import classes from './figures-page.module.css'
import { type FigureColumn, FiguresTable } from './figures-table.tsx'

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

type Load = Figures['waiting']['skills'][number]

const counts = ['waiting', 'held', 'late'] as const

/** The cases in review by the skill that they need. */
function SkillLoad({ skills }: { skills: Load[] }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const skillName = useSkillName()
  const nameOf = ({ skill }: Load) =>
    skill === null ? t('load.anybody') : capitalised(skillName(skill), format.locale)
  const columns: FigureColumn<Load>[] = [
    { key: 'skill', header: t('load.skill'), cell: nameOf, align: 'start' },
    ...counts.map(
      (key): FigureColumn<Load> => ({
        key,
        header: t(`load.${key}`),
        cell: ({ [key]: cases }) => (cases === null ? '–' : format.number(cases)),
      }),
    ),
  ]
  return (
    <div>
      <h3 className={classes.title}>{t('load.title')}</h3>
      <FiguresTable
        label={t('load.title')}
        columns={columns}
        rows={skills}
        rowKey={({ skill }) => skill ?? ''}
      />
      {skills.some(({ held, late }) => held === null || late === null) && (
        <p className={classes.quiet}>{t('load.few')}</p>
      )}
    </div>
  )
}

/** Skills are named as within a sentence; here each stands alone. */
function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
