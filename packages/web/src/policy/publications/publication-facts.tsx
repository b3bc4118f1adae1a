import type { Publication } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moment.tsx'

/** Who published something, who agreed, and when. */
export function PublicationFacts({ publication }: { publication: Publication }) {
  const { t } = useTranslation('policy')
  const { publishedBy, secondedBy, publishedAt } = publication
  return (
    <div style={{ marginBottom: '1.5rem' }}>
      <Facts
        facts={[
          {
            name: t('publications.column.by'),
            value: publishedBy?.name ?? t('installation'),
          },
          {
            name: t('publications.column.second'),
            value: secondedBy?.name ?? t(publishedBy ? 'publications.alone' : 'installation'),
          },
          { name: t('publications.column.at'), value: <Moment at={publishedAt} /> },
        ]}
      />
    </div>
  )
}
