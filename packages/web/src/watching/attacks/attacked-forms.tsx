import type { DeskAttack } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useSession } from '../../people/session.ts'
import { ProseField } from '../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../requests/dossier/step-dialog.tsx'
import { useIncidentStep } from '../mutations.ts'
import { useAttackWords } from './use-attack-words.ts'

/** The forms that bots fill in now, of one account or of all; nothing where there are none. */
export function AttackedForms({ account }: { account?: string }) {
  const { t } = useTranslation('watching')
  const columns = useColumns(account === undefined)
  const { data } = useQuery({
    ...read('listAttacks', { query: { account } }),
    refetchInterval: 60_000,
  })
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('attacks.title')} lead={t('attacks.lead')}>
      <DataTable
        label={t('attacks.title')}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
      />
    </Section>
  )
}

function useColumns(isOfAll: boolean): Column<DeskAttack>[] {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const found = useAttackWords()
  const isLead = useSession().staffRoles.includes('lead')
  const ofAccount: Column<DeskAttack> = {
    key: 'account',
    header: t('desk.column.account'),
    narrow: 'plain',
    cell: ({ account }) => account.name,
  }
  const ending: Column<DeskAttack> = {
    key: 'end',
    header: t('attacks.end.column'),
    narrow: 'below',
    cell: (attack) => <EndAttack attack={attack} />,
  }
  return [
    {
      key: 'source',
      header: t('attacks.form'),
      cell: ({ account, group, source }) => (
        <TextLink
          to="/a/$account/groups/$group"
          params={{ account: account.id, group: group.id }}
          data-row-link={isLead ? undefined : true}
        >
          {source.name}
        </TextLink>
      ),
    },
    ...(isOfAll ? [ofAccount] : []),
    { key: 'since', header: t('attacks.since'), cell: ({ since }) => <Moment at={since} /> },
    { key: 'found', header: t('attacks.found'), narrow: 'plain', cell: found },
    {
      key: 'perHour',
      header: t('attacks.perHour'),
      align: 'end',
      cell: ({ perHour }) => format.number(perHour),
    },
    ...(isLead ? [ending] : []),
  ]
}

/** Ends an attack on a form by hand, with what colleagues are to know. */
function EndAttack({ attack: { id: attack, account } }: { attack: DeskAttack }) {
  const { t } = useTranslation('watching')
  const [reasons, setReasons] = useState('')
  const end = useIncidentStep((_id: string) =>
    client.endAttack({ params: { account: account.id, attack }, body: { reasons } }),
  )
  return (
    <StepDialog
      open={t('attacks.end.open')}
      title={t('attacks.end.title')}
      warning={t('attacks.end.warning')}
      confirm={t('attacks.end.send')}
      quiet
      small
      disabled={reasons.trim() === ''}
      step={end}
    >
      <ProseField
        label={t('attacks.end.reasons')}
        hint={t('attacks.end.hint')}
        value={reasons}
        onChange={setReasons}
      />
    </StepDialog>
  )
}
