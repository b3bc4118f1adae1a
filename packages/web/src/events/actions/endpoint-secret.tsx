import { useTranslation } from 'react-i18next'
import { ShownSecret } from '../../parts/shown-secret.tsx'

/** The secret of a webhook, shown this once. */
export function EndpointSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useTranslation('events')
  const words = { lead: t('secret.lead'), label: t('secret.label'), done: t('secret.done') }
  return <ShownSecret secret={secret} words={words} onDone={onDone} />
}
