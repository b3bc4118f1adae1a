import type { FaultTexts } from '@freigabe/core'

/** What can be wrong with a part of a pack, each looked at by itself. */
export const partFaultTexts = {
  law_country_form: {
    de: 'Ein Land steht hier mit seinem Code aus zwei Großbuchstaben, die EU als EU.',
    en: 'A country is written by its two-letter code, the EU as EU.',
  },
  law_country: {
    de: 'Ein Regelwerk nennt ein Land, wenn es Gesetz ist, und nur dann.',
    en: 'A pack has a country if, and only if, it is law.',
  },
  shared_principles: {
    de: 'Gemeinsame Begriffe haben keine Grundsätze.',
    en: 'Shared words have no principles.',
  },
  stance_missing: {
    de: 'Gesetz und Hausregeln sagen hier, ob das erlaubt ist (stance).',
    en: 'Law and house rules take a stance.',
  },
  shared_stance: {
    de: 'Gemeinsame Begriffe sagen nicht, ob etwas erlaubt ist (stance).',
    en: 'Shared words take no stance.',
  },
  stance_unexplained: {
    de: 'Ob etwas erlaubt ist (stance) und warum (explanation), gehört zusammen.',
    en: 'A stance and its explanation go together.',
  },
  ground_rule_missing: {
    de: 'Ein Grund aus Gesetz oder Hausregeln nennt seine Regel (rule).',
    en: 'A ground of law or house rules states its rule.',
  },
  shared_ground_rule: {
    de: 'Gemeinsame Begriffe nennen keine Regel (rule).',
    en: 'Shared words state no rule.',
  },
  method_grounds: {
    de: 'Eine Erhebungsart hat Gründe (grounds), wenn sie nicht erlaubt ist (forbidden), und nur dann.',
    en: 'A method has grounds if, and only if, it is forbidden.',
  },
  remedy_wording: {
    de: 'Eine Abhilfe, die zu einer Anmeldung führt (sign_up), bringt den Text für das Formular mit (wording).',
    en: 'A remedy that leads to a sign-up (sign_up) brings the text for the form (wording).',
  },
  requirement_part_odd: {
    de: '{part} gehört nur zu Angaben der Art {kind}.',
    en: 'Only a {kind} has {part}.',
  },
  requirement_part_missing: {
    de: 'Eine Angabe der Art {kind} braucht {part}.',
    en: 'A {kind} needs {part}.',
  },
  requirement_gain: {
    de: 'Was eine Angabe bringt (gain), steht da, wenn sie empfohlen ist (recommended), und nur dann.',
    en: 'A requirement has a gain if, and only if, it is recommended.',
  },
  condition_answer: {
    de: 'Hier steht der Wert einer Auswahl oder, bei einer Bestätigung, true oder false.',
    en: 'This is a value of a choice or, of a confirmation, true or false.',
  },
  hours_form: {
    de: 'Zeiten schreiben sich 09:00-17:00.',
    en: 'Hours are written 09:00-17:00.',
  },
  hours_order: {
    de: 'Hier liegt das Ende nicht nach dem Anfang.',
    en: 'Hours end after they begin.',
  },
  hours_overlap: {
    de: '{opening} beginnt, bevor die Öffnung davor endet.',
    en: '{opening} begins before the opening ahead of it ends.',
  },
  calendar_closed: {
    de: 'Ein Kalender ist an irgendeinem Tag geöffnet.',
    en: 'A calendar is open on some day.',
  },
  promise_unit: {
    de: 'Eine Zusage steht entweder in businessHours oder in businessDays.',
    en: 'A promise is in businessHours or in businessDays.',
  },
  effect_unknown: {
    de: 'Eine Regel kann flag, require, ask, recommend_acceptance, route, hold und accept, und nie ablehnen.',
    en: 'A rule can flag, require, ask, recommend_acceptance, route, hold and accept, and never reject.',
  },
  answer_form: {
    de: 'Eine Antwort ist ein Text, eine Zahl, true oder false oder eine Liste von Texten.',
    en: 'An answer is a text, a number, true or false, or a list of texts.',
  },
} as const satisfies FaultTexts
