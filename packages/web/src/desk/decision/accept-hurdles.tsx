import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useCase } from '../case/case-context.tsx'
import { Hurdle } from './hurdle.tsx'
import { JumpList } from './jump-list.tsx'
import { useHurdles } from './use-hurdles.ts'

/** What an acceptance would be refused for, before anybody tries. */
export function AcceptHurdles() {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { unassessed, shown } = useCase()
  const { forbidden, doubtful } = useHurdles()
  if (forbidden.length > 0) {
    const methods = forbidden.map(({ label }) => words(label)).join(', ')
    return <Hurdle title={t('hurdle.forbidden', { methods })}>{t('hurdle.forbiddenText')}</Hurdle>
  }
  return (
    <>
      {shown.changedBatches.length > 0 && (
        <Hurdle title={t('hurdle.changed', { count: shown.changedBatches.length })}>
          {t('hurdle.changedText')}
        </Hurdle>
      )}
      {unassessed.length > 0 && (
        <Hurdle title={t('hurdle.unassessed', { count: unassessed.length })}>
          <JumpList ids={unassessed} />
        </Hurdle>
      )}
      {doubtful.length > 0 && (
        <Hurdle title={t('hurdle.doubtful', { count: doubtful.length })}>
          <JumpList ids={doubtful} />
        </Hurdle>
      )}
    </>
  )
}
