import { useTranslation } from 'react-i18next'
import { Palette } from './palette.tsx'
import { useQueueCommands } from './use-queue-commands.ts'

/** The palette while no case is open. */
export function DeskPalette({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('desk')
  const queue = useQueueCommands(null)
  const help = { id: 'help', label: t('keys.title'), keys: '?', act: onHelp }
  return <Palette groups={() => [...queue, { group: t('palette.more'), actions: [help] }]} />
}
