import type { Publication } from '@freigabe/contract'
import { Code, Loader, SegmentedControl, Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Facts } from '../../parts/table/facts.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import classes from '../editor/editor.module.css'
import { publicationQuery } from '../queries.ts'
import { usePackName } from '../use-pack-name.ts'
import { usePublicationName } from './use-publication-name.ts'

const TextView = lazy(() => import('../editor/text-view.tsx'))

const DifferenceView = lazy(() => import('../editor/difference-view.tsx'))

const route = getRouteApi('/signed-in/admin/policy/publications/$number')

/** One publication: its packs with their texts, and what it changed. */
export function PublicationPage() {
  const { t } = useTranslation('policy')
  const number = Number(route.useParams().number)
  const nameOf = usePublicationName()
  const packName = usePackName()
  const { data } = useSuspenseQuery(publicationQuery(number))
  const first = data.packs.find(({ changed }) => changed)?.id ?? data.texts[0]!.id
  return (
    <Page>
      <PageHeader
        title={t('publication.title', { number: nameOf(number) })}
        above={<TextLink to="/admin/policy">{t('back')}</TextLink>}
        lead={data.title}
      />
      <PublicationFacts publication={data} />
      <Tabs defaultValue={first} keepMounted={false}>
        <Tabs.List aria-label={t('publication.packs')} className={classes.tabs}>
          {data.packs.map(({ id, changed }) => (
            <Tabs.Tab key={id} value={id}>
              {packName(id)}
              {changed && number > 1 && <span className={classes.mark}>{t('draft.changed')}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {data.texts.map((text) => (
          <Tabs.Panel key={text.id} value={text.id} pt="md">
            <Pack number={number} text={text} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}

/** Who published something, who agreed, and when. */
function PublicationFacts({ publication }: { publication: Publication }) {
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

interface PackProps {
  number: number
  text: { id: string; version: string; digest: string; source: string }
}

function Pack({ number, text }: PackProps) {
  const { t } = useTranslation('policy')
  const nameOf = usePublicationName()
  const name = usePackName()(text.id)
  const [view, setView] = useState('text')
  const before = nameOf(number - 1)
  return (
    <>
      <div className={classes.bar}>
        {number > 1 && (
          <SegmentedControl
            aria-label={t('draft.view')}
            value={view}
            onChange={setView}
            data={[
              { value: 'text', label: t('publication.text') },
              { value: 'difference', label: t('publication.difference', { number: before }) },
            ]}
          />
        )}
        <span className={classes.digest}>
          {name} {text.version} · {t('publication.digest')} <Code>{text.digest.slice(0, 16)}</Code>
        </span>
      </div>
      <Suspense fallback={<Loader role="status" aria-label={t('draft.loading')} />}>
        {view === 'text' ? (
          <TextView label={`${name} ${text.version}`} text={text.source} />
        ) : (
          <Difference number={number} text={text} />
        )}
      </Suspense>
    </>
  )
}

function Difference({ number, text }: PackProps) {
  const { t } = useTranslation('policy')
  const packName = usePackName()
  const nameOf = usePublicationName()
  const { data } = useSuspenseQuery(publicationQuery(number - 1))
  const before = data.texts.find(({ id }) => id === text.id)?.source ?? ''
  const earlier = nameOf(number - 1)
  if (before === text.source) return <p>{t('publication.same', { number: earlier })}</p>
  return (
    <DifferenceView
      before={{ label: `${packName(text.id)}, ${earlier}`, text: before }}
      after={{ label: `${packName(text.id)}, ${nameOf(number)}`, text: text.source }}
    />
  )
}
