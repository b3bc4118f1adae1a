import type { DecisionWish } from '@freigabe/contract'
import type { CaseDraft } from '../case/judging/case-draft.ts'

/** The forms as they were filled when this was sent. */
export function draftOfWish(wish: DecisionWish, timeZone: string): Partial<CaseDraft> {
  switch (wish.kind) {
    case 'accept': {
      const { conditions, endsAt, sources = [], statement } = wish.command
      const caps = sources.map(({ source, ...extent }) => [source, extent] as const)
      return {
        mode: 'accept',
        accept: {
          conditions: conditions.map(({ code, limit }) => ({ code, ...(limit && { limit }) })),
          endsOn: endsAt === undefined ? null : dayIn(endsAt, timeZone),
          caps: Object.fromEntries(caps),
          statement: worded(statement),
        },
      }
    }
    case 'reject': {
      const { grounds, remedies, restsOn = null, statement } = wish.command
      return {
        mode: 'reject',
        reject: { grounds, remedies, restsOn, statement: worded(statement) },
      }
    }
    case 'ask': {
      const { text, grounds, requirements, statements = [] } = wish.command
      const wanted = requirements.map(({ id, kind, necessity, label }) => ({
        id,
        kind: kind as CaseDraft['ask']['wanted'][number]['kind'],
        label: label.de,
        required: necessity === 'required',
      }))
      return { mode: 'ask', ask: { text, grounds, wanted, statements } }
    }
    // A confirmation has no form.
    case 'confirm':
      return {}
  }
}

type Statement = CaseDraft['accept']['statement']

/** The paragraphs that a person worded. */
function worded(statement: { [Part in keyof Statement]?: string | undefined }): Statement {
  return Object.fromEntries(Object.entries(statement).filter(([, text]) => text !== undefined))
}

/** The day of an instant in a time zone, as `YYYY-MM-DD`. */
function dayIn(instant: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  return day.format(new Date(instant))
}
