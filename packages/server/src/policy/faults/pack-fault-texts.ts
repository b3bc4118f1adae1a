import type { FaultTexts } from '@freigabe/core'

/**
 * Everything that can be wrong with policy packs, by code; names in braces are filled in. The core has its
 * own texts for the expressions of rules.
 */
export const packFaultTexts = {
  // The YAML of a pack, before its meaning is looked at.
  yaml_indent: {
    de: 'Diese Zeile ist anders eingerückt, als es hier sein muss.',
    en: 'This line is not indented as it should be here.',
  },
  yaml_tab: {
    de: 'Bitte rücken Sie mit Leerzeichen ein, nicht mit Tabulatoren.',
    en: 'Please indent with spaces, not with tabs.',
  },
  yaml_key_twice: {
    de: 'Dieser Schlüssel steht hier zweimal. Jeder darf nur einmal vorkommen.',
    en: 'This key appears here twice; each must be unique.',
  },
  yaml_start: {
    de: 'Ein Text, der so beginnt, muss in Anführungszeichen stehen.',
    en: 'A text that begins like this must be in quotes.',
  },
  yaml_escape: {
    de: 'In doppelten Anführungszeichen hat \\ hier keine Bedeutung. Schreiben Sie \\\\, oder nehmen Sie einfache.',
    en: 'In double quotes, \\ has no meaning here. Write \\\\, or use single quotes.',
  },
  yaml_key_lines: {
    de: 'Ein Schlüssel muss auf einer einzigen Zeile stehen. Fehlt davor ein Anführungszeichen oder danach ein Doppelpunkt?',
    en: 'A key must be on a single line. Is a quote missing before it, or a colon after it?',
  },
  yaml_second_colon: {
    de: 'Auf dieser Zeile ist ein Schlüssel zu viel. Ein Text mit Doppelpunkt muss in Anführungszeichen stehen, und was darunter gehört, muss gleich weit eingerückt sein.',
    en: 'There is one key too many on this line. A text with a colon must be in quotes, and what belongs below it must be indented equally.',
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
    de: 'Eine Datei enthält genau ein Regelwerk. Mit --- beginnt hier ein zweites.',
    en: 'A file contains exactly one pack; the --- starts a second one here.',
  },
  yaml_broken: {
    de: 'Das ist hier kein gültiges YAML. Im Wortlaut des YAML-Parsers: {reason}.',
    en: 'This is not valid YAML. In the words of the YAML parser: {reason}.',
  },
  file_empty: { de: 'Diese Datei ist leer.', en: 'This file is empty.' },

  // A value, wherever it stands: its type, its form, how large it is.
  key_unknown: { de: 'Hier gibt es nichts, das {key} heißt.', en: 'Nothing here is called {key}.' },
  value_missing: { de: 'Das fehlt hier.', en: 'This is missing here.' },
  value_type: {
    de: 'Hier gehört {expected} hin, nicht {found}.',
    en: 'This should be {expected}, not {found}.',
  },
  value_choice: { de: 'Möglich ist hier {values}.', en: 'This is one of {values}.' },
  value_odd: { de: 'Dieser Wert passt hier nicht.', en: 'This value does not fit here.' },
  number_least: {
    de: 'Diese Zahl muss mindestens {bound} sein.',
    en: 'This number must be at least {bound}.',
  },
  number_above: {
    de: 'Diese Zahl muss größer als {bound} sein.',
    en: 'This number must be greater than {bound}.',
  },
  number_most: {
    de: 'Diese Zahl darf höchstens {bound} sein.',
    en: 'This number must be at most {bound}.',
  },
  number_below: {
    de: 'Diese Zahl muss kleiner als {bound} sein.',
    en: 'This number must be less than {bound}.',
  },
  list_short: {
    de: 'Diese Liste ist zu kurz: Sie braucht mindestens {count} Einträge.',
    en: 'This list is too short: it needs at least {count} entries.',
  },
  text_empty: { de: 'Dieser Text ist leer.', en: 'This text is empty.' },
  link_form: { de: 'Ein Link beginnt mit https://.', en: 'A link starts with https://.' },
  date_form: { de: 'Ein Datum hat die Form JJJJ-MM-TT.', en: 'A date has the form YYYY-MM-DD.' },
  day_unknown: { de: 'Diesen Tag gibt es nicht.', en: 'There is no such day.' },
  version_form: {
    de: 'Eine Version ist ein Tag, JJJJ-MM-TT, oder ein Tag und eine Nummer: JJJJ-MM-TT.2.',
    en: 'A version is a day, YYYY-MM-DD, or a day and a number: YYYY-MM-DD.2.',
  },
  id_form: {
    de: 'Eine Kennung besteht aus Kleinbuchstaben, Ziffern und _ und beginnt mit einem Buchstaben.',
    en: 'An ID consists of lower-case letters, digits and _, and starts with a letter.',
  },
  id_twice: { de: '{id} steht hier zweimal.', en: '{id} appears here twice.' },
  country_form: {
    de: 'Ein Land steht hier mit seinem Code aus zwei Großbuchstaben.',
    en: 'A country is written by its two-letter code.',
  },
  german_missing: { de: 'Der deutsche Text fehlt.', en: 'The German text is missing.' },
  german_unquoted: {
    de: 'Der deutsche Text muss in Anführungszeichen stehen.',
    en: 'The German text must be in quotes.',
  },
  english_missing: { de: 'Der englische Text fehlt.', en: 'The English text is missing.' },
  english_unquoted: {
    de: 'Der englische Text muss in Anführungszeichen stehen.',
    en: 'The English text must be in quotes.',
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
  hours_form: { de: 'Zeiten haben die Form 09:00-17:00.', en: 'Hours are written 09:00-17:00.' },
  hours_order: {
    de: 'Das Ende muss nach dem Anfang liegen.',
    en: 'Hours must end after they start.',
  },
  hours_overlap: {
    de: '{opening} beginnt, bevor die vorige Öffnung endet.',
    en: '{opening} starts before the previous opening ends.',
  },
  calendar_closed: {
    de: 'Ein Kalender muss an mindestens einem Tag geöffnet sein.',
    en: 'A calendar must be open on at least one day.',
  },
  promise_unit: {
    de: 'Eine Zusage steht entweder in businessHours oder in businessDays.',
    en: 'A promise is either in businessHours or in businessDays.',
  },
  approval_dormant: {
    de: 'dormantMonths muss länger sein als renewalDays.',
    en: 'dormantMonths must be longer than renewalDays.',
  },
  watching_look_above_hold: {
    de: 'Ein Mensch muss spätestens dort nachsehen, wo der Versand stoppt: look.rate darf höchstens hold.rate sein.',
    en: 'A person must look no later than where sending stops: look.rate must be at most hold.rate.',
  },
  steps_order: {
    de: 'least darf höchstens so groß sein wie most, und afterHours höchstens so groß wie untilHours.',
    en: 'least must be at most as large as most, and afterHours at most as large as untilHours.',
  },
  provider_form: {
    de: 'Ein Mailanbieter steht hier mit seinem kurzen Namen: Kleinbuchstaben, Ziffern, Punkt, _ und -.',
    en: 'A mailbox provider is given by its short name: lower-case letters, digits, dot, _ and -.',
  },
  effect_unknown: {
    de: 'Eine Regel kann flag, require, ask, recommend_acceptance, route, hold und accept, aber nie ablehnen.',
    en: 'A rule can flag, require, ask, recommend_acceptance, route, hold and accept, but never reject.',
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
    en: '{pack} {version} was published with different content. Give this one a new version.',
  },
  pack_misnamed: {
    de: 'Das Regelwerk in {file} muss die Kennung {id} haben.',
    en: 'The pack in {file} must have the id {id}.',
  },
  house_missing: {
    de: 'Das Regelwerk des Hauses fehlt: eines mit „basis: house“.',
    en: 'The house pack is missing: one with “basis: house”.',
  },
  house_twice: {
    de: '{file} ist schon das Regelwerk des Hauses.',
    en: '{file} is already the house pack.',
  },
  country_twice: {
    de: '{file} ist schon ein Regelwerk für {country}.',
    en: '{file} is already a pack for {country}.',
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
  finding_unexplained: {
    de: 'Den Befund {id} kann eine Erhebungsart nicht erklären, sondern nur {known}.',
    en: 'No method can explain the finding {id}, only {known}.',
  },
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
    de: 'Diesen Wert von {fact} kann kein Fall haben, jedenfalls nicht zusammen mit den anderen Fakten.',
    en: 'No case can have this value of {fact}, at least not together with the other facts.',
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
    de: 'Diese Regel gibt unbegrenzt frei. Eine Obergrenze setzt zum Beispiel recent.limitShare <= 1.0.',
    en: 'This rule accepts without a limit. recent.limitShare <= 1.0 would set one, for example.',
  },
  rule_contradicted: {
    de: 'Diese Regel gibt auch frei, was den Dateien widerspricht: Sie liest {fact} nicht.',
    en: 'This rule also accepts what contradicts the files: it does not read {fact}.',
  },
  rule_unreached: { de: 'Kein Beispiel macht {rule} wahr.', en: 'No example makes {rule} true.' },
} as const satisfies FaultTexts
