import type { Locale } from '@freigabe/contract'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { ProseField } from '../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../requests/dossier/step-dialog.tsx'
import { usePlaceHold } from '../mutations.ts'

/** What a person may put on hold. */
export interface Placeable {
  /** Its language where it is known. */
  account: { id: string; name: string; locale?: Locale }
  group: { id: string; name: string } | null
  batches: readonly { id: string; importedAt: string; recipients: number }[]
}

interface PlaceHoldProps extends Placeable {
  /** The incident that it is placed for. */
  incident?: string
  small?: boolean
}

/** Places a hold by hand: on what, why for the account, and what was found for colleagues. */
export function PlaceHold({ account, group, batches, incident, small }: PlaceHoldProps) {
  const { t } = useTranslation('watching')
  const toast = useToast()
  const choices = useChoices({ account, group, batches })
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [reasons, setReasons] = useState('')
  const place = usePlaceHold(account.id)
  const open = choices.filter(({ disabled }) => !disabled)
  const unit = open.find(({ value }) => value === chosen) ?? open[0]
  const step = {
    ...place,
    mutate: (holdId: string, then: { onSuccess: () => void }) =>
      place.mutate({ holdId, ...unit!.named, incident: incident ?? null, text, reasons }, then),
  }
  if (unit === undefined) return null
  return (
    <StepDialog
      open={t('place.open')}
      title={t('place.title', { account: account.name })}
      warning={t('place.warning')}
      confirm={t('place.send')}
      danger
      quiet
      small={small ?? false}
      disabled={text.trim() === '' || reasons.trim() === ''}
      step={step}
      onDone={() => {
        setText('')
        setReasons('')
        toast(t('place.sent'))
      }}
    >
      {choices.length > 1 && (
        <NativeSelect
          label={t('place.what')}
          data={choices.map(({ value, label, disabled }) => ({ value, label, disabled }))}
          value={unit.value}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <ProseField
        label={t('place.text')}
        hint={`${t('told')} ${account.locale ? t(`inLanguage.${account.locale}`) : ''}`.trim()}
        lang={account.locale}
        value={text}
        onChange={setText}
      />
      <ProseField
        label={t('place.reasons')}
        hint={t('place.reasonsHint')}
        value={reasons}
        onChange={setReasons}
      />
    </StepDialog>
  )
}

/** The smallest first, so that no more is closed than has to be; what is on hold already cannot be chosen. */
function useChoices({ account, group, batches }: Placeable) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const { data } = useQuery(read('listHoldsOfAccount', { params: { account: account.id } }))
  const standing = data?.items.filter(({ status }) => status === 'standing') ?? []
  const units = [
    ...batches.map(({ id, importedAt, recipients }) => ({
      value: id,
      label: t('place.import', {
        day: format.day(importedAt),
        number: format.number(recipients),
      }),
      named: { group: group?.id ?? null, batch: id },
    })),
    ...(group
      ? [
          {
            value: group.id,
            label: t('place.group', { group: group.name }),
            named: { group: group.id, batch: null },
          },
        ]
      : []),
    { value: 'account', label: t('place.account'), named: { group: null, batch: null } },
  ]
  return units.map((unit) => {
    const { group: groupId, batch: batchId } = unit.named
    const isHeld = standing.some((hold) =>
      batchId === null
        ? hold.batch === null && (hold.group?.id ?? null) === groupId
        : hold.batch?.id === batchId,
    )
    const label = isHeld ? t('place.held', { what: unit.label }) : unit.label
    return { ...unit, label, disabled: isHeld }
  })
}
