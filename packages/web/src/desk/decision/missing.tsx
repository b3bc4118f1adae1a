import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useCase } from '../case/case-context.tsx'
import { useUnopened, useUnread } from '../case/sheet/sighting.tsx'
import { JumpList } from './grounds/jump-list.tsx'
import classes from './hurdle.module.css'
import { Hurdle } from './hurdle.tsx'
import { useHurdles } from './use-hurdles.ts'

/** What an acceptance would be refused for, in the letter where it is missing, before anybody tries. */
export function Missing() {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { unassessed, shown } = useCase()
  const { doubtful } = useHurdles()
  const unread = useUnread()
  const unopened = useUnopened()
  return (
    <>
      {shown.changedBatches.length > 0 && (
        <Hurdle title={t('hurdle.changed', { count: shown.changedBatches.length })}>
          {t('hurdle.changedText')}
        </Hurdle>
      )}
      {doubtful.length > 0 && (
        <Hurdle title={t('hurdle.doubtful', { count: doubtful.length })}>
          <JumpList ids={doubtful} />
        </Hurdle>
      )}
      {unassessed.length > 0 && (
        <Hurdle isToDo title={t('hurdle.unassessed', { count: unassessed.length })}>
          <JumpList ids={unassessed} />
        </Hurdle>
      )}
      {unread.length > 0 && (
        <Hurdle isToDo title={t('hurdle.unread', { count: unread.length })}>
          {unread.map(({ code, text }) => (
            <div key={code} className={classes.found}>
              {words(text)}
            </div>
          ))}
        </Hurdle>
      )}
      {unopened.length > 0 && (
        <Hurdle isToDo title={t('hurdle.unopened', { count: unopened.length })}>
          <JumpList ids={unopened} />
        </Hurdle>
      )}
    </>
  )
}

/** A method that the policy does not allow: nothing leads to an acceptance. */
export function Forbidden() {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { forbidden } = useHurdles()
  if (forbidden.length === 0) return null
  const methods = forbidden.map(({ label }) => words(label)).join(', ')
  return <Hurdle title={t('hurdle.forbidden', { methods })}>{t('hurdle.forbiddenText')}</Hurdle>
}
