import { descriptions } from './descriptions.gen.ts'

/** The areas of the API in the order of getting to know them, and the part of a path that shows the area. */
const areas = {
  people:
    /^\/(session(\/if-any)?|me|password-resets|invitations|accounts(\/:account(\/(people|invitations|facts|sender)(\/.*)?)?)?)(\/:token)?$/,
  sources: /^\/accounts\/:account\/groups\/:group\/sources/,
  watching:
    /^\/(returns|desk\/(outcomes|steps|accounts\/:account\/cases\/:case\/step)|accounts\/:account\/groups\/:group\/returns)/,
  lists:
    /^\/accounts\/:account\/(notices|groups|remembered-columns|leave-out-lists|suppressions|evidence|reusable)/,
  gate: /^\/((accounts\/:account\/)?gate\/|access\/|\.well-known\/|sends$)/,
  case: /^\/accounts\/:account\/case(s|-overview)/,
  requests:
    /^\/(accounts\/:account\/(requests|plan)|desk\/(requests|appeals|accounts\/:account\/requests)|support\/|billing\/|goodwill\/)/,
  proceedings: /^\/(desk\/)?(accounts\/:account\/)?(proceedings|complaints)/,
  events: /^\/(accounts\/:account\/)?events/,
  holds: /^\/(desk\/)?(accounts\/:account\/)?(holds|incidents|attacks)/,
  desk: /^\/desk\//,
  webhooks: /^\/(accounts\/:account\/)?webhook-endpoints/,
  notify: /^\/(mailbox|accounts\/:account\/notifications)/,
  policy: /^\/policy/,
  staff: /^\/staff/,
  privacy: /^\/privacy/,
  platform: /^\/(platform|keys|accounts\/:account\/keys)/,
}
export type Area = keyof typeof areas

/** The areas as tags of the document. */
export function areaTags(): { name: string; description: string }[] {
  return (Object.keys(areas) as Area[]).map((name) => ({
    name,
    description: descriptions[contractName(name)]!,
  }))
}

/** The area of an endpoint. Throws for a path that belongs to none, so that a new area must be added here. */
export function areaOf(path: string): Area {
  const found = (Object.keys(areas) as Area[]).find((area) => areas[area].test(path))
  if (found === undefined) throw new Error(`No area of the reference takes the path ${path}.`)
  return found
}

/** The contract names the endpoints of an area after one of the things it holds: `sourceEndpoints`. */
function contractName(area: Area): string {
  return `${area.replace(/s$/, '')}Endpoints`
}
