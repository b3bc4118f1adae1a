import type { Unsearched } from '@freigabe/contract'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'

/** What erasing leaves and why, and what no search can show. */
export function WhatStays({ acts, unsearched }: { acts: number; unsearched: Unsearched }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const { recipientsFiles, evidenceFiles } = unsearched
  return (
    <>
      {acts > 0 && <Text>{t('acts', { count: acts, number: format.number(acts) })}</Text>}
      {recipientsFiles + evidenceFiles > 0 && (
        <Text>
          {t('unsearched', {
            recipientsFiles: format.number(recipientsFiles),
            evidenceFiles: format.number(evidenceFiles),
          })}
        </Text>
      )}
    </>
  )
}
