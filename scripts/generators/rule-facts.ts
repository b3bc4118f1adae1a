import { contradictionTitles } from '../../packages/core/src/case/contradictions/contradiction-titles.ts'
import { signalTitles } from '../../packages/core/src/case/signals/signal-texts.ts'
import { type Fact, factCatalogue } from '../../packages/core/src/policy/rules/fact-catalogue.ts'
import { ownFigures } from '../../packages/core/src/policy/rules/own-figures.ts'
import { ruleBounds } from '../../packages/core/src/policy/rules/rule.ts'
import { knownFindings } from '../../packages/server/src/policy/faults/known-findings.ts'
import { tableOf } from '../markdown/table.ts'

type Language = 'de' | 'en'

const files: Record<Language, string> = {
  en: 'docs/reference/rule-facts.md',
  de: 'docs/reference/rule-facts.de.md',
}

export const paths = Object.values(files)

/** What rules of policy packs can read, what they are made of, and how large they can be. */
export function render(): Map<string, string> {
  const languages: Language[] = ['en', 'de']
  return new Map(languages.map((language) => [files[language], page(language)]))
}

const words = {
  en: {
    title: 'Facts for rules',
    intro:
      'What the rules of a policy pack can look at. A rule is an expression in CEL over these facts; it is true, false, or unknown where it depends on a fact that is missing. `freigabe policy check` says where a rule reads something that is not in this table, or can never be true. Generated from `packages/core/src/policy/rules/fact-catalogue.ts`.',
    heads: ['fact', 'type', 'what it says'],
    figures: 'Figures',
    figuresText:
      'What was found comes with figures, in `figures["ID.FIGURE"]`: `figures["role_accounts.roles"] > 50.0`. All are fractions. Counts begin at 0, and shares lie between 0 and 1. The figures of a finding are those of the import in which it weighs most (if equal, the largest one), as the [form of reports](screening-report.md) has them. What was not found has no figures, so ask first whether it was: `"role_accounts" in findings.notice && figures[…] > …`. No statement of reasons and no question repeats a figure.',
    figureHeads: ['of what', 'figures'],
    answers: 'Answers',
    answersText: `What the customer answered is in \`answers["METHOD/REQUIREMENT"]\`, with \`general\` instead of the method for general questions. A choice and a date (\`2026-11-26\`) are texts, a number is a fraction (\`2.0\`), a confirmation is true or false, files and records are a list of ids; if the records are in the recipients file, the list is \`["recipients_file"]\`. Answers in the customer’s own words and links are not facts: facts are kept with the case, and must contain nothing that names a person.`,
    made: 'What a rule is made of',
    madeText: [
      '`&&`, `||`, `!`, `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `? :`, brackets',
      '`+`, `-`, `*`, `/` of two whole numbers or two fractions, `%` of whole numbers, `double(…)`',
      '`size(…)` of a text or list; `contains`, `startsWith`, `endsWith` of a text',
      '`exists`, `all` and `exists_one` of a list, none within another',
      'texts in quotes, whole numbers, fractions, `true`, `false`, lists of texts',
    ],
    bounds: `A rule has at most ${ruleBounds.expression} characters and ${ruleBounds.parts} parts, and takes at most ${ruleBounds.steps} steps over the largest facts that there can be. A list of more than ${ruleBounds.list} entries or a text of more than ${ruleBounds.text} characters counts as missing.`,
    effects: 'What follows from a rule',
    effectHeads: ['effect', 'where the rule is true'],
    effectRows: [
      ['`flag`', 'the case is marked with the rule’s title'],
      ['`require` `requirement`', 'the detail is asked for, unless it was supplied'],
      [
        '`ask` `ground`',
        'a question is put to the customer at once: that of the ground, or the rule’s own (`question`)',
      ],
      ['`recommend_acceptance`', 'whoever decides sees that much speaks for approval'],
      [
        '`route` `to`, `skill`',
        'the case goes `fast`, `normal`, to a `specialist`, or to two people who decide together (`second_eyes`); if several apply, the most careful route',
      ],
      ['`hold`', 'a person looks at it before anything is asked or decided'],
      [
        '`accept` `conditions`',
        'the case is approved, unless a rule that asks, holds, requires something missing, or routes to a specialist or a second person is true or unknown',
      ],
    ],
    never: 'No rule rejects, revokes or suspends.',
  },
  de: {
    title: 'Fakten für Regeln',
    intro:
      'Was die Regeln eines Regelwerks ansehen können. Eine Regel ist ein Ausdruck in CEL über diese Fakten; sie ist wahr, falsch oder unbekannt, wo sie an einem fehlenden Fakt hängt. `freigabe policy check` sagt, wo eine Regel etwas liest, das nicht in dieser Tabelle steht, oder nie wahr sein kann. Erzeugt aus `packages/core/src/policy/rules/fact-catalogue.ts`.',
    heads: ['Fakt', 'Typ', 'was er sagt'],
    figures: 'Zahlen',
    figuresText:
      'Was gefunden wurde, bringt Zahlen mit, in `figures["KENNUNG.ZAHL"]`: `figures["role_accounts.roles"] > 50.0`. Alle sind Brüche. Anzahlen beginnen bei 0, Anteile liegen zwischen 0 und 1. Die Zahlen eines Befunds stammen aus dem Import, in dem er am schwersten wiegt (bei gleichen aus dem größten), wie sie der [Aufbau der Berichte](screening-report.md) nennt. Was nicht gefunden wurde, hat keine Zahlen; fragen Sie also zuerst, ob es gefunden wurde: `"role_accounts" in findings.notice && figures[…] > …`. Keine Begründung und keine Rückfrage wiederholt eine Zahl.',
    figureHeads: ['wovon', 'Zahlen'],
    answers: 'Antworten',
    answersText: `Was der Kunde geantwortet hat, steht in \`answers["ERHEBUNGSART/ANGABE"]\`, bei allgemeinen Fragen mit \`general\` statt der Erhebungsart. Auswahl und Datum (\`2026-11-26\`) sind Texte, eine Zahl ist ein Bruch (\`2.0\`), eine Bestätigung ist wahr oder falsch, Dateien und Datensätze sind eine Liste von Kennungen; stehen die Datensätze in der Empfängerdatei, ist die Liste \`["recipients_file"]\`. Antworten in eigenen Worten und Links sind keine Fakten: Fakten bleiben beim Fall und dürfen nichts enthalten, was eine Person nennt.`,
    made: 'Woraus eine Regel besteht',
    madeText: [
      '`&&`, `||`, `!`, `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `? :`, Klammern',
      '`+`, `-`, `*`, `/` von zwei ganzen Zahlen oder zwei Brüchen, `%` von ganzen Zahlen, `double(…)`',
      '`size(…)` eines Textes oder einer Liste; `contains`, `startsWith`, `endsWith` eines Textes',
      '`exists`, `all` und `exists_one` einer Liste, nicht ineinander',
      'Texte in Anführungszeichen, ganze Zahlen, Brüche, `true`, `false`, Listen von Texten',
    ],
    bounds: `Eine Regel hat höchstens ${ruleBounds.expression} Zeichen und ${ruleBounds.parts} Teile und braucht über den größten Fakten, die es geben kann, höchstens ${ruleBounds.steps} Schritte. Eine Liste mit mehr als ${ruleBounds.list} Einträgen oder ein Text mit mehr als ${ruleBounds.text} Zeichen gilt als fehlend.`,
    effects: 'Was aus einer Regel folgt',
    effectHeads: ['Wirkung', 'wo die Regel wahr ist'],
    effectRows: [
      ['`flag`', 'der Fall wird mit dem Titel der Regel markiert'],
      ['`require` `requirement`', 'die Angabe wird verlangt, wenn sie nicht schon da ist'],
      [
        '`ask` `ground`',
        'dem Kunden wird sofort eine Frage gestellt: die des Grundes oder eine eigene der Regel (`question`)',
      ],
      ['`recommend_acceptance`', 'wer entscheidet, sieht, dass vieles für eine Freigabe spricht'],
      [
        '`route` `to`, `skill`',
        'der Fall geht schnell (`fast`), normal (`normal`), an jemanden mit Fachkenntnis (`specialist`) oder an zwei Personen, die gemeinsam entscheiden (`second_eyes`); von mehreren den sorgfältigsten Weg',
      ],
      ['`hold`', 'eine Person sieht hin, bevor etwas gefragt oder entschieden wird'],
      [
        '`accept` `conditions`',
        'der Fall wird freigegeben, es sei denn, eine Regel, die fragt, anhält, etwas Fehlendes verlangt oder Fachkenntnis oder eine zweite Person vorsieht, ist wahr oder unbekannt',
      ],
    ],
    never: 'Keine Regel lehnt ab, widerruft oder sperrt.',
  },
} as const

function page(language: Language): string {
  const text = words[language]
  const facts = Object.entries(factCatalogue).map(([name, fact]: [string, Fact]) => [
    `\`${name}\``,
    fact.type,
    said(fact, language),
  ])
  return `# ${text.title}

${text.intro}

${tableOf(text.heads, facts)}

## ${text.figures}

${text.figuresText}

${tableOf(text.figureHeads, figureRows)}

## ${text.answers}

${text.answersText}

## ${text.made}

${text.madeText.map((line) => `- ${line}`).join('\n')}

${text.bounds}

## ${text.effects}

${tableOf(text.effectHeads, text.effectRows)}

${text.never}
`
}

/** What a fact says, and how rules write the texts in it. */
function said({ text, names, values }: Fact, language: Language): string {
  const codes = Object.keys(values ?? {}).map((code) => `\`${code}\``)
  const written = names === undefined ? codes.join(', ') : spellings[names][language]
  return written === '' ? text[language] : `${text[language]} ${inRules[language]}: ${written}`
}

const inRules = { en: 'In rules', de: 'In Regeln' }

const figureRows = [
  ...[...knownFindings].map(([id, { figures }]) => [id, figures] as const),
  ...ownFigures,
].flatMap(([id, figures]) => {
  const named = [...figures.keys()].map((name) => `\`${name}\``)
  return named.length === 0 ? [] : [[`\`${id}\``, named.join(', ')]]
})

const contradictionSpelling = Object.keys(contradictionTitles)
  .map((code) => `\`${code}\``)
  .join(', ')

const signalSpelling = Object.keys(signalTitles)
  .map((code) => `\`${code}\``)
  .join(', ')

const spellings: Record<NonNullable<Fact['names']>, Record<Language, string>> = {
  method: { en: 'codes of methods', de: 'Codes der Erhebungsarten' },
  finding: { en: '[ids of findings](checks.md)', de: '[Kennungen der Befunde](checks.de.md)' },
  contradiction: { en: contradictionSpelling, de: contradictionSpelling },
  signal: { en: signalSpelling, de: signalSpelling },
  country: { en: 'ISO 3166-1, two letters', de: 'ISO 3166-1, zwei Buchstaben' },
  answer: { en: 'keys as of `answers`', de: 'Schlüssel wie bei `answers`' },
  statement: { en: '`method:CODE` or `answer:KEY`', de: '`method:CODE` oder `answer:SCHLÜSSEL`' },
  column: { en: 'for instance `signed_up_at`', de: 'zum Beispiel `signed_up_at`' },
}
