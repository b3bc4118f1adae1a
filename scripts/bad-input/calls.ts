import type { BadInput } from './bad-input.ts'

const requests = 'packages/server/src/http/bad-requests.test.ts'
const strangers = 'packages/server/src/people/accounts/other-account.test.ts'
const twoAtOnce = 'packages/server/src/case/two-at-once.test.ts'
const idempotency = 'packages/server/src/http/idempotency/idempotency.test.ts'
const fullDisk = 'packages/server/src/full-disk.test.ts'

/** What callers and forms send. */
export const calls: BadInput[] = [
  {
    what: 'an id that does not exist',
    says: ['NOT_FOUND'],
    kept: '',
    tests: [
      [strangers, 'is not found in any path, by its id or its reference, by a person or a key'],
    ],
  },
  {
    what: 'another account’s id in path, query or body',
    says: ['NOT_FOUND'],
    kept: 'answered as if it did not exist',
    tests: [
      [strangers, 'is not found in any path, by its id or its reference, by a person or a key'],
      [strangers, 'cannot be reached through what is named in a query or a body'],
      [
        'packages/server/src/gate/memory/gate-memory.test.ts',
        'a group of another account is as unknown as one that does not exist',
      ],
      [
        'packages/server/src/database/rights/rights.test.ts',
        'reading shows each role of each table what the matrix says, and nothing of another account',
      ],
    ],
  },
  {
    what: 'a decision on a revision that the customer has since added to',
    says: ['REVISION_OUTDATED'],
    kept: 'the reviewer’s text',
    tests: [
      [twoAtOnce, 'a decision on a revision that the customer has since added to is refused'],
    ],
  },
  {
    what: 'a draft that somebody else saved in between',
    says: ['DRAFT_CHANGED'],
    kept: 'both versions',
    tests: [
      [
        twoAtOnce,
        'of two people who save one draft on the same version, the second is told and overwrites nothing',
      ],
      [
        'packages/web/src/case/wizard/draft/draft-keeper.test.ts',
        'two people never overwrite each other: both versions stay until one is chosen',
      ],
    ],
  },
  {
    what: 'a double submit',
    says: ['IDEMPOTENCY_IN_PROGRESS', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_ANSWER_UNKNOWN'],
    kept: 'the write is carried out once',
    tests: [
      [
        'packages/server/src/case/main-job.test.ts',
        'a second click on submit or accept changes nothing',
      ],
      [idempotency, 'of many identical writes sent at once, one is carried out'],
      [
        'packages/server/src/http/idempotency/idempotency.test.ts',
        'the same idempotency key makes one group, and another request under it is refused',
      ],
    ],
  },
  {
    what: 'an expired session',
    says: ['NOT_SIGNED_IN'],
    kept: 'what was typed stays on the screen and in the copy; signing in goes on from there',
    tests: [
      [
        'packages/server/src/people/sign-in/sign-in.test.ts',
        'a session that has run out is no session',
      ],
      [
        'packages/web/src/case/wizard/draft/draft-keeper.test.ts',
        'a copy that never reached the server is picked up by the next visit',
      ],
    ],
  },
  {
    what: 'script in a text field',
    says: [],
    kept: 'it is kept and shown as the text that it is',
    tests: [
      [
        'tests/journeys/markup-is-text.test.ts',
        'is shown to customer and reviewer as the text that it is, and runs nowhere',
      ],
      [
        'packages/server/src/mail/markup.test.ts',
        'text put into markup cannot open a tag, close an attribute or start an entity',
      ],
      [
        'packages/server/src/notify/letters/render-letter.test.ts',
        'a name that looks like markup comes out as the name',
      ],
    ],
  },
  {
    what: 'a line break in a name, to begin a header in a mail',
    says: [],
    kept: 'the name, on one line',
    tests: [
      [
        'packages/server/src/mail/plain-characters.test.ts',
        'a line that tries to begin a header reads as words in a row',
      ],
    ],
  },
  {
    what: 'JSON that is too large',
    says: ['BODY_TOO_LARGE'],
    kept: '',
    tests: [
      [requests, 'a body that is too large is refused'],
      [
        'packages/server/src/http/read-on.test.ts',
        'JSON that is too large is refused in words, even if its sender looks up only after the last byte',
      ],
    ],
  },
  {
    what: 'JSON that is broken, of another shape, or poisoned',
    says: ['REQUEST_INVALID'],
    kept: '',
    tests: [
      [requests, 'broken JSON, JSON of another shape and poisoned JSON are refused'],
      [requests, 'a fault names its field by a JSON pointer'],
    ],
  },
  {
    what: 'a body that is no JSON',
    says: ['MEDIA_TYPE_UNSUPPORTED'],
    kept: '',
    tests: [[requests, 'a body that is no JSON is refused by its media type']],
  },
  {
    what: 'a made-up cursor',
    says: ['REQUEST_INVALID'],
    kept: '',
    tests: [[requests, 'a cursor that nobody gave out is refused, whatever it holds']],
  },
  {
    what: 'a full disk',
    says: ['STORAGE_FULL'],
    kept: 'nothing was changed; half a file is not left behind, and earlier files stay as they were',
    tests: [
      [
        fullDisk,
        'an import is refused as STORAGE_FULL, earlier ones stay, and it is taken once there is room',
      ],
      [
        fullDisk,
        'evidence is refused as STORAGE_FULL, earlier ones stay, and it is taken once there is room',
      ],
      [
        fullDisk,
        'refuses a write as STORAGE_FULL with nothing changed, still answers, and writes once there is room',
      ],
      [
        'packages/server/src/database/end-on-panic.test.ts',
        'an embedded database without room for its log ends its process, which says so, and has everything at the next start',
      ],
    ],
  },
]
