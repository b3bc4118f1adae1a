import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NoticeBox } from '../page/notice-box.tsx'
import classes from './changed-elsewhere.module.css'
import type { Elsewhere } from './use-kept-state.ts'

interface ChangedElsewhereProps<State> {
  elsewhere: Elsewhere<State> | null
  /** What was written, for a look at it. */
  show: (written: State) => ReactNode
  /** Where fields hold a copy of what is kept. */
  onTake?: (taken: State) => void
}

/** Says that the same text was changed in another window, and offers both versions. */
export function ChangedElsewhere<State>({ elsewhere, show, onTake }: ChangedElsewhereProps<State>) {
  const { t } = useTranslation('parts')
  return (
    <div role="status">
      {elsewhere && (
        <NoticeBox tone="amber" title={t(elsewhere.theirs ? 'elsewhere.title' : 'elsewhere.gone')}>
          {elsewhere.theirs && (
            <blockquote className={classes.text}>
              {show(elsewhere.theirs) || t('elsewhere.nothing')}
            </blockquote>
          )}
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" variant="default" onClick={elsewhere.stay}>
              {t('elsewhere.keep')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => (onTake ? onTake(elsewhere.take()) : elsewhere.take())}
            >
              {t(elsewhere.theirs ? 'elsewhere.take' : 'elsewhere.empty')}
            </Button>
          </Group>
        </NoticeBox>
      )}
    </div>
  )
}

/** Parts of a text, as far as they are written. */
export const written = (...parts: (string | undefined)[]) =>
  parts.filter((part) => part?.trim()).join('\n')
