import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useCase } from '../case/case-context.tsx'
import { groundsPut } from './grounds-put.ts'
import { Hurdle } from './hurdle.tsx'
import { JumpList } from './jump-list.tsx'
import classes from './reject-hurdles.module.css'

/** Which of the grounds were put to the customer, and what a rejection would still be refused for. */
export function RejectHurdles({ grounds }: { grounds: string[] }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { shown, policy, unassessed } = useCase()
  const { asked, stated } = groundsPut(shown, policy)
  const never = grounds.filter((code) => !asked.has(code) && !stated.has(code))
  const titleOf = (code: string) => {
    const ground = policy.grounds.find((each) => each.code === code)
    return ground ? words(ground.title) : code
  }
  const isStatedThroughout = grounds.length > 0 && grounds.every((code) => stated.has(code))
  const put = grounds.filter((code) => !never.includes(code))
  return (
    <>
      {put.length > 0 && (
        <ul className={classes.put}>
          {put.map((code) => (
            <li key={code}>
              <IconCheck size={15} aria-hidden="true" />
              {t(stated.has(code) ? 'reject.stated' : 'reject.asked', { ground: titleOf(code) })}
            </li>
          ))}
        </ul>
      )}
      {never.length > 0 && (
        <Hurdle title={t('reject.neverPut', { grounds: never.map(titleOf).join(', ') })}>
          <p className={classes.text}>{t('reject.neverPutText')}</p>
        </Hurdle>
      )}
      {!isStatedThroughout && unassessed.length > 0 && (
        <Hurdle title={t('hurdle.unassessed', { count: unassessed.length })}>
          <JumpList ids={unassessed} />
        </Hurdle>
      )}
    </>
  )
}
