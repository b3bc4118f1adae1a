import type { FaultTexts } from '@freigabe/core'

/**
 * Everything that can be wrong with policy packs, by code; names in braces are filled in. The core has its
 * own texts for the expressions of rules.
 */
export const packFaultTexts = {
  // The YAML of a pack, before its meaning is looked at.
  yaml_indent: {
    de: 'Diese Zeile ist anders eingerückt, als es hier sein muss.',
    en: 'This line is not indented as it has to be here.',
  },
  yaml_tab: {
    de: 'Eingerückt wird mit Leerzeichen, nicht mit Tabulatoren.',
    en: 'Indentation is made of spaces, not of tabs.',
  },
  yaml_key_twice: {
    de: 'Dieser Schlüssel steht hier zweimal. Jeder ist einmalig.',
    en: 'This key stands here twice; each is unique.',
  },
  yaml_start: {
    de: 'Ein Text, der so beginnt, steht in Anführungszeichen.',
    en: 'A text that begins like this stands in quotes.',
  },
  yaml_escape: {
    de: 'In doppelten Anführungszeichen heißt \\ hier nichts. Schreiben Sie \\\\, oder nehmen Sie einfache.',
    en: 'In double quotes, \\ means nothing here. Write \\\\, or take single quotes.',
  },
  yaml_key_lines: {
    de: 'Ein Schlüssel steht auf einer einzigen Zeile. Fehlt davor ein Anführungszeichen oder danach ein Doppelpunkt?',
    en: 'A key stands on a single line. Is a quote missing before it, or a colon after it?',
  },
  yaml_second_colon: {
    de: 'Ein Schlüssel zu viel auf dieser Zeile. Ein Text mit Doppelpunkt steht in Anführungszeichen, und was darunter gehört, ist gleich weit eingerückt.',
    en: 'One key too many on this line. A text with a colon stands in quotes, and what belongs below is indented alike.',
  },
  yaml_character_missing: {
    de: 'Hier fehlt ein Zeichen. Im Wortlaut des YAML-Parsers: {reason}.',
    en: 'A character is missing here. In the words of the YAML parser: {reason}.',
  },
  yaml_alias: {
    de: 'Mit diesem Verweis (*) stimmt etwas nicht. Im Wortlaut des YAML-Parsers: {reason}.',
    en: 'Something is wrong with this alias (*). In the words of the YAML parser: {reason}.',
  },
  yaml_documents: {
    de: 'Eine Datei ist ein Regelwerk. Mit --- beginnt hier ein zweites.',
    en: 'A file is one pack; the --- begins a second one here.',
  },
  yaml_broken: {
    de: 'Das ist hier kein YAML. Im Wortlaut des YAML-Parsers: {reason}.',
    en: 'This is not YAML here. In the words of the YAML parser: {reason}.',
  },
  file_empty: { de: 'Diese Datei ist leer.', en: 'This file is empty.' },

  // A value, wherever it stands: its type, its form, how large it is.
  key_unknown: { de: 'Hier gibt es nichts, das {key} heißt.', en: 'Nothing here is called {key}.' },
  value_missing: { de: 'Das fehlt hier.', en: 'This is missing.' },
  value_type: {
    de: 'Hier gehört {expected} hin, nicht {found}.',
    en: 'This takes {expected}, not {found}.',
  },
  value_choice: { de: 'Möglich ist hier {values}.', en: 'This is one of {values}.' },
  value_odd: { de: 'Dieser Wert passt hier nicht.', en: 'This value does not fit here.' },
  number_least: {
    de: 'Diese Zahl ist mindestens {bound}.',
    en: 'This number is at least {bound}.',
  },
  number_above: {
    de: 'Diese Zahl ist größer als {bound}.',
    en: 'This number is greater than {bound}.',
  },
  number_most: { de: 'Diese Zahl ist höchstens {bound}.', en: 'This number is at most {bound}.' },
  number_below: {
    de: 'Diese Zahl ist kleiner als {bound}.',
    en: 'This number is less than {bound}.',
  },
  list_short: {
    de: 'Hier steht zu wenig: Diese Liste hat mindestens {count} Einträge.',
    en: 'This list is too short: it has at least {count} entries.',
  },
  text_empty: { de: 'Dieser Text ist leer.', en: 'This text is empty.' },
  link_form: { de: 'Ein Link beginnt mit https://.', en: 'A link begins with https://.' },
  date_form: { de: 'Ein Datum schreibt sich JJJJ-MM-TT.', en: 'A date is written YYYY-MM-DD.' },
  day_unknown: { de: 'Diesen Tag gibt es nicht.', en: 'There is no such day.' },
  version_form: {
    de: 'Eine Version ist ein Tag, JJJJ-MM-TT, oder ein Tag und eine Nummer: JJJJ-MM-TT.2.',
    en: 'A version is a day, YYYY-MM-DD, or a day and a number: YYYY-MM-DD.2.',
  },
  id_form: {
    de: 'Eine Kennung besteht aus Kleinbuchstaben, Ziffern und _ und beginnt mit einem Buchstaben.',
    en: 'An id is lower case letters, digits and _, and begins with a letter.',
  },
  id_twice: { de: '{id} steht hier zweimal.', en: '{id} stands here twice.' },
  country_form: {
    de: 'Ein Land steht hier mit seinem Code aus zwei Großbuchstaben.',
    en: 'A country is written by its two-letter code.',
  },
  german_missing: { de: 'Der deutsche Text fehlt.', en: 'The German text is missing.' },
  german_unquoted: {
    de: 'Der deutsche Text muss in Anführungszeichen stehen.',
    en: 'The German text must stand in quotes.',
  },
  english_missing: { de: 'Der englische Text fehlt.', en: 'The English text is missing.' },
  english_unquoted: {
    de: 'Der englische Text muss in Anführungszeichen stehen.',
    en: 'The English text must stand in quotes.',
  },

  // A part of a pack, looked at by itself.
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
  hours_form: { de: 'Zeiten schreiben sich 09:00-17:00.', en: 'Hours are written 09:00-17:00.' },
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
  approval_dormant: {
    de: 'dormantMonths ist immer länger als renewalDays.',
    en: 'dormantMonths is always longer than renewalDays.',
  },
  watching_look_above_hold: {
    de: 'Nachgesehen wird spätestens dort, wo angehalten wird: look.rate ist höchstens hold.rate.',
    en: 'A person looks no later than where sending stops: look.rate is at most hold.rate.',
  },
  steps_order: {
    de: 'least ist höchstens so groß wie most, und afterHours höchstens so groß wie untilHours.',
    en: 'least is at most as large as most, and afterHours at most as large as untilHours.',
  },
  provider_form: {
    de: 'Ein Mailanbieter steht hier mit seinem kurzen Namen: Kleinbuchstaben, Ziffern, Punkt, _ und -.',
    en: 'A mailbox provider is written by its short name: lower case letters, digits, dot, _ and -.',
  },
  effect_unknown: {
    de: 'Eine Regel kann flag, require, ask, recommend_acceptance, route, hold und accept, und nie ablehnen.',
    en: 'A rule can flag, require, ask, recommend_acceptance, route, hold and accept, and never reject.',
  },
  answer_form: {
    de: 'Eine Antwort ist ein Text, eine Zahl, true oder false oder eine Liste von Texten.',
    en: 'An answer is a text, a number, true or false, or a list of texts.',
  },

  // The packs as found, and how they fit together.
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
  extends_itself: { de: '{pack} erweitert sich selbst.', en: '{pack} extends itself.' },
  pack_unknown: { de: 'Ein Regelwerk {pack} gibt es nicht.', en: 'There is no pack {pack}.' },
  id_taken: {
    de: '{kind} {id} hat schon ein anderes Regelwerk.',
    en: 'Another pack already has the {kind} {id}.',
  },
  source_unknown: { de: 'Eine Quelle {id} gibt es nicht.', en: 'There is no source {id}.' },
  remedy_unknown: { de: 'Eine Abhilfe {id} gibt es nicht.', en: 'There is no remedy {id}.' },
  method_unknown: { de: 'Eine Erhebungsart {id} gibt es nicht.', en: 'There is no method {id}.' },
  method_nameless: {
    de: 'Kein Regelwerk gibt {code} einen Namen (label) und einen Hinweis (hint).',
    en: 'No pack gives {code} a label and a hint.',
  },
  ground_nameless: {
    de: 'Kein Regelwerk gibt {code} einen Namen (title) und eine Frage (question).',
    en: 'No pack gives {code} a title and a question.',
  },
  check_unknown: { de: 'Eine Prüfung {check} gibt es nicht.', en: 'There is no check {check}.' },
  figure_unknown: {
    de: 'Die Prüfung {check} kennt {name} nicht, sondern {known}.',
    en: 'The check {check} has no {name}, but {known}.',
  },
  depends_on_itself: { de: '{id} hängt von sich selbst ab.', en: '{id} depends on itself.' },
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
  fact_impossible: {
    de: 'Diesen Wert von {fact} kann kein Freigabeprozess haben, jedenfalls nicht neben den anderen Fakten.',
    en: 'No case can have this value of {fact}, at least not beside the other facts.',
  },
  example_unknown: {
    de: 'Ein früheres Beispiel {id} gibt es nicht.',
    en: 'There is no earlier example {id}.',
  },
  part_unstated: { de: 'Kein Regelwerk legt {part} fest.', en: 'No pack states {part}.' },
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
  // What may be published as it is, but may not be meant.
  rule_unlimited: {
    de: 'Diese Regel gibt frei, wie viel auch immer sie schon freigegeben hat. Eine Obergrenze setzt zum Beispiel recent.limitShare <= 1.0.',
    en: 'This rule accepts however much it has accepted before. A limit would be recent.limitShare <= 1.0, for example.',
  },
  rule_contradicted: {
    de: 'Diese Regel gibt auch frei, was den Dateien widerspricht: Sie liest {fact} nicht.',
    en: 'This rule also accepts what does not go with the files: it does not read {fact}.',
  },
  rule_unreached: { de: 'Kein Beispiel macht {rule} wahr.', en: 'No example makes {rule} true.' },
} as const satisfies FaultTexts
