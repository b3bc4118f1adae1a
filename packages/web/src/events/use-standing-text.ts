import type { WebhookEndpoint } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { standingOf } from './standing-of.ts'
import { useWaitingText } from './use-waiting-text.ts'

/** How a webhook stands, as a sentence, and what that means. */
export function useStandingText() {
  const { t } = useTranslation('events')
  const format = useFormat()
  const waitingText = useWaitingText()
  return (endpoint: WebhookEndpoint, mayChange: boolean): { title: string; text: string } => {
    const { waiting, failingSince, pausedAt } = endpoint
    const count = { count: waiting, number: waitingText(waiting) }
    const waits = waiting > 0 ? t('answer.waiting', count) : t('answer.nothingWaits')
    switch (standingOf(endpoint)) {
      case 'untried':
        return {
          title: t('answer.untried'),
          text: t(mayChange ? 'answer.untriedText' : 'answer.untriedForStaff'),
        }
      case 'current':
        return waiting > 0
          ? { title: t('answer.sending', count), text: t('answer.sendingText') }
          : { title: t('answer.current'), text: t('answer.currentText') }
      case 'failing':
        return { title: t('answer.failing', { when: format.moment(failingSince!) }), text: waits }
      case 'paused':
        return {
          title: t('answer.paused', { when: format.moment(pausedAt!) }),
          text: `${waits} ${t('answer.kept')}`,
        }
      case 'givenUp':
        return { title: t('answer.givenUp'), text: `${waits} ${t('answer.kept')}` }
    }
  }
}
