import { Button } from '@mantine/core'
import { IconTextPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../../case/case-context.tsx'
import { useDoubts } from '../grounds/use-doubts.ts'
import classes from './inserted-parts.module.css'
import { type Inserted, insertedIn, withoutInserted } from './question-text.ts'

/** What came into the question by itself, each with the way to take it back; it is announced as it comes. */
export function InsertedParts() {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { policy, draft, change, shown } = useCase()
  const { sentenceOf } = useDoubts()
  const nameOf = ({ from }: Inserted) => {
    if ('doubt' in from) return t('ask.inserted.doubt', { name: from.doubt })
    const ground = policy.grounds.find(({ code }) => code === from.ground)
    return t('ask.inserted.ground', { name: ground ? words(ground.title) : from.ground })
  }
  return (
    <ul aria-live="polite" aria-label={t('ask.inserted.title')} className={classes.parts}>
      {insertedIn(draft.ask, policy, shown.account.locale, sentenceOf).map((inserted) => (
        <li key={inserted.text} title={inserted.text} className={classes.part}>
          <IconTextPlus size={15} aria-hidden="true" />
          <span>{nameOf(inserted)}</span>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={`${t('ask.inserted.takeOut')}: ${nameOf(inserted)}`}
            onClick={() => change('ask', (before) => withoutInserted(before, inserted))}
          >
            {t('ask.inserted.takeOut')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
