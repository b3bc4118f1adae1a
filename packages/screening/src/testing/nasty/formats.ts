import { encodeText } from '../encode-text.ts'
import { makeWorkbook } from '../make-workbook.ts'
import type { NastyContents, NastyFile } from './nasty-file.ts'

const anna = 'anna@gmx.de'
const ben = 'ben@web.de'
const cleo = 'cleo@t-online.de'
const three = [anna, ben, cleo]

/** Files of other forms than a plain table, and tables with cells that hold more or other than one value. */
export const formats: NastyFile[] = [
  ...severalInACell(),
  ...framed(),
  ...addressLines(),
  ...json(),
  ...directories(),
  ...cards(),
  ...dumps(),
  ...quotedLines(),
  ...remarks(),
  ...encodings(),
  ...glued(),
  ...saidNothing(),
  ...noLists(),
]

function severalInACell(): NastyFile[] {
  const list = (cell: string) => ['Name;E-Mail;Quelle', `Anna;${cell};Messe`, `Cleo;${cleo};Laden`]
  const holds = { recipients: three, roles: { email: 1, name: 0, source: 2 }, invalid: 0 }
  return [
    text('a list with two addresses and a comma in a cell', list(`${anna}, ${ben}`), holds),
    text('a list with two addresses and a semicolon in a quoted cell', list(`"${anna}; ${ben}"`), {
      ...holds,
      cells: [{ source: 'Messe' }, { source: 'Messe' }, { source: 'Laden' }],
    }),
    text('a list with two addresses and only a space between them', list(`${anna} ${ben}`), holds),
    text('a list with two addresses and a slash in a cell', list(`${anna} / ${ben}`), holds),
    text('a list with two addresses and a line break in a cell', list(`"${anna}\n${ben}"`), holds),
    text(
      'a list with two addresses with their names in a cell',
      [
        'Name\tE-Mail\tQuelle',
        `Anna\tAnna <${anna}>, "Beispiel, Ben" <${ben}>\tMesse`,
        `Cleo\t${cleo}\tLaden`,
      ],
      holds,
    ),
    text('a list with a comma after an address', list(`${anna},`), {
      recipients: [anna, cleo],
      invalid: 0,
    }),
    text('a list with one good and one damaged address in a cell', list(`${anna}, ben@@web.de`), {
      recipients: [anna, cleo],
      invalid: 1,
    }),
    text('a list that says "or" between two addresses', list(`${anna} oder ${ben}`), {
      recipients: [cleo],
      invalid: 1,
    }),
    text('a list with a comma in place of a dot', list('anna@gmx,de'), {
      recipients: [cleo],
      invalid: 1,
    }),
    {
      name: 'a workbook with two addresses in a cell',
      file: () =>
        makeWorkbook([
          [
            ['Name', 'E-Mail'],
            ['Anna', `${anna}; ${ben}`],
            ['Cleo', cleo],
          ],
        ]),
      holds: { recipients: three, invalid: 0 },
    },
  ]
}

function framed(): NastyFile[] {
  const frames: [what: string, frame: (address: string) => string][] = [
    ['names before addresses in angle brackets', (address) => `Frau Muster <${address}>`],
    ['quoted names before addresses', (address) => `"""Muster, A."" <${address}>"`],
    ['the address itself as the name before it', (address) => `'${address}' <${address}>`],
    ['angle brackets alone', (address) => `<${address}>`],
    ['mailto: before addresses', (address) => `mailto:${address}`],
    ['mailto: and a subject', (address) => `MAILTO:${address}?subject=Hallo%20du`],
    ['names before addresses in round brackets', (address) => `Muster (${address})`],
    ['names in round brackets behind addresses', (address) => `${address} (Muster)`],
    ['addresses as links of Markdown', (address) => `[${address}](mailto:${address})`],
    ['names as links of Markdown', (address) => `[Muster](mailto:${address})`],
    ['addresses as links of HTML', (address) => `<a href='mailto:${address}'>${address}</a>`],
    ['addresses as Outlook copies them', (address) => `Muster [mailto:${address}]`],
    ['addresses that Excel keeps as text', (address) => `="${address}"`],
    ['addresses that Excel keeps as text in quotes', (address) => `"=""${address}"""`],
    ['addresses in single quotes', (address) => `'${address}'`],
  ]
  return [
    ...frames.map(([what, frame]) =>
      text(
        `a list with ${what}`,
        [
          'Nr;E-Mail;Anmeldung',
          ...three.map((address, i) => `${i};${frame(address)};2024-05-0${i + 1}`),
        ],
        { recipients: three, header: ['Nr', 'E-Mail', 'Anmeldung'], invalid: 0, refusedRows: [] },
      ),
    ),
    text(
      'a link that shows another address than it leads to',
      ['E-Mail', anna, `[${ben}](mailto:${cleo})`],
      {
        recipients: [anna],
        invalid: 1,
      },
    ),
    text(
      'a list whose times Excel keeps as text',
      ['E-Mail;Anmeldung', ...three.map((address) => `${address};="2024-05-01 10:15"`)],
      {
        recipients: three,
        roles: { email: 0, signed_up_at: 1 },
        cells: three.map(() => ({ signed_up_at: '2024-05-01 10:15' })),
      },
    ),
  ]
}

function addressLines(): NastyFile[] {
  const holds = { recipients: three, invalid: 0, refusedRows: [] }
  return [
    text('a To-line', [`${anna}; ${ben}; ${cleo}`], holds),
    text('a To-line with commas', [`${anna}, ${ben}, ${cleo},`], holds),
    text('a To-line with its name', [`An: ${anna}; ${ben}; ${cleo}`], holds),
    text('a To-line with names', [`Anna A. <${anna}>; "Ben, B." <${ben}>; <${cleo}>`], holds),
    text(
      'a To-line with names turned round',
      [`Muster, Anna <${anna}>, Beispiel, Ben <${ben}>, Cleo <${cleo}>`],
      holds,
    ),
    text('several To-lines', [`${anna}; ${ben};`, `${cleo};`], holds),
    text('lines with some addresses each', [`${anna};${ben};${cleo}`, `dora@gmx.net;${ben}`], {
      recipients: [anna, ben, cleo, 'dora@gmx.net'],
      invalid: 0,
    }),
    text('a To-line under a heading', ['Empfänger', `${anna}; ${ben}; ${cleo}`], holds),
    text(
      'a To-line with one damaged address',
      [
        ...Array.from({ length: 30 }, (_, i) => `kunde${i}@gmx.de; Kunde${i}@gmx.de`),
        `ben@@web.de; ${anna}; ${anna}`,
      ],
      {
        recipients: [...Array.from({ length: 30 }, (_, i) => `kunde${i}@gmx.de`), anna],
        invalid: 1,
      },
    ),
    text(
      'a table with two columns of addresses under their headings',
      ['E-Mail;Verkäufer', `${anna};v@shop.example`, `${ben};v@shop.example`],
      { recipients: [anna, ben], header: ['E-Mail', 'Verkäufer'] },
    ),
  ]
}

function json(): NastyFile[] {
  const people = three.map((email, i) => ({
    email,
    name: 'Kunde',
    created_at: `2024-05-0${i + 1}`,
  }))
  const rest = people.map(({ name, created_at }) => ({ name, created_at }))
  const keyed = (keys: readonly string[], values: readonly unknown[]) =>
    Object.fromEntries(keys.map((key, i) => [key, values[i]]))
  const holds = {
    recipients: three,
    invalid: 0,
    refusedRows: [],
    format: { kind: 'json' as const },
  }
  return [
    text('a JSON object keyed by number', [JSON.stringify(keyed(['1', '2', '3'], people))], holds),
    text(
      'a JSON object keyed by number, on many lines',
      [JSON.stringify(keyed(['17', '18', '40'], people), null, 2)],
      holds,
    ),
    text(
      'a JSON object keyed by id',
      [JSON.stringify(keyed(['-Nx1', '-Nx2', '-Nx3'], people))],
      holds,
    ),
    text('a JSON object keyed by address', [JSON.stringify(keyed(three, rest))], {
      ...holds,
      cells: people.map(({ created_at }) => ({ signed_up_at: created_at })),
    }),
    text(
      'a JSON object keyed by address, with times as its values',
      [JSON.stringify(keyed(three, ['2024-05-01', '2024-05-02', '2024-05-03']))],
      holds,
    ),
    text(
      'a JSON object keyed by address, with flags as its values',
      [JSON.stringify(keyed(three, [true, true, false]), null, 1)],
      holds,
    ),
    text(
      'a JSON object keyed by id within another',
      [JSON.stringify({ total: 3, subscribers: keyed(['1', '2', '3'], people) })],
      holds,
    ),
    text(
      'a JSON object keyed by address that breaks off',
      [JSON.stringify(keyed(three, rest)).slice(0, -20)],
      { recipients: [anna, ben], format: { kind: 'json' } },
    ),
    text(
      'JSON lines of which most are damaged',
      [JSON.stringify({ email: anna }), '{"email":"x}', '{"email":"y}'],
      { recipients: [anna], refusedRows: [2, 3].map((line) => ({ line, reason: 'broken_json' })) },
    ),
  ]
}

function directories(): NastyFile[] {
  const person = (name: string, ...lines: string[]) => [
    `dn: cn=${name},ou=people,dc=shop,dc=example`,
    'objectClass: inetOrgPerson',
    `cn: ${name}`,
    ...lines,
    '',
  ]
  const format = { kind: 'ldif' as const }
  const base64 = btoa(cleo)
  return [
    text(
      'a directory export',
      [
        'version: 1',
        '',
        '# Kunden',
        '',
        'dn: ou=people,dc=shop,dc=example',
        'objectClass: organizationalUnit',
        'ou: people',
        '',
        ...person('Anna', `mail: ${anna}`),
        ...person('Ben', `mail: ${ben}`),
        ...person('Cleo', `mail: ${cleo}`),
      ],
      { recipients: three, header: ['cn', 'mail'], empty: 0, refusedRows: [], format },
    ),
    text(
      'a directory export with folded lines and base64',
      [
        ...person('Anna', 'mail: anna@', ' gmx.de'),
        ...person('Ben', `mail: ${ben}`, 'jpegPhoto:: /9j/4AAQSkZJRgABAQ=='),
        ...person('Cleo', `mail:: ${base64}`),
      ],
      { recipients: three, invalid: 0, format },
    ),
    text(
      'a directory export with two addresses in an entry',
      [...person('Anna', `mail: ${anna}`, `mail: ${ben}`), ...person('Cleo', `mail: ${cleo}`)],
      { recipients: three, invalid: 0, format },
    ),
    text(
      'a directory export with moments as directories write them',
      [
        ...person('Anna', `mail: ${anna}`, 'createTimestamp: 20240501101500Z'),
        ...person('Ben', `mail: ${ben}`, 'createTimestamp: 20240502101500Z'),
      ],
      {
        recipients: [anna, ben],
        cells: ['01', '02'].map((day) => ({ signed_up_at: `2024-05-${day}T10:15:00Z` })),
        format,
      },
    ),
    text(
      'a directory export with an entry that has no address',
      [...person('Anna', `mail: ${anna}`), ...person('Ben'), ...person('Cleo', `mail: ${cleo}`)],
      { recipients: [anna, cleo], empty: 1, format },
    ),
  ]
}

function cards(): NastyFile[] {
  const card = (version: string, ...lines: string[]) => [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...lines,
    'END:VCARD',
  ]
  const format = { kind: 'vcard' as const }
  const holds = { recipients: three, invalid: 0, refusedRows: [], format }
  return [
    text(
      'address cards of version 3.0',
      three.flatMap((address) => card('3.0', 'FN:Kunde', `EMAIL;TYPE=INTERNET,HOME:${address}`)),
      {
        ...holds,
        header: ['FN', 'EMAIL'],
      },
    ),
    text(
      'address cards of version 4.0',
      three.flatMap((address) =>
        card('4.0', 'FN:Kunde', `EMAIL;TYPE="work,pref":mailto:${address}`, ''),
      ),
      holds,
    ),
    text(
      'address cards of version 2.1 with quoted-printable names',
      [
        ...card(
          '2.1',
          'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg=',
          '=20Maria',
          `EMAIL;INTERNET:${anna}`,
        ),
        ...card('2.1', 'N;QUOTED-PRINTABLE:M=FCller;Ben', `EMAIL;PREF;INTERNET:${ben}`),
        ...card('2.1', `EMAIL;INTERNET;ENCODING=QUOTED-PRINTABLE:cleo=40t-online.de`),
      ],
      holds,
    ),
    text(
      'address cards with folded lines and a picture',
      [
        ...card(
          '3.0',
          'EMAIL:anna@',
          ' gmx.de',
          'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
          ' SkZJRgABAQ',
          ' AAAQ==',
        ),
        ...card('3.0', `item1.EMAIL;type=INTERNET:${ben}`, 'item1.X-ABLabel:_$!<Other>!$_'),
        ...card('3.0', `EMAIL:${cleo}`, 'NOTE:Zeile eins\\nZeile zwei\\, mit Komma'),
      ],
      holds,
    ),
    text(
      'address cards with two addresses on one',
      [
        ...card('3.0', `EMAIL;TYPE=WORK:${anna}`, `EMAIL;TYPE=HOME:${ben}`),
        ...card('3.0', `EMAIL:${cleo}`),
      ],
      holds,
    ),
    text(
      'address cards of which one is not closed',
      [...card('3.0', `EMAIL:${anna}`), 'BEGIN:VCARD', 'FN:Ben', ...card('3.0', `EMAIL:${cleo}`)],
      { recipients: [anna, cleo], refusedRows: [{ line: 5, reason: 'broken_entry' }], format },
    ),
    text(
      'address cards that break off',
      [...card('3.0', `EMAIL:${anna}`), 'BEGIN:VCARD', `EMAIL:${ben}`],
      { recipients: [anna], refusedRows: [{ line: 5, reason: 'cut_off' }], format },
    ),
    text('address cards without an address', card('3.0', 'FN:Anna', 'TEL:+49 40 1234'), {
      refused: 'no_email_column',
    }),
  ]
}

function dumps(): NastyFile[] {
  const format = { kind: 'sql' as const }
  const rows = three.map(
    (address, i) => `(${i + 1}, '${address}', 'O''Neil', '2024-05-0${i + 1} 10:00:00', NULL)`,
  )
  const columns = '`id`, `email`, `name`, `created_at`, `deleted_at`'
  const header = ['id', 'email', 'name', 'created_at', 'deleted_at']
  const holds = {
    recipients: three,
    header,
    invalid: 0,
    refusedRows: [],
    cells: [1, 2, 3].map((day) => ({ signed_up_at: `2024-05-0${day} 10:00:00` })),
    format,
  }
  const create =
    "CREATE TABLE `users` (\n  `id` int(11) NOT NULL,\n  `email` varchar(190) DEFAULT '',\n  `name` enum('a,b','c') NOT NULL,\n  `created_at` datetime,\n  `deleted_at` datetime,\n  PRIMARY KEY (`id`,`email`)\n) ENGINE=InnoDB;"
  const posts =
    "INSERT INTO `posts` VALUES (1,'Hallo; du','schreib an x@shop.example'),(2,'a','b');"
  return [
    text(
      'a dump of phpMyAdmin',
      [
        '-- phpMyAdmin SQL Dump',
        '-- version 5.2.1',
        '',
        'SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";',
        'START TRANSACTION;',
        '',
        create,
        '',
        `INSERT INTO \`users\` (${columns}) VALUES`,
        `${rows.join(',\n')};`,
        'COMMIT;',
      ],
      holds,
    ),
    text(
      'a dump of mysqldump, without names of columns in its rows',
      [
        '-- MySQL dump 10.13',
        '/*!40101 SET NAMES utf8mb4 */;',
        'DROP TABLE IF EXISTS `users`;',
        create,
        'LOCK TABLES `users` WRITE;',
        `INSERT INTO \`users\` VALUES ${rows[0]},${rows[1]};`,
        `INSERT INTO \`users\` VALUES ${rows[2]};`,
        'UNLOCK TABLES;',
      ],
      holds,
    ),
    text(
      'a dump with one statement for each row',
      rows.map((row) => `INSERT IGNORE INTO shop.users (${columns}) VALUES ${row};`),
      holds,
    ),
    text(
      'a dump with escapes of MySQL',
      [
        'INSERT INTO `users` (`email`, `note`) VALUES',
        `('${anna}', 'it\\'s; (here), \\"x\\"'), ('${ben}', 'a\\\\'),`,
        `('${cleo}', '\\n');`,
      ],
      { recipients: three, header: ['email', 'note'], format },
    ),
    text(
      'a dump with tables that hold no addresses',
      [
        posts,
        create,
        `INSERT INTO \`users\` VALUES ${rows.join(',')};`,
        "INSERT INTO `zones` VALUES (1,'Europe');",
      ],
      holds,
    ),
    text(
      'a dump with a setting that is an address',
      [
        "INSERT INTO `options` (`name`, `value`) VALUES ('admin', 'chef@shop.example'), ('a', '1'), ('b', '2'), ('c', '3');",
        create,
        `INSERT INTO \`users\` VALUES ${rows.join(',')};`,
      ],
      holds,
    ),
    text(
      'a dump with addresses in two tables',
      [
        create,
        `INSERT INTO \`users\` VALUES ${rows.join(',')};`,
        `INSERT INTO \`orders\` (\`mail\`) VALUES ('${anna}');`,
      ],
      { refused: 'several_tables' },
    ),
    text('a dump without addresses', [posts], { refused: 'no_email_column' }),
    text(
      'a dump of PostgreSQL with COPY',
      [
        '--',
        '-- PostgreSQL database dump',
        '--',
        "SELECT pg_catalog.set_config('search_path', '', false);",
        'COPY public.users (id, email, name, created_at, deleted_at) FROM stdin;',
        ...three.map((address, i) => `${i}\t${address}\tO\\tNeil\t2024-05-0${i + 1} 10:00:00\t\\N`),
        '\\.',
        '',
        'COPY public.tags (id) FROM stdin;',
        '1',
        '\\.',
      ],
      holds,
    ),
    text(
      'a dump of PostgreSQL with INSERT',
      [
        'SET statement_timeout = 0;',
        'CREATE TABLE public.users (',
        '    id integer NOT NULL,',
        '    email character varying(255),',
        '    name text,',
        '    created_at timestamp DEFAULT now(),',
        '    deleted_at timestamp',
        ');',
        ...rows.map(
          (row) => `INSERT INTO public."users" VALUES ${row.replace("'O''Neil'", "E'O\\'Neil'")};`,
        ),
      ],
      holds,
    ),
    text(
      'a dump of SQLite',
      [
        'PRAGMA foreign_keys=OFF;',
        'BEGIN TRANSACTION;',
        'CREATE TABLE users(id INTEGER PRIMARY KEY, email TEXT, name, created_at, deleted_at);',
        ...rows.map((row) => `INSERT INTO users VALUES${row};`),
        'COMMIT;',
      ],
      holds,
    ),
    text(
      'a dump of SQL Server',
      [
        'USE [shop]',
        'GO',
        ...three.map(
          (address, i) =>
            `INSERT [dbo].[users] ([id], [email], [created_at]) VALUES (${i}, N'${address}', CAST(N'2024-05-01T10:00:00' AS DateTime))`,
        ),
        'GO',
      ],
      { recipients: three, header: ['id', 'email', 'created_at'], format },
    ),
    text(
      'a dump that breaks off',
      [`INSERT INTO \`users\` (${columns}) VALUES`, `${rows[0]},`, rows[1]!.slice(0, 20)],
      {
        recipients: [anna],
        refusedRows: [{ line: 3, reason: 'cut_off' }],
        format,
      },
    ),
    text(
      'a dump with a damaged row',
      [`INSERT INTO \`users\` (${columns}) VALUES`, `${rows[0]},`, `(2, ;${ben}),`, `${rows[2]};`],
      {
        recipients: [anna, cleo],
        refusedRows: [{ line: 3, reason: 'broken_entry' }],
        format,
      },
    ),
  ]
}

function quotedLines(): NastyFile[] {
  const lines = [
    'Name;E-Mail;Anmeldung',
    ...three.map((address, i) => `Kunde ${i};${address};2024-05-01`),
  ]
  const holds = {
    recipients: three,
    header: ['Name', 'E-Mail', 'Anmeldung'],
    refusedRows: [],
    invalid: 0,
    format: { delimiter: ';' },
  }
  return [
    text(
      'a table whose lines stand in quotes as wholes',
      lines.map((line) => `"${line}"`),
      holds,
    ),
    text(
      'a table whose lines stand in quotes as wholes, with quotes in them',
      lines.map((line) => `"${line.replace(/^[^;]+/, '""$&""')}"`),
      holds,
    ),
    text(
      'a table whose lines stand in quotes as wholes, before empty cells',
      lines.map((line) => `"${line}",,`),
      holds,
    ),
    text(
      'To-lines that stand in quotes as wholes',
      [`"${anna}; ${ben}"`, `"${cleo}; dora@gmx.net"`],
      {
        recipients: [anna, ben, 'dora@gmx.net', cleo],
        invalid: 0,
      },
    ),
  ]
}

function remarks(): NastyFile[] {
  const holds = { recipients: three, refusedRows: [], invalid: 0, empty: 0 }
  return [
    text(
      'a list with remarks between its rows',
      [
        'Name;E-Mail',
        `Anna;${anna}`,
        '# ab hier Messe',
        `Ben;${ben}`,
        '// geprüft',
        `Cleo;${cleo}`,
      ],
      holds,
    ),
    text('one column with remarks', ['# Stand Mai', anna, ben, '# neu', cleo], holds),
    text(
      'one column with an address that is commented out',
      [anna, ben, '# dora@gmx.net', cleo],
      holds,
    ),
    text(
      'a list with drawn lines',
      ['Name | E-Mail', '-----|------', `Anna | ${anna}`, `Ben | ${ben}`, `Cleo | ${cleo}`],
      holds,
    ),
    text(
      'a list with its times at the front',
      three.map((address, i) => `2024-05-01 10:0${i}:15 ${address}`),
      { recipients: three, invalid: 0 },
    ),
    text(
      'a list with commas and times',
      ['email,zeit', ...three.map((address, i) => `${address},1${i}:30:00`)],
      { ...holds, format: { delimiter: ',' } },
    ),
    text(
      'one column of addresses and times',
      three.map((address, i) => `${address} 1${i}:30`),
      { recipients: three, invalid: 0 },
    ),
    text(
      'two columns of times with many colons',
      ['mail;von;bis', ...three.map((address, i) => `${address};10:0${i}:00:12;11:0${i}:00:12`)],
      { ...holds, format: { delimiter: ';' } },
    ),
  ]
}

function encodings(): NastyFile[] {
  const part = (encoding: 'utf-8' | 'windows-1252', ...lines: string[]) =>
    encodeText(`${lines.join('\n')}\n`, encoding)
  const join =
    (...parts: Uint8Array[]) =>
    () =>
      Uint8Array.from(parts.flatMap((each) => [...each]))
  const holds = { recipients: three, refusedRows: [], invalid: 0 }
  return [
    {
      name: 'a list in UTF-8 with lines in Windows-1252',
      file: join(
        part('utf-8', 'Ort;E-Mail', `Köln;${anna}`, `Münster;${ben}`),
        part('windows-1252', `Düren;${cleo}`),
      ),
      holds,
    },
    {
      name: 'a list in Windows-1252 with lines in UTF-8',
      file: join(
        part('windows-1252', 'Ort;E-Mail;Quelle', `Köln;${anna};Büro`, `Münster;${ben};Büro`),
        part('utf-8', `Düren;${cleo};Büro`),
      ),
      holds: { ...holds, cells: three.map(() => ({ source: 'Büro' })) },
    },
    {
      name: 'a list with an international address in each encoding',
      file: join(
        part('utf-8', 'E-Mail', 'anna@müller.de', 'ben@größe.de'),
        part('windows-1252', 'cleo@köln.de'),
      ),
      holds: {
        recipients: ['anna@xn--mller-kva.de', 'ben@xn--gre-6ka8i.de', 'cleo@xn--kln-sna.de'],
        refusedRows: [],
      },
    },
    {
      name: 'a list in UTF-8 with half of a character',
      file: join(
        part('utf-8', 'Name;E-Mail', `Jürgen;${anna}`, `Jörg;${ben}`),
        part('windows-1252', `J\xc3rgen;${cleo}`),
      ),
      holds: { recipients: [anna, ben], refusedRows: [{ line: 4, reason: 'invalid_encoding' }] },
    },
    {
      name: 'a list with lines of two encodings whose encoding was named',
      file: join(
        part('windows-1252', 'Name;E-Mail', `Jürgen;${anna}`),
        part('utf-8', `Jörg;${ben}`),
      ),
      said: { encoding: 'windows-1252' },
      holds: { recipients: [anna, ben], format: { encoding: 'windows-1252' } },
    },
  ]
}

function glued(): NastyFile[] {
  const first = ['Name;E-Mail;Anmeldung', `Anna;${anna};2024-05-01`, `Ben;${ben};2024-05-02`]
  const repeated = (line: number) => [{ line, reason: 'repeated_header' as const }]
  return [
    text(
      'two exports with their columns in another order',
      [...first, 'E-Mail;Anmeldung;Name', `${cleo};2024-05-03;Cleo`],
      {
        recipients: three,
        cells: [1, 2, 3].map((day) => ({ signed_up_at: `2024-05-0${day}` })),
        refusedRows: repeated(4),
        invalid: 0,
      },
    ),
    text(
      'two exports of which the second has fewer columns',
      [...first, 'Anmeldung;E-Mail', `2024-05-03;${cleo}`],
      {
        recipients: three,
        refusedRows: repeated(4),
      },
    ),
    text(
      'two exports with the same columns in other words',
      [...first, 'Kunde;Mail;Registriert', `Cleo;${cleo};2024-05-03`],
      {
        recipients: three,
        refusedRows: repeated(4),
        invalid: 0,
      },
    ),
    text(
      'two exports with other columns',
      [...first, 'Kundennr;Umsatz;E-Mail;Land', `12;30,00;${cleo};DE`],
      {
        refused: 'several_layouts',
      },
    ),
    text(
      'two exports with addresses in the same place and other columns around them',
      [...first, 'Umsatz;E-Mail;Land', `30,00;${cleo};DE`],
      {
        refused: 'several_layouts',
      },
    ),
    text(
      'two exports with different delimiters',
      [...first, 'Name,E-Mail,Land', `Cleo,${cleo},DE`],
      {
        refused: 'several_layouts',
      },
    ),
    text(
      'a row that says e-mail without being a heading',
      [...first, 'Cleo;;E-Mail', `Dora;${cleo};2024-05-03`],
      {
        recipients: three,
        empty: 1,
      },
    ),
  ]
}

function saidNothing(): NastyFile[] {
  const nothings = ['NULL', '\\N', '-', '--', '–', 'n/a', 'N/A', 'k. A.', 'k.A.', '#NV', '(leer)']
  return [
    text(
      'a list with other words for nothing',
      [
        'Name;E-Mail',
        `Anna;${anna}`,
        `Ben;${ben}`,
        `Cleo;${cleo}`,
        ...nothings.map((nothing) => `X;${nothing}`),
      ],
      {
        recipients: three,
        invalid: 0,
        empty: nothings.length,
      },
    ),
    {
      name: 'a list in Windows-1252 with long dashes for nothing',
      file: () =>
        encodeText(`Ort;E-Mail\nKöln;${anna}\nUlm;${ben}\nUlm;\x96\nUlm;\x97\n`, 'windows-1252'),
      holds: { recipients: [anna, ben], invalid: 0, empty: 2 },
    },
  ]
}

function noLists(): NastyFile[] {
  return [
    text('an XML file', ['<?xml version="1.0"?>', `<kunden><kunde mail="${anna}"/></kunden>`], {
      refused: 'xml_file',
    }),
    text(
      'a saved e-mail',
      [
        'Return-Path: <x@shop.example>',
        'From: Shop <x@shop.example>',
        `To: ${anna}, ${ben}`,
        'Subject: Hallo',
        'Date: Mon, 2 Nov 2026 10:00:00 +0100',
        '',
        'Text',
      ],
      {
        refused: 'mail_file',
      },
    ),
  ]
}

function text(
  name: string,
  lines: readonly string[],
  holds: NastyContents | Extract<NastyFile['holds'], { refused: string }>,
): NastyFile {
  return { name, file: () => lines.join('\n'), holds }
}
