import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  defer: {
    open: 'Put aside',
    title: 'Put the case aside',
    lead: 'Until then the case is offered to nobody. The promise runs on.',
    until: 'Until',
    reason: 'What is it waiting for?',
    example: 'For example: a call back from engineering',
    confirm: 'Put aside',
    done: '‘{{group}}’ is put aside.',
    tooLate:
      'Promised by {{due}}. There is no time left to put it aside. You can hand the case over or skip it.',
  },
  handOver: {
    open: 'Hand over',
    title: 'Hand over ‘{{group}}’',
    lead: 'From then on, the case is only offered there. If its promise is at risk, anyone who is free may get it after an hour.',
    to: 'To whom?',
    people: 'Colleagues',
    skills: 'Skills',
    whoKnows: 'Whoever knows about: {{skill}}',
    nobody: 'Nobody by that name',
    note: 'What should they know?',
    noteHint:
      'Optional. Kept with the case as an internal note, and may be part of what somebody is given under Art. 15 GDPR.',
    confirm: 'Hand over',
    done: '‘{{group}}’ has been handed over.',
  },
  skip: {
    open: 'Skip',
    title: 'Skip the case',
    lead: 'The case will no longer be offered to you, but still to everybody else. Leads see the reason.',
    reason: 'Why?',
    example: 'For example: I know the owner',
    confirm: 'Skip',
    done: 'You will not be offered ‘{{group}}’ any more.',
  },
  priority: {
    open: 'Change the place in the queue',
    title: { raise: 'Move the case up', lower: 'Move the case down' },
    lead: {
      raise: 'The case comes before all whose promise has time left.',
      lower: 'The case comes after all others until its promise is at risk.',
    },
    reason: 'Why?',
    example: 'For example: a campaign for civil protection',
    confirm: { raise: 'Move up', lower: 'Move down' },
    reset: 'Back to its usual place',
  },
} as const satisfies TextsOf<typeof german>
