import { denyOrder } from '@freigabe/core'
import { problemOf } from '../../http/problem.ts'
import { type Markup, markup } from '../../mail/markup.ts'
import { codeBlock, kebab, prose } from './prose.ts'
import { inOrder as samples } from './samples.ts'

/** The chapters before the endpoints, by anchor and title. */
export const chapters = [
  ['start', 'In an afternoon'],
  ['authentication', 'Authentication'],
  ['objects', 'Ids, references, instants'],
  ['gate-reasons', 'What the gate says'],
  ['idempotency', 'Repeating a write'],
  ['pagination', 'Pages'],
  ['files', 'Files'],
  ['events', 'Live events'],
  ['errors', 'Errors'],
  ['limits', 'Rate limits'],
] as const

/** What to read before the first call. */
export function startChapters(): Markup[] {
  return [
    start(),
    authentication(),
    objects(),
    gateReasons(),
    idempotency(),
    pagination(),
    files(),
  ].concat([events(), problems(), limits()])
}

function chapter(anchor: (typeof chapters)[number][0], content: Markup): Markup {
  const title = chapters.find(([name]) => name === anchor)![1]
  return markup`<section class="chapter" aria-labelledby="${anchor}"><h2 id="${anchor}">${title}</h2>${content}</section>`
}

function start(): Markup {
  return chapter(
    'start',
    markup`<p>Five steps connect a platform. Afterwards every import is checked, your customers are asked in their own dashboard, and nothing goes out to a group that nobody approved.</p>
    <ol class="steps">
      ${step('Get a key', 'An administrator issues a platform key under “API keys”, with the scopes `read`, `write` and `gate`. Its secret is shown once.', samples.connect)}
      ${step('Register your customers', 'One account for each, under your own reference. The invitation leads its owner to the dashboard. While you move over, set the account’s `mode` to `observe`: the gate then blocks nothing and counts what it would have denied (`GET /v1/gate/observed`).', samples.registerCustomer)}
      ${step('Hand over what they import', 'One batch for each import. The file is read at once, encrypted where it lies, and deleted after the decision; what stays are counts. The import opens a case and the customer is asked where the recipients came from.', samples.importRecipients)}
      ${step('Ask before each send', 'The gate is closed by default and answers from stored facts. Up to 1,000 groups fit into one question (`POST /v1/gate/checks`). No answer is not a yes.', samples.askGate)}
      ${step('Follow what changes', 'If you keep answers, read the feed of changes and ask again about the groups that it names. Each reading ends at a position from which the next goes on.', samples.followChanges)}
    </ol>
    <p>The SDK <code>@freigabe/sdk</code> has one method for each operation below, typed by the same contract. The machine-readable description is <a href="/v1/openapi.json">openapi.json</a>, OpenAPI 3.1.</p>`,
  )
}

function step(title: string, text: string, { curl, sdk }: { curl: string; sdk: string }): Markup {
  return markup`<li><div class="told"><h3>${title}</h3><p>${prose(text)}</p></div><div class="shown">${codeBlock('curl', curl)}${codeBlock('TypeScript', sdk)}</div></li>`
}

function authentication(): Markup {
  return chapter(
    'authentication',
    markup`<p>${prose('Programs send a key as `Authorization: Bearer fg_…`. A platform key reaches every account; an account key reaches one, and any other account’s objects are “not found” to it. The scope `read` lets a key read, `write` lets it change, `gate` lets it ask the gate. A revoked key stops working within a second.')}</p>
    <p>${prose('People sign in with `POST /v1/session`, which sets a cookie that scripts cannot read. Each write of a session carries `x-csrf-token`, told by `GET /v1/session`. Some steps belong to people alone: no key signs a declaration, and none decides a case.')}</p>`,
  )
}

function objects(): Markup {
  return chapter(
    'objects',
    markup`<p>${prose('Accounts, groups and batches have an id (UUIDv7) and may have a reference of your own, 1 to 100 visible ASCII characters; wherever a path or the gate names one of them, either will do. References are unique within the platform, the account and the group.')}</p>
    <p>${prose('Instants are UTC with milliseconds, `2026-11-25T09:00:00.000Z`. Texts for people come in German and English, as `{ "de": …, "en": … }`.')}</p>`,
  )
}

function gateReasons(): Markup {
  const rows = denyOrder.map(
    ({ reason, because }) =>
      markup`<tr id="reason-${kebab(reason)}"><th scope="row"><code>${reason}</code></th><td>${because}</td></tr>`,
  )
  return chapter(
    'gate-reasons',
    markup`<p>${prose('A question names a group and what the message is for. `campaign` needs an approval; `confirmation` (the double opt-in mail) and `test` (to people of the account) need a permit each time instead. Named batches are answered one by one; a group as a whole is `allow` only if each of its batches is.')}</p>
    <p>${prose('A denial has one reason. Where several apply, the first of this table is given:')}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Reasons of the gate"><table><thead><tr><th scope="col">Reason</th><th scope="col">Why it stands here</th></tr></thead><tbody>${rows}</tbody></table></div>`,
  )
}

function idempotency(): Markup {
  return chapter(
    'idempotency',
    markup`<p>${prose('Send `Idempotency-Key` with a write, any text that you draw anew for each. Repeated with the same key and the same content within a day, the write is carried out once and answered alike, uploads too. The same key with other content is refused with `IDEMPOTENCY_KEY_REUSED`; while the first attempt is under way, with `IDEMPOTENCY_IN_PROGRESS`. An answer with a secret is not kept: `IDEMPOTENCY_ANSWER_UNKNOWN` then names the id of what was made. What is open to everybody takes no key. The SDK draws keys by itself and repeats after lost connections, 429 and 503.')}</p>
    <p>${prose('Of an upload the address and the length are compared, not its bytes. Give it a `reference` besides: a second one with the same is refused with `REFERENCE_TAKEN`, under whatever key it comes.')}</p>`,
  )
}

function pagination(): Markup {
  return chapter(
    'pagination',
    markup`<p>${prose('Lists come in pages: `items` and `nextCursor`, which is `null` on the last one. Send it back as `cursor`. Cursors are opaque and stay good while the list grows.')}</p>
    ${codeBlock(
      'TypeScript',
      `import { paginate } from '@freigabe/sdk'

for await (const group of paginate(freigabe.listGroups, { params: { account: 'c-1047' } })) {
  console.log(group.name, group.standing)
}`,
    )}`,
  )
}

function files(): Markup {
  return chapter(
    'files',
    markup`<p>${prose('Recipients files and evidence are sent as they are: the body of the request is the file, streamed as `application/octet-stream`. What it is, is judged by its content and not by its name. Recipients files may be text of any common encoding and delimiter, or XLSX.')}</p>`,
  )
}

function events(): Markup {
  return chapter(
    'events',
    markup`<p>${prose('`GET /v1/desk/live` answers with server-sent events for as long as the connection stands. They say which case changed, and never what: read it again.')}</p>
    ${codeBlock('Events', `event: case\ndata: {"accountId":"0199b5f0-…","caseId":"0199b5f1-…"}`)}`,
  )
}

function problems(): Markup {
  const example = problemOf(
    'REQUEST_INVALID',
    {
      faults: [
        {
          pointer: '/body/name',
          code: 'too_small',
          text: { de: 'Hier fehlt der Name.', en: 'The name is missing here.' },
        },
      ],
    },
    '0199b5f0-7c1e-7d3a-9b52-3a1f0c5d7e88',
  )
  return chapter(
    'errors',
    markup`<p>${prose('A refusal is a problem document (RFC 9457). Act on `code`, which is stable. `title` says what is wrong and `action` what to do; `faults` points to each field at fault by JSON pointer, in both languages. What a refusal is special about, such as the current revision, stands in `about`. Give the operator `requestId` when you ask for help.')}</p>
    ${codeBlock('JSON', JSON.stringify(example, null, 2))}
    <p>${prose('Another account’s object is `NOT_FOUND`, never forbidden. After a refusal nothing has changed. All codes are listed in the ')}<a href="#errors-register">register</a>.</p>`,
  )
}

function limits(): Markup {
  return chapter(
    'limits',
    markup`<p>${prose('Each answer says in `x-ratelimit-limit`, `x-ratelimit-remaining` and `x-ratelimit-reset` (seconds) how much is left. Beyond it comes `429` with `retry-after`. Ask the gate about many groups at once rather than in many calls.')}</p>`,
  )
}
