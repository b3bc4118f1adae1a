import type { FaultTexts } from '@freigabe/core'

/** What can be wrong with packs as they are found, and as they are to hold together. */
export const packFaultTexts = {
  folder_unreadable: {
    de: 'Der Ordner lässt sich nicht lesen: {reason}',
    en: 'The folder cannot be read: {reason}',
  },
  file_unreadable: {
    de: 'Die Datei lässt sich nicht lesen: {reason}',
    en: 'The file cannot be read: {reason}',
  },
  version_reused: {
    de: '{pack} {version} wurde mit anderem Inhalt veröffentlicht. Geben Sie diesem eine neue Version.',
    en: '{pack} {version} was published with another content. Give this one a new version.',
  },
  pack_misnamed: {
    de: 'Das Regelwerk in {file} muss die Kennung {id} haben.',
    en: 'The pack in {file} must have the id {id}.',
  },
  house_missing: {
    de: 'Es fehlt das Regelwerk des Hauses: eines mit „basis: house“.',
    en: 'There is no house pack: one whose basis is house.',
  },
  house_twice: {
    de: '{file} ist schon das Regelwerk des Hauses.',
    en: '{file} is a house pack already.',
  },
  country_twice: {
    de: '{file} ist schon ein Regelwerk für {country}.',
    en: '{file} is a pack of {country} already.',
  },
  extends_itself: {
    de: '{pack} erweitert sich selbst.',
    en: '{pack} extends itself.',
  },
  pack_unknown: {
    de: 'Ein Regelwerk {pack} gibt es nicht.',
    en: 'There is no pack {pack}.',
  },
  id_taken: {
    de: '{kind} {id} hat schon ein anderes Regelwerk.',
    en: 'Another pack already has the {kind} {id}.',
  },
  source_unknown: {
    de: 'Eine Quelle {id} gibt es nicht.',
    en: 'There is no source {id}.',
  },
  remedy_unknown: {
    de: 'Eine Abhilfe {id} gibt es nicht.',
    en: 'There is no remedy {id}.',
  },
  method_nameless: {
    de: 'Kein Regelwerk gibt {code} einen Namen (label) und einen Hinweis (hint).',
    en: 'No pack gives {code} a label and a hint.',
  },
  ground_nameless: {
    de: 'Kein Regelwerk gibt {code} einen Namen (title) und eine Frage (question).',
    en: 'No pack gives {code} a title and a question.',
  },
  check_unknown: {
    de: 'Eine Prüfung {check} gibt es nicht.',
    en: 'There is no check {check}.',
  },
  figure_unknown: {
    de: 'Die Prüfung {check} kennt {name} nicht, sondern {known}.',
    en: 'The check {check} has no {name}, but {known}.',
  },
  depends_on_itself: {
    de: '{id} hängt von sich selbst ab.',
    en: '{id} depends on itself.',
  },
  nothing_to_choose: {
    de: '{id} ist weder eine Auswahl noch eine Bestätigung.',
    en: '{id} is neither a choice nor a confirmation.',
  },
  answer_never: {
    de: '{id} ist nie {value}, sondern {known}.',
    en: '{id} is never {value}, but {known}.',
  },
  not_asked_alike: {
    de: 'Bei {method} wird nach {id} gefragt, aber nicht nach {other}.',
    en: '{method} asks for {id}, but not for {other}.',
  },
  example_unknown: {
    de: 'Ein früheres Beispiel {id} gibt es nicht.',
    en: 'There is no earlier example {id}.',
  },
  part_unstated: {
    de: 'Kein Regelwerk legt {part} fest.',
    en: 'No pack states {part}.',
  },
  method_without_stance: {
    de: 'Kein Regelwerk sagt, ob {method} erlaubt ist, wenn die Versandplattform in {home} sitzt.',
    en: 'No pack takes a stance on {method} for a platform in {home}.',
  },
  ground_without_rule: {
    de: 'Kein Regelwerk nennt die Regel zum Grund {ground}.',
    en: 'No pack states the rule of the ground {ground}.',
  },
  no_way_forward: {
    de: 'Kein Regelwerk sagt, was statt {method} möglich ist.',
    en: 'No pack says what can be done instead of {method}.',
  },
  rule_unreached: {
    de: 'Kein Beispiel macht {rule} wahr.',
    en: 'No example makes {rule} true.',
  },
} as const satisfies FaultTexts
