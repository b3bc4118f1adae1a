import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './figures-page.module.css'
import { MeasureBars } from './measure-bars.tsx'

/** After how many questions cases were decided. */
export function QuestionFigures({ questions }: Pick<Figures, 'questions'>) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const all = questions.reduce((sum, { cases }) => sum + cases, 0)
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t('byQuestions')}</h3>
      <MeasureBars
        label={t('byQuestions')}
        measures={questions.map((each) => ({
          label:
            each.questions === 3 ? t('threeOrMore') : t('questions', { count: each.questions }),
          length: each.cases / all,
          words: t('ofCases', {
            count: each.cases,
            number: format.number(each.cases),
            share: format.percent(each.cases / all),
          }),
        }))}
      />
    </div>
  )
}
