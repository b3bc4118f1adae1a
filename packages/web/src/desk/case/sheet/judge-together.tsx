import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../parts/key-hint.tsx'
import { useCase } from '../case-context.tsx'

const keys = {
  agreeing: { hint: 'P', shortcut: 'p' },
  silent: { hint: '⇧ P', shortcut: 'Shift+P' },
} as const

/** Holds a part of the sheet for plausible, and takes that back while nothing of it is sent. */
export function JudgeTogether({ part }: { part: keyof typeof keys }) {
  const { t } = useTranslation('desk')
  const { bulk, mayTake } = useCase()
  const acting = bulk[part]
  if (!mayTake || acting === null) return null
  return (
    <Button
      variant="default"
      size="compact-sm"
      rightSection={<KeyHint>{keys[part].hint}</KeyHint>}
      aria-keyshortcuts={keys[part].shortcut}
      onClick={acting.act}
    >
      {t(`sheet.bulk.${acting.does}`, { count: acting.count })}
    </Button>
  )
}
