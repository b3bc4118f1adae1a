import type { FaultTexts } from '@freigabe/core'

/** What can be wrong with the YAML of a pack, before anybody looks at what it says. */
export const yamlFaultTexts = {
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
  file_empty: {
    de: 'Diese Datei ist leer.',
    en: 'This file is empty.',
  },
} as const satisfies FaultTexts
