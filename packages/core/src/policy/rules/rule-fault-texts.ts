import { type FaultTexts, wordsFrom } from '../packs/local-text.ts'

/** What can be wrong with a rule. Names in braces are filled in. */
export const ruleFaultTexts = {
  rule_too_long: {
    de: 'Eine Regel hat höchstens {most} Zeichen, diese hat {found}.',
    en: 'A rule has at most {most} characters; this one has {found}.',
  },
  rule_too_many_parts: {
    de: 'Eine Regel hat höchstens {most} Teile, diese hat {found}.',
    en: 'A rule has at most {most} parts; this one has {found}.',
  },
  rule_too_dear: {
    de: 'Eine Regel braucht höchstens {most} Schritte, diese könnte {found} brauchen.',
    en: 'A rule takes at most {most} steps; this one could take {found}.',
  },
  rule_broken: {
    de: 'Ab „{place}“ ist das kein Ausdruck mehr. Im Wortlaut des CEL-Parsers: {reason}.',
    en: 'From “{place}” on, this is not an expression. In the words of the CEL parser: {reason}.',
  },
  rule_breaks_off: {
    de: 'Hier bricht der Ausdruck ab. Im Wortlaut des CEL-Parsers: {reason}.',
    en: 'The expression breaks off here. In the words of the CEL parser: {reason}.',
  },
  rule_not_bool: {
    de: 'Eine Regel ist wahr oder falsch. Dies hier ist vom Typ {type}.',
    en: 'A rule is true or false; this is of type {type}.',
  },
  rule_constant: {
    de: 'Das ergibt immer {value}, gleich, wie die Fakten sind.',
    en: 'This is always {value}, whatever the facts are.',
  },
  rule_never: {
    de: 'Das kann in keinem Fall zutreffen: Die Fakten können nicht alle zugleich so sein.',
    en: 'This can never be true of a case: the facts cannot all be like this at once.',
  },
  rule_without_facts: { de: 'Diese Regel liest keinen Fakt.', en: 'This rule reads no fact.' },
  fact_unknown: { de: 'Einen Fakt {fact} gibt es nicht.', en: 'There is no fact {fact}.' },
  fact_asked_for: {
    de: '„has“ gibt es hier nicht: Eine Regel, der ein Fakt fehlt, ist unbekannt.',
    en: 'There is no “has”: a rule that reads a missing fact is unknown.',
  },
  answer_unknown: {
    de: 'Eine Erhebungsart und Angabe {key} gibt es nicht.',
    en: 'No method and requirement are called {key}.',
  },
  answer_in_words: {
    de: '{key} wird in eigenen Worten beantwortet, und die sehen Regeln nicht.',
    en: '{key} is answered in the customer’s own words, which rules do not see.',
  },
  rule_figure_unknown: { de: 'Eine Zahl {key} gibt es nicht.', en: 'There is no figure {key}.' },
  answer_key_form: {
    de: 'In eckigen Klammern werden nur Antworten und Zahlen nachgeschlagen, mit einem Schlüssel in Anführungszeichen.',
    en: 'Only answers and figures are looked up in brackets, by a key in quotes.',
  },
  text_never: { de: 'Hier kann nie {value} stehen.', en: 'This can never be {value}.' },
  operator_unknown: {
    de: '„{operator}“ kennen Regeln an dieser Stelle nicht.',
    en: 'Rules cannot use {operator} here.',
  },
  operator_types: {
    de: '„{operator}“ passt nicht zu {types}.',
    en: '{operator} does not work with {types}.',
  },
  value_kind: {
    de: 'Regeln kennen Texte, ganze Zahlen, Brüche, true und false.',
    en: 'Rules know texts, whole numbers, fractions, true and false.',
  },
  value_built: {
    de: 'Regeln bauen keine Tabellen und keine Nachrichten.',
    en: 'Rules build no maps or messages.',
  },
  list_entries: {
    de: 'Eine Liste in einer Regel enthält Texte in Anführungszeichen.',
    en: 'A list written in a rule contains texts in quotes.',
  },
  loop_unknown: {
    de: 'Bei Listen kennen Regeln exists, all und exists_one, nicht {macro}.',
    en: 'For lists, rules can use exists, all and exists_one, not {macro}.',
  },
  loop_in_loop: {
    de: 'Eine Schleife kann nicht in einer anderen stehen.',
    en: 'A loop cannot be inside another loop.',
  },
  loop_range: {
    de: '{macro} braucht eine Liste. Dies hier ist vom Typ {type}.',
    en: '{macro} needs a list; this is of type {type}.',
  },
  loop_body: {
    de: '{macro} braucht etwas, das wahr oder falsch ist. Dies hier ist vom Typ {type}.',
    en: '{macro} needs something true or false; this is of type {type}.',
  },
  requirement_unknown: {
    de: 'Eine Angabe {id} gibt es nicht.',
    en: 'There is no requirement {id}.',
  },
  ground_unknown: { de: 'Einen Grund {id} gibt es nicht.', en: 'There is no ground {id}.' },
  condition_unknown: {
    de: 'Eine Bedingung {id} gibt es nicht.',
    en: 'There is no condition {id}.',
  },
} as const satisfies FaultTexts

/** Words what is wrong with a rule. */
export const ruleFaultWords = wordsFrom(ruleFaultTexts)
