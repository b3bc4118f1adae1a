import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { about } from '../../api/keys.ts'
import { later, useSoon } from '../../parts/later.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import type { ShownItem } from './queue-order.ts'
import classes from './selection-bar.module.css'
import type { Selection } from './use-selection.ts'

const HandOverDialog = later(() =>
  import('../passing/hand-over-dialog.tsx').then((part) => part.HandOverDialog),
)

/** What can be done with the selected rows: hand them over to a colleague. */
export function SelectionBar({ selection, rows }: { selection: Selection; rows: ShownItem[] }) {
  const { t } = useTranslation(['desk', 'parts'])
  const [asking, setAsking] = useState(false)
  const toast = useToast()
  const queryClient = useQueryClient()
  useSoon(HandOverDialog)
  const chosen = rows.filter(({ item }) => selection.ids?.has(item.caseId))
  const cases = chosen.map(({ item }) => ({ account: item.accountId, case: item.caseId }))
  const handOver = useMutation({
    mutationFn: ({ person, note }: { person: string; note: string | undefined }) =>
      client.handOverCases({ body: { cases, person, note } }),
    onSuccess: ({ handedOver, refused }) => {
      toast(t('select.done', { count: handedOver.length }), 'petrol')
      if (refused.length > 0) toast(t('select.refused', { count: refused.length }), 'petrol')
      selection.keep(refused.map((each) => each.case))
      setAsking(false)
      return queryClient.invalidateQueries(about('desk'))
    },
  })
  return (
    <div className={classes.bar}>
      <span role="status" className={classes.count}>
        {t('select.count', { count: chosen.length })}
      </span>
      <Button
        size="compact-sm"
        disabled={chosen.length === 0}
        onClick={() => {
          handOver.reset()
          setAsking(true)
        }}
      >
        {t('select.handOver')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={selection.end}>
        {t('parts:cancel')}
      </Button>
      {asking && (
        <HandOverDialog
          title={t('select.title', { count: chosen.length })}
          mutation={handOver}
          onClose={() => setAsking(false)}
          onConfirm={(to, note) => 'person' in to && handOver.mutate({ person: to.person, note })}
        />
      )}
    </div>
  )
}
