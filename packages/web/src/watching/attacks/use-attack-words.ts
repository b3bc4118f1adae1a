import type { Attack } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** What gave an attack on a form away, as a sentence. */
export function useAttackWords() {
  const { t } = useTranslation('watching')
  const format = useFormat()
  return ({ kind, asked, confirmed, bounced, usualShare }: Attack): string => {
    const came = kind === 'bounced' ? bounced : confirmed
    const figures = {
      ...{ came: format.number(came), of: format.number(asked) },
      rate: format.rate(asked === 0 ? 0 : came / asked),
    }
    if (kind === 'bounced') return t('attacks.bounced', figures)
    const nobody = confirmed === 0
    if (usualShare === null) return t(`attacks.${nobody ? 'nobody' : 'unconfirmed'}`, figures)
    const usual = format.rate(usualShare)
    return t(`attacks.${nobody ? 'nobodyUnlikeUsual' : 'unlikeUsual'}`, { ...figures, usual })
  }
}
