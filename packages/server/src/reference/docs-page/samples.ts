/**
 * One step of getting started, in the shell and with the SDK. A test runs a language's steps as one program.
 */
interface Sample {
  curl: string
  sdk: string
}

const connect: Sample = {
  curl: `export FREIGABE_URL=https://freigabe.example
export FREIGABE_KEY=fg_…

curl "$FREIGABE_URL/v1/accounts?limit=1" \\
  -H "authorization: Bearer $FREIGABE_KEY"`,
  sdk: `import { openAsBlob } from 'node:fs'
import { createClient } from '@freigabe/sdk'

const freigabe = createClient({
  baseUrl: process.env.FREIGABE_URL ?? 'https://freigabe.example',
  key: process.env.FREIGABE_KEY,
})
await freigabe.listAccounts({ query: { limit: 1 } })`,
}

const registerCustomer: Sample = {
  curl: `curl "$FREIGABE_URL/v1/accounts" \\
  -H "authorization: Bearer $FREIGABE_KEY" \\
  -H 'content-type: application/json' \\
  -d '{ "reference": "c-1047", "name": "Teeladen Nordwind" }'

curl "$FREIGABE_URL/v1/accounts/c-1047/invitations" \\
  -H "authorization: Bearer $FREIGABE_KEY" \\
  -H 'content-type: application/json' \\
  -d '{ "email": "anna@teeladen.example", "role": "owner" }'`,
  sdk: `await freigabe.createAccount({
  body: { reference: 'c-1047', name: 'Teeladen Nordwind' },
})
await freigabe.inviteMember({
  params: { account: 'c-1047' },
  body: { email: 'anna@teeladen.example', role: 'owner' },
})`,
}

const importRecipients: Sample = {
  curl: `curl "$FREIGABE_URL/v1/accounts/c-1047/groups" \\
  -H "authorization: Bearer $FREIGABE_KEY" \\
  -H 'content-type: application/json' \\
  -d '{ "reference": "newsletter", "name": "Newsletter" }'

curl -X POST -T kunden.csv \\
  "$FREIGABE_URL/v1/accounts/c-1047/groups/newsletter/batches?fileName=kunden.csv&reference=i-1" \\
  -H "authorization: Bearer $FREIGABE_KEY"`,
  sdk: `const group = await freigabe.createGroup({
  params: { account: 'c-1047' },
  body: { reference: 'newsletter', name: 'Newsletter' },
})
await freigabe.uploadBatch({
  params: { account: 'c-1047', group: 'newsletter' },
  query: { fileName: 'kunden.csv', reference: 'i-1' },
  body: await openAsBlob('kunden.csv'),
})`,
}

const askGate: Sample = {
  curl: `curl "$FREIGABE_URL/v1/gate/check" \\
  -H "authorization: Bearer $FREIGABE_KEY" \\
  -H 'content-type: application/json' \\
  -d '{ "account": "c-1047", "group": "newsletter" }'`,
  sdk: `/** Throws where no answer comes back; nothing is sent then. */
async function maySend(account: string, group: string): Promise<boolean> {
  const answer = await freigabe.checkGate({ body: { account, group } })
  return answer.verdict === 'allow' || !answer.enforced
}
console.log(await maySend('c-1047', 'newsletter'))`,
}

const followChanges: Sample = {
  curl: `curl "$FREIGABE_URL/v1/gate/changes" \\
  -H "authorization: Bearer $FREIGABE_KEY"`,
  sdk: `const { position } = await freigabe.listGateChanges({ query: {} })
await freigabe.changeAccount({ params: { account: 'c-1047' }, body: { mode: 'observe' } })
// What changed since then.
const { changes } = await freigabe.listGateChanges({ query: { after: position } })
for (const { groupIds } of changes) {
  if (groupIds === null || groupIds.includes(group.id)) console.log('ask the gate again')
}`,
}

/** The five steps, each as it stands on the page. */
export const inOrder = {
  connect,
  registerCustomer,
  importRecipients,
  askGate,
  followChanges,
}
