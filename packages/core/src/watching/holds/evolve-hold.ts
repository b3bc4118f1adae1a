import type { HoldEvent, HoldState } from './hold.ts'

/**
 * Folds one event into the state of its hold.
 *
 * @throws {Error} if the first event does not place it, or a later one does: a broken log
 */
export function evolveHold(state: HoldState | null, event: HoldEvent): HoldState {
  if (event.type === 'hold_placed') {
    if (state !== null) throw new Error('A hold is placed once.')
    const { holdId, accountId, unit, cause, incidentId, lookBy, by, at } = event
    return {
      ...{ holdId, accountId, unit, cause, incidentId, lookBy },
      status: 'standing',
      placedBy: by,
      placedAt: at,
      looked: null,
      answers: [],
      notes: [],
      decision: null,
    }
  }
  if (state === null) throw new Error('A hold begins with its placing.')
  return { ...state, ...changes(state, event) }
}

function changes(
  state: HoldState,
  event: Exclude<HoldEvent, { type: 'hold_placed' }>,
): Partial<HoldState> {
  const { by, at } = event
  switch (event.type) {
    case 'hold_answered':
      // A promise that runs already is not put off by a further answer.
      return { answers: [...state.answers, event.answerId], lookBy: state.lookBy ?? event.lookBy }
    case 'hold_looked_at':
      return { lookBy: null, looked: { by, at } }
    case 'hold_noted':
      return { notes: [...state.notes, event.noteId] }
    case 'hold_lifted':
    case 'hold_confirmed':
      return {
        status: event.type === 'hold_lifted' ? 'lifted' : 'confirmed',
        lookBy: null,
        looked: state.looked ?? { by, at },
        decision: { decisionId: event.decisionId, by, at },
      }
  }
}
