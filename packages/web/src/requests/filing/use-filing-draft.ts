import type { RequestKind } from '@freigabe/contract'
import { useState } from 'react'
import { useKeptState } from '../../parts/kept/use-kept-state.ts'
import type { FieldProps } from '../../parts/use-fields.ts'
import type { Objection } from '../appeal/objections.tsx'

export interface FilingDraft {
  caseId: string | null
  kind: RequestKind | null
  title: string
  text: string
  objections: Objection[]
}

/** What the link to the form names. */
interface Named {
  account: string
  warning: string | null
  initial: Pick<FilingDraft, 'caseId' | 'kind'>
}

/** What is typed outlives the page, for each link that leads here, until it is filed. */
export function useFilingDraft({ account, warning, initial }: Named) {
  const about = warning ?? initial.caseId ?? 'general'
  const key = `freigabe.filing.${account}.${about}`
  const empty = (): FilingDraft => ({ ...initial, title: '', text: '', objections: [] })
  const { state: written, change: keep, forget, elsewhere } = useKeptState<FilingDraft>(key, empty)
  const [begun] = useState(() => {
    // What a link names is what it is about now.
    const caseId = initial.caseId ?? written.caseId
    const objections = caseId === written.caseId ? written.objections : []
    return { ...written, caseId, kind: initial.kind ?? written.kind, objections }
  })
  return {
    begun,
    keep,
    forget,
    elsewhere,
    /** A field, each change of which is kept. */
    keptAs: (name: 'title' | 'text', field: FieldProps): FieldProps => ({
      ...field,
      onChange: (event) => {
        field.onChange(event)
        keep({ [name]: event.currentTarget.value })
      },
    }),
  }
}
