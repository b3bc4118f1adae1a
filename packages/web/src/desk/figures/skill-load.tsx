import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useSkillName } from '../../parts/use-skill-name.ts'
import classes from './figures-page.module.css'
import { type FigureColumn, FiguresTable } from './figures-table.tsx'

type Load = Figures['waiting']['skills'][number]

const counts = ['waiting', 'held', 'late'] as const

/** The cases in review by the skill that they need. */
export function SkillLoad({ skills }: { skills: Load[] }) {
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
