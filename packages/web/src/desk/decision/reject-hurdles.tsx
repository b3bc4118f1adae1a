import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useCase } from '../case/case-context.tsx'
import { JumpList } from './grounds/jump-list.tsx'
import { useRestsOn } from './grounds/use-rests-on.ts'
import { Hurdle } from './hurdle.tsx'
import classes from './reject-hurdles.module.css'
import { useHurdles } from './use-hurdles.ts'

/** Which of the grounds were put to the customer, and what a rejection would still be refused for. */
export function RejectHurdles({ grounds }: { grounds: string[] }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { policy, unassessed } = useCase()
  const { put } = useHurdles()
  const { restsOn } = useRestsOn()
  const isPut = (code: string) => put.asked.has(code) || put.stated.has(code)
  const never = grounds.filter((code) => !isPut(code))
  const titleOf = (code: string) => {
    const ground = policy.grounds.find((each) => each.code === code)
    return ground ? words(ground.title) : code
  }
  const isStatedThroughout = grounds.every((code) => put.stated.has(code))
  const open = unassessed.filter((id) => restsOn.includes(id))
  return (
    <>
      {grounds.some(isPut) && (
        <ul className={classes.put}>
          {grounds.filter(isPut).map((code) => (
            <li key={code}>
              <IconCheck size={15} aria-hidden="true" />
              {t(put.stated.has(code) ? 'reject.stated' : 'reject.asked', {
                ground: titleOf(code),
              })}
            </li>
          ))}
        </ul>
      )}
      {never.length > 0 && (
        <Hurdle title={t('reject.neverPut', { grounds: never.map(titleOf).join(', ') })}>
          <p className={classes.text}>{t('reject.neverPutText')}</p>
        </Hurdle>
      )}
      {!isStatedThroughout && open.length > 0 && (
        <Hurdle isToDo title={t('hurdle.unassessed', { count: open.length })}>
          <JumpList ids={open} />
        </Hurdle>
      )}
    </>
  )
}
