import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Where all checks are explained, in a page of its own so that nothing on this one is lost. */
export function ChecksLink() {
  const { t, i18n } = useTranslation('screening')
  return (
    <Anchor size="sm" href={`/docs/checks/${i18n.language}`} target="_blank">
      {t('allChecks')}
    </Anchor>
  )
}
