import type { Batch, Group } from '@freigabe/contract'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LoadMore } from '../../parts/load-more.tsx'
import { Section } from '../../parts/section.tsx'
import { batchesQuery } from '../queries.ts'
import { BatchCard } from './batch-card.tsx'
import type { Closed } from './batch-state-badge.tsx'
import { ImportFile } from './import-file.tsx'
import classes from './imports.module.css'
import { sameRecipients } from './same-recipients.ts'
import { useNewsOfReading } from './use-news-of-reading.ts'

interface ImportsProps {
  account: string
  group: Group
  mayWrite: boolean
}

/** The imports of a group, newest first, and the field that takes the next file. */
export function Imports({ account, group, mayWrite }: ImportsProps) {
  const { t } = useTranslation('intake')
  const query = useSuspenseInfiniteQuery(batchesQuery(account, group.id))
  const batches = query.data.pages.flatMap(({ items }) => items)
  useNewsOfReading(account, batches)
  return (
    <Section title={t('imports.title')} lead={batches.length > 0 ? undefined : t('imports.first')}>
      <div className={classes.imports}>
        {mayWrite && group.standing !== 'suspended' && (
          <ImportFile account={account} group={group} batches={batches} />
        )}
        {batches.length > 0 && (
          <ul className={classes.list}>
            {batches.map((batch, index) => {
              const closed = closedBy(group, batch)
              return (
                <BatchCard
                  key={batch.id}
                  account={account}
                  batch={batch}
                  closed={closed}
                  mayWrite={mayWrite}
                  // What is under review or decided rests on the column that was read.
                  mayCorrect={
                    mayWrite && closed === 'never_approved' && group.standing !== 'withdrawn'
                  }
                  sameAs={sameRecipients(batch, batches.slice(index + 1))}
                  isNewest={index === 0}
                />
              )
            })}
          </ul>
        )}
        {batches.length === 0 && !mayWrite && <p className={classes.none}>{t('imports.none')}</p>}
      </div>
      <LoadMore query={query} />
    </Section>
  )
}

/** Of an import that came in since the group was read nothing is known yet. */
function closedBy({ imports }: Group, batch: Batch): Closed {
  return imports.find(({ id }) => id === batch.id)?.closed
}
