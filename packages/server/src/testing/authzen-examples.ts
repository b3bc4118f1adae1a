import assert from 'node:assert/strict'

/*
 * Requests and responses that the OpenID AuthZEN Authorization API 1.0 publishes as examples, and how they
 * read for an account that wants to send to groups.
 */

interface Example {
  title: string
  path: '/access/v1/evaluation' | '/access/v1/evaluations'
  request: Asked & { evaluations?: Asked[]; options?: object }
  /** What the response to it decides, in order. */
  decisions: boolean[]
}

interface Asked {
  subject?: object
  action?: object
  resource?: object
  context?: object
}

const subject = { type: 'user', id: 'alice@example.com' }
const context = { time: '2024-05-31T15:22-07:00' }
const canRead = { name: 'can_read' }
const boxcarring = { type: 'document', id: 'boxcarring.md' }
const subjectSearch = { type: 'document', id: 'subject-search.md' }
const resourceSearch = { type: 'document', id: 'resource-search.md' }
const one = { resource: { type: 'document', id: '1' } }
const two = { resource: { type: 'document', id: '2' } }
const three = { resource: { type: 'document', id: '3' } }

const examples: readonly Example[] = [
  {
    title: 'Example of an HTTPS Access Evaluation Request',
    path: '/access/v1/evaluation',
    request: {
      subject,
      resource: { type: 'todo', id: '1' },
      action: canRead,
      context: { time: '1985-10-26T01:22-07:00' },
    },
    decisions: [true],
  },
  {
    title: 'Three requests, with no default values',
    path: '/access/v1/evaluations',
    request: {
      evaluations: [
        { subject, action: canRead, resource: boxcarring, context },
        { subject, action: canRead, resource: subjectSearch, context },
        { subject, action: canRead, resource: resourceSearch, context },
      ],
    },
    decisions: [true, false, false],
  },
  {
    title: 'Three requests that refer to a single subject and context',
    path: '/access/v1/evaluations',
    request: {
      subject,
      context,
      evaluations: [
        { action: canRead, resource: boxcarring },
        { action: canRead, resource: subjectSearch },
        { action: canRead, resource: resourceSearch },
      ],
    },
    decisions: [true, false, false],
  },
  {
    title: 'Example of an HTTPS Access Evaluations Request',
    path: '/access/v1/evaluations',
    request: {
      subject,
      context,
      action: canRead,
      evaluations: [
        { resource: boxcarring },
        { resource: subjectSearch },
        { action: { name: 'can_edit' }, resource: resourceSearch },
      ],
    },
    decisions: [true, false, false],
  },
  {
    title: 'Execute all requests',
    path: '/access/v1/evaluations',
    request: {
      ...{ subject, action: { name: 'read' }, options: { evaluations_semantic: 'execute_all' } },
      evaluations: [one, two, three],
    },
    decisions: [true, false, true],
  },
  {
    title: 'Deny on first deny',
    path: '/access/v1/evaluations',
    request: {
      ...{ subject, action: { name: 'read' } },
      options: { evaluations_semantic: 'deny_on_first_deny', another_option: 'value' },
      evaluations: [one, two, three],
    },
    decisions: [true, false],
  },
  {
    title: 'Permit on first permit',
    path: '/access/v1/evaluations',
    request: {
      ...{ subject, action: { name: 'read' } },
      options: { evaluations_semantic: 'permit_on_first_permit' },
      evaluations: [one, two, three],
    },
    decisions: [true],
  },
]

/** Sends a body, and gives the response. */
export type Post = (
  path: string,
  body: object,
  headers?: Record<string, string>,
) => Promise<Response>

/**
 * Sends each example as it was published, and once more about an account and two of its groups, one of which
 * may be sent to. Throws if a response has another form than the published one, or decides differently.
 */
export async function holdToExamples(
  post: Post,
  names: { account: string; open: string; shut: string },
): Promise<void> {
  for (const { title, path, request, decisions } of examples) {
    const foreign = await decisionsIn(await post(path, request), path)
    assert.ok(foreign.length > 0, title)
    for (const { decision, context } of foreign) {
      assert.deepEqual([decision, context.reason], [false, 'not_understood'], title)
    }
    const ours = await decisionsIn(await post(path, inOurWords(request, decisions, names)), path)
    assert.deepEqual(
      ours.map(({ decision }) => decision),
      decisions,
      title,
    )
    for (const { context } of ours) assert.equal(context.account, names.account, title)
  }
}

async function decisionsIn(response: Response, path: Example['path']) {
  assert.equal(response.status, 200)
  assert.match(String(response.headers.get('content-type')), /^application\/json\b/)
  const body = (await response.json()) as { evaluations?: object[] }
  assert.equal(Array.isArray(body.evaluations), path === '/access/v1/evaluations')
  const decisions = (body.evaluations ?? [body]) as { decision: boolean; context: Context }[]
  for (const each of decisions) {
    assert.equal(typeof each.decision, 'boolean')
    assert.equal(typeof each.context, 'object')
  }
  return decisions
}

type Context = { reason: string | null; account?: string }

function inOurWords(
  { evaluations, ...request }: Example['request'],
  decisions: readonly boolean[],
  { account, open, shut }: Parameters<typeof holdToExamples>[1],
): object {
  const translated = (asked: Asked, place: number) => ({
    ...asked,
    ...(asked.subject && { subject: { type: 'account', id: account } }),
    ...(asked.action && { action: { name: 'send' } }),
    ...(asked.resource && { resource: { type: 'group', id: decisions[place] ? open : shut } }),
  })
  const each = evaluations?.map(translated)
  return { ...translated(request, 0), ...(each && { evaluations: each }) }
}
