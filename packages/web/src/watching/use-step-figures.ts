import type { Step } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'

/** Says what was sent to the first part of an approval in steps, and what came back of it. */
export function useStepFigures(): (step: Pick<Step, 'slice' | 'figures'>) => string {
  const { t } = useTranslation('watching')
  const { number } = useFormat()
  return ({ slice, figures }) => {
    if (figures === null || figures.sent === 0) return t('steps.nothingSent')
    const { sent, bounced, complained } = figures
    return t('steps.sentAndCame', {
      sent: number(sent),
      size: number(slice.size),
      bounced: number(bounced),
      complained: number(complained),
    })
  }
}
