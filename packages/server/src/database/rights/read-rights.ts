import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** A role of ours as the server has it; null where it is missing. */
export interface FoundRole {
  name: string
  exists: boolean
  /** Whether we may take it on. */
  usable: boolean
  /** Its powers beyond what it was granted, in the words of `alter role`. */
  powers: string[]
  /** The roles whose rights it has in addition to its own. */
  memberOf: string[]
}

export interface FoundGrant {
  /** `public` is everybody. */
  role: string
  may: string
  column: string | null
  passesOn: boolean
}

export interface FoundPolicy {
  name: string
  roles: string[]
  command: 'all' | 'select' | 'insert' | 'update' | 'delete'
  permissive: boolean
  condition: string | null
  check: string | null
}

/** A table, view or sequence as the database has it. */
export interface FoundTable {
  schema: string
  name: string
  secured: boolean
  forced: boolean
  /** The role of ours that owns it and may do everything with it; null as it should be. */
  owner: string | null
  /** The rights granted to our roles and to everybody. */
  grants: FoundGrant[]
  policies: FoundPolicy[]
}

/** Reads what the catalogue says about our roles. */
export async function readRoles(db: Kysely<Tables>, names: readonly string[]) {
  const { rows } = await sql<FoundRole>`
    select wanted.name, r.oid is not null as exists,
      (select rolsuper from pg_roles where rolname = current_user) or exists (
        select from pg_auth_members m join pg_roles us on us.oid = m.member
        where m.roleid = r.oid and us.rolname = current_user
          -- Since PostgreSQL 16 somebody may be a member without taking the role on.
          and coalesce(to_jsonb(m) ->> 'set_option', 'true') = 'true') as usable,
      array_remove(array[
        case when r.rolsuper then 'superuser' end,
        case when r.rolcreaterole then 'createrole' end,
        case when r.rolcreatedb then 'createdb' end,
        case when r.rolreplication then 'replication' end,
        case when r.rolbypassrls then 'bypassrls' end], null) as powers,
      array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
        where m.member = r.oid order by 1) as "memberOf"
    from unnest(${names}::text[]) as wanted (name) left join pg_roles r on r.rolname = wanted.name
    order by 1`.execute(db)
  return rows
}

/**
 * Reads what the catalogue says about every table of ours, and everything else that our roles were granted.
 *
 * @param only one table, by its schema and name
 */
export async function readTables(
  db: Kysely<Tables>,
  names: readonly string[],
  only: { schema: string; name: string } | null = null,
): Promise<FoundTable[]> {
  const { rows } = await sql<FoundTable>`
    select n.nspname as schema, c.relname as name,
      c.relrowsecurity as secured, c.relforcerowsecurity as forced, o.rolname::text as owner,
      coalesce(granted.list, '[]') as grants, coalesce(policy.list, '[]') as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_roles o on o.oid = c.relowner and o.rolname = any(${names})
    left join lateral (
      select json_agg(json_build_object('role', coalesce(r.rolname, 'public'),
        'may', lower(a.privilege_type), 'column', a.attname, 'passesOn', a.is_grantable)
        order by r.rolname, a.privilege_type, a.attname) as list
      from (
        select null::name as attname, e.* from aclexplode(c.relacl) e
        union all
        select t.attname, e.* from pg_attribute t, aclexplode(t.attacl) e
        where t.attrelid = c.oid and t.attacl is not null
      ) a left join pg_roles r on r.oid = a.grantee
      where a.grantee = 0 or r.rolname = any(${names})
    ) granted on true
    left join lateral (
      select json_agg(json_build_object('name', p.polname,
        'roles', array(select coalesce(r.rolname, 'public') from unnest(p.polroles) as one (id)
          left join pg_roles r on r.oid = one.id order by 1),
        'command', case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert'
          when 'w' then 'update' else 'delete' end,
        'permissive', p.polpermissive,
        'condition', pg_get_expr(p.polqual, p.polrelid),
        'check', pg_get_expr(p.polwithcheck, p.polrelid)) order by p.polname) as list
      from pg_policy p where p.polrelid = c.oid
    ) policy on true
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and (n.nspname = 'public' and c.relkind in ('r', 'p')
        or granted.list is not null or o.oid is not null)
      and (${only === null} or n.nspname = ${only?.schema ?? ''} and c.relname = ${only?.name ?? ''})
    order by n.nspname <> 'public', n.nspname, c.relname`.execute(db)
  return rows
}
