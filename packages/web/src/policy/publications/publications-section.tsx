import type { Publication } from '@freigabe/contract'
import { Box, Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useCreateDraft } from '../mutations.ts'
import { usePackName } from '../use-pack-name.ts'
import { usePublicationName } from './use-publication-name.ts'

/** What was published, newest first: when, by whom, and the way back to it. */
export function PublicationsSection({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('policy')
  const query = useSuspenseInfiniteQuery(readPages('listPublications'))
  const [wanted, setWanted] = useState<Publication | null>(null)
  const rows = query.data.pages.flatMap(({ items }) => items)
  const columns = useColumns(rows[0]?.number ?? 0, mayChange ? setWanted : null)
  return (
    <Section title={t('publications.title')} lead={t('publications.lead')}>
      <DataTable
        label={t('publications.title')}
        columns={columns}
        rows={rows}
        rowKey={({ number }) => String(number)}
        isWide
      />
      <LoadMore query={query} />
      <BringBack publication={wanted} onClose={() => setWanted(null)} />
    </Section>
  )
}

function useColumns(inForce: number, bringBack: ((wanted: Publication) => void) | null) {
  const { t } = useTranslation('policy')
  const nameOf = usePublicationName()
  const columns: Column<Publication>[] = [
    {
      key: 'number',
      header: t('publications.column.number'),
      cell: ({ number }) => (
        <TextLink
          to="/admin/policy/publications/$number"
          params={{ number: String(number) }}
          fw={600}
          data-row-link
        >
          {nameOf(number)}
        </TextLink>
      ),
    },
    {
      key: 'changed',
      header: t('publications.column.changed'),
      narrow: 'below',
      cell: ({ title, packs }) => (
        <>
          {title && <div>{title}</div>}
          <PackVersions packs={packs.filter(({ changed }) => changed)} />
        </>
      ),
    },
    {
      key: 'by',
      header: t('publications.column.by'),
      cell: ({ publishedBy }) => publishedBy?.name ?? t('installation'),
    },
    {
      key: 'second',
      header: t('publications.column.second'),
      cell: ({ publishedBy, secondedBy }) =>
        secondedBy?.name ?? t(publishedBy ? 'publications.alone' : 'installation'),
    },
    {
      key: 'at',
      header: t('publications.column.at'),
      cell: ({ publishedAt }) => <Moment at={publishedAt} />,
    },
    {
      key: 'actions',
      header: t('publications.column.actions'),
      hiddenHeader: true,
      align: 'end',
      cell: (publication) =>
        publication.number === inForce ? (
          <StateBadge tone="green" icon={IconCircleCheck} label={t('publications.inForce')} />
        ) : (
          bringBack && (
            <Button variant="subtle" size="compact-sm" onClick={() => bringBack(publication)}>
              {t('publications.bringBack')}
            </Button>
          )
        ),
    },
  ]
  return columns
}

/** Packs with their versions, none of which is broken across lines. */
function PackVersions({ packs }: Pick<Publication, 'packs'>) {
  const packName = usePackName()
  return (
    <Box component="span" c="dimmed">
      {packs.map(({ id, version }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <span style={{ whiteSpace: 'nowrap' }}>{`${packName(id)} ${version}`}</span>
        </Fragment>
      ))}
    </Box>
  )
}

interface BringBackProps {
  publication: Publication | null
  onClose: () => void
}

function BringBack({ publication, onClose }: BringBackProps) {
  const { t } = useTranslation('policy')
  const nameOf = usePublicationName()
  const create = useCreateDraft()
  const number = nameOf(publication?.number ?? 0)
  return (
    <ConfirmDialog
      opened={publication !== null}
      title={t('publications.bringBackTitle', { number })}
      confirm={t('publications.bringBackConfirm')}
      mutation={create}
      onConfirm={() =>
        publication &&
        create.mutate({
          title: t('publications.bringBackName', { number }),
          note: '',
          publication: publication.number,
        })
      }
      onClose={onClose}
    >
      {t('publications.bringBackText', { number })}
    </ConfirmDialog>
  )
}
