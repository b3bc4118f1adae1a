import type { Group } from '@freigabe/contract'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LoadMore } from '../../parts/load-more.tsx'
import { Section } from '../../parts/section.tsx'
import { batchesQuery } from '../queries/batches-query.ts'
import { BatchCard } from './batch-card.tsx'
import { ImportFile } from './import-file.tsx'
import classes from './imports.module.css'

interface ImportsProps {
  account: string
  group: Group
  mayWrite: boolean
}

/** What is under review or decided rests on the column that was read; it is no longer changed. */
const unsettled: Group['standing'][] = ['empty', 'checking', 'needs_you', 'expired']

/** The imports of a group, newest first, and the field that takes the next file. */
export function Imports({ account, group, mayWrite }: ImportsProps) {
  const { t } = useTranslation('intake')
  const query = useSuspenseInfiniteQuery(batchesQuery(account, group.id))
  const batches = query.data.pages.flatMap(({ items }) => items)
  return (
    <Section title={t('imports.title')} lead={batches.length > 0 ? undefined : t('imports.first')}>
      <div className={classes.imports}>
        {mayWrite && <ImportFile account={account} group={group.id} />}
        {batches.length > 0 && (
          <ul className={classes.list}>
            {batches.map((batch, index) => (
              <BatchCard
                key={batch.id}
                account={account}
                batch={batch}
                mayWrite={mayWrite}
                mayCorrect={mayWrite && unsettled.includes(group.standing)}
                isNewest={index === 0}
              />
            ))}
          </ul>
        )}
        {batches.length === 0 && !mayWrite && <p className={classes.none}>{t('imports.none')}</p>}
      </div>
      <LoadMore query={query} />
    </Section>
  )
}
