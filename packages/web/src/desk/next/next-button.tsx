import { Button } from '@mantine/core'
import { IconPlayerTrackNext } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'
import { useNext } from './next-context.tsx'

interface NextButtonProps {
  leaving: string | null
  /** Nothing waits at all. */
  isEmpty: boolean
}

/** Takes the most urgent case that the reader may take. */
export function NextButton({ leaving, isEmpty }: NextButtonProps) {
  const { t } = useTranslation('desk')
  const { take, goOn } = useNext()
  return (
    <Button
      size="compact-sm"
      variant={leaving === null ? 'filled' : 'default'}
      loading={take.isPending}
      disabled={isEmpty}
      leftSection={<IconPlayerTrackNext size={15} aria-hidden="true" />}
      rightSection={<KeyHint>N</KeyHint>}
      aria-keyshortcuts="n"
      onClick={() => goOn(leaving)}
    >
      {t('next.take')}
    </Button>
  )
}
