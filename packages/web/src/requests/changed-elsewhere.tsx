import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NoticeBox } from '../parts/page/notice-box.tsx'
import classes from './changed-elsewhere.module.css'
import type { Elsewhere } from './use-changed-elsewhere.ts'

interface ChangedElsewhereProps<State> {
  elsewhere: Elsewhere<State> | null
  own: State
  /** What was written, as text. */
  textOf: (written: State) => string
  /** Puts their version here; null empties it. */
  onTake: (theirs: State | null) => void
  /** Keeps the version of this window. */
  onKeep: () => void
}

/** Says that the same draft was changed in another window, and offers both versions. */
export function ChangedElsewhere<State>(props: ChangedElsewhereProps<State>) {
  const { elsewhere, own, textOf, onTake, onKeep } = props
  const { t } = useTranslation('requests')
  const theirs = elsewhere?.theirs ?? null
  const isGone = theirs === null
  const text = isGone ? '' : textOf(theirs).trim()
  // What was sent elsewhere is news only to whoever still has it here.
  const isNews = !isGone || textOf(own).trim() !== ''
  const choose = (act: () => void) => () => {
    elsewhere?.settle()
    act()
  }
  return (
    <div role="status">
      {elsewhere && isNews && (
        <NoticeBox tone="amber" title={t(isGone ? 'elsewhere.gone' : 'elsewhere.title')}>
          {text !== '' && <blockquote className={classes.text}>{text}</blockquote>}
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" variant="default" onClick={choose(onKeep)}>
              {t('elsewhere.keep')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={choose(() => onTake(theirs))}>
              {t(isGone ? 'elsewhere.empty' : 'elsewhere.take')}
            </Button>
          </Group>
        </NoticeBox>
      )}
    </div>
  )
}
