import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './figures-page.module.css'
import { MeasureBars } from './measure-bars.tsx'
import { leastForShare } from './use-small-numbers.ts'

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
        measures={questions.map(({ questions: asked, cases }) => ({
          label: asked === 3 ? t('threeOrMore') : t('questions', { count: asked }),
          length: all < leastForShare ? null : cases / all,
          words:
            all < leastForShare
              ? t('cases', { count: cases, number: format.number(cases) })
              : t('ofCases', {
                  count: cases,
                  number: format.number(cases),
                  share: format.share(cases / all),
                }),
        }))}
      />
    </div>
  )
}
