import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  next: {
    take: 'Next case',
    after: 'Then take the next case',
    preference: 'Take the next case after each decision',
    preferenceHint: 'Switched off, you come back to the queue.',
    nothing: 'No further case for you',
    empty: 'Nothing is waiting for review.',
    narrowed: 'In your selection there is nothing left that you could take.',
    outside_one: 'Outside your selection: {{number}} case that you can take.',
    outside_other: 'Outside your selection: {{number}} cases that you can take.',
    widen: 'Remove all filters',
    others: 'What else is waiting:',
    mine_one: 'You are working on {{number}} case yourself',
    mine_other: 'You are working on {{number}} cases yourself',
    showMine: 'See my cases',
    held_one: '{{number}} case is being worked on by somebody else',
    held_other: '{{number}} cases are being worked on by others',
    handedOver_one: '{{number}} case was handed over to somebody else',
    handedOver_other: '{{number}} cases were handed over to others',
    skills_one: '{{number}} case asks for a skill that you do not have on record',
    skills_other: '{{number}} cases ask for skills that you do not have on record',
    deferred_one: '{{number}} case is put aside',
    deferred_other: '{{number}} cases are put aside',
    skipped_one: 'You skipped {{number}} case',
    skipped_other: 'You skipped {{number}} cases',
    barred_one: 'You decided or proposed {{number}} case yourself',
    barred_other: 'You decided or proposed {{number}} cases yourself',
  },
} as const satisfies TextsOf<typeof german>
