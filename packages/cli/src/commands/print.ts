import { type Command, exitCode, WrongUsage } from '../command.ts'

/** `freigabe print`: the machine-readable parts of the reference, printed afresh each time. */
export const printCommand: Command = {
  summary: {
    de: 'Gibt die Beschreibung der API oder ein JSON-Schema aus, für Programme.',
    en: 'Prints the description of the API, or a JSON Schema, for programs.',
  },
  usage: 'print openapi | policy-pack | screening-report',
  help: {
    de: [
      'Das Ergebnis ist JSON, gehört zu dieser Version und ist bei jedem Aufruf dasselbe. Einen Server oder',
      'eine Datenbank braucht es nicht.',
      '',
      '  openapi           Die API als OpenAPI 3.1, wie ein Server sie unter /v1/openapi.json beschreibt.',
      '  policy-pack       Die Form eines Regelwerks (JSON Schema 2020-12), für Editoren.',
      '  screening-report  Die Form des Berichts, den „freigabe screen --json“ ausgibt (JSON Schema 2020-12).',
    ].join('\n'),
    en: [
      'What it prints is JSON, belongs to this version, and is the same each time. It needs no server and no',
      'database.',
      '',
      '  openapi           The API as OpenAPI 3.1, as a server describes it at /v1/openapi.json.',
      '  policy-pack       The form of a policy pack (JSON Schema 2020-12), for editors.',
      '  screening-report  The form of the report of `freigabe screen --json` (JSON Schema 2020-12).',
    ].join('\n'),
  },
  options: {},
  words: [1, 1],
  async run({ words }, terminal) {
    const { openapiDocument, packFileSchema, reportSchema } = await import('@freigabe/server')
    const documents: Readonly<Record<string, () => unknown>> = {
      openapi: openapiDocument,
      'policy-pack': packFileSchema,
      'screening-report': reportSchema,
    }
    const name = words[0]!
    if (!Object.hasOwn(documents, name)) throw new WrongUsage(unknownDocument(name))
    terminal.out(JSON.stringify(documents[name]!(), null, 2))
    return exitCode.ok
  },
}

function unknownDocument(name: string) {
  return {
    de: `Ausgeben lassen sich „openapi“, „policy-pack“ und „screening-report“, nicht „${name}“.`,
    en: `What can be printed is “openapi”, “policy-pack” and “screening-report”, not “${name}”.`,
  }
}
