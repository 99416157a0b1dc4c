import 'server-only'
import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { AuditEventName, AuditOutcome } from '@/lib/audit/audit-record'
import type { Problem } from '@/lib/errors/problem'
import type { Locale } from '@/lib/messages/locales'
import type { OperationState, ToldState } from '@/lib/operations/operation-state'
import type { Grant, Role } from '@/lib/people/grant'
import type { DeliveryState, SendOutcome, WebhookShape } from '@/lib/webhooks/webhook'
import type { CreateSnapshotParameters } from '@/server/ecs/requests'

/* The tables, for queries, in one file so that they can be read like a map. How they are made, with their checks and triggers, stands in migrations/. */

const moment = (name?: string) => (name === undefined ? timestamp({ withTimezone: true }) : timestamp(name, { withTimezone: true }))
const createdAt = () => moment('created_at').notNull()
const updatedAt = () => moment('updated_at').notNull()

/** What was done, refused or denied, in the order in which it was written. Nothing in it is ever changed (a trigger sees to it). */
export const auditEvents = pgTable('audit_events', {
  /** Without gaps: a missing number is a missing row. */
  sequence: bigint({ mode: 'number' }).primaryKey(),
  at: moment().notNull(),
  event: text().$type<AuditEventName>().notNull(),
  outcome: text().$type<AuditOutcome>().notNull(),
  /** `null`: nobody was signed in, or the console itself. */
  personId: text('person_id'),
  /** As they were called at that moment. */
  person: text().notNull(),
  role: text().$type<Role>(),
  accountId: text('account_id'),
  regionId: text('region_id'),
  /** The disk, snapshot or person that it was about. */
  subjectId: text('subject_id'),
  /** ECS's code of a refusal, or the kind of our own problem. */
  code: text(),
  requestId: text('request_id'),
  /** Of the network, as far as it is known. */
  address: text(),
  /** Frozen parameters, ClientToken, and what else belongs to the event. Never a secret. */
  facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  /** Keyed hash over this row and the hash before it, hex. */
  hash: text().notNull(),
})

export type AuditRow = typeof auditEvents.$inferSelect

export const people = pgTable('people', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** In small letters. */
  email: text().notNull(),
  emailVerified: boolean('email_verified').notNull(),
  image: text(),
  /** What the identity provider says at each sign-in; holds for all accounts. */
  directoryRole: text('directory_role').$type<Role>(),
  isDisabled: boolean('is_disabled').notNull().default(false),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})

export const grants = pgTable(
  'grants',
  {
    personId: text('person_id').notNull(),
    /** `*`: all accounts. */
    accountId: text('account_id').notNull(),
    role: text().$type<Role>().notNull(),
  },
  ({ personId, accountId }) => [primaryKey({ columns: [personId, accountId] })],
)

/* The next three are read and written by better-auth too, which knows their fields by these names (`userId`: the person). */

export const sessions = pgTable('sessions', {
  id: text().primaryKey(),
  token: text().notNull(),
  userId: text('person_id').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  expiresAt: moment('expires_at').notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})

export const signInMethods = pgTable('sign_in_methods', {
  id: text().primaryKey(),
  providerId: text('provider_id').notNull(),
  accountId: text('account_id').notNull(),
  userId: text('person_id').notNull(),
  /** Hash; only with `credential`. */
  password: text(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: moment('access_token_expires_at'),
  refreshTokenExpiresAt: moment('refresh_token_expires_at'),
  scope: text(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})

export const verifications = pgTable('verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})

/** One-time links: for people who are invited, and for the first admin (`invitedBy: null`, `email: null`: they choose it). */
export const invitations = pgTable('invitations', {
  id: text().primaryKey(),
  tokenHash: text('token_hash').notNull(),
  /** Somebody who is here already and needs a new password; `null`: whoever uses it becomes a new person. */
  personId: text('person_id'),
  email: text(),
  grants: jsonb().$type<readonly Grant[]>().notNull(),
  invitedBy: text('invited_by'),
  createdAt: createdAt(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
  withdrawnAt: moment('withdrawn_at'),
})

/** Browsers in which somebody has signed in before: strangers who guess passwords cannot lock those out. */
export const knownDevices = pgTable(
  'known_devices',
  {
    personId: text('person_id').notNull(),
    deviceHash: text('device_hash').notNull(),
    usedAt: moment('used_at').notNull(),
  },
  ({ personId, deviceHash }) => [primaryKey({ columns: [personId, deviceHash] })],
)

/** Counters of rate-limiter-flexible, which knows the fields by these names. */
export const signInTries = pgTable('sign_in_tries', {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: moment(),
})

/** One wish for a snapshot, from the moment it was accepted: the truth about it, whatever process works on it. */
export const operations = pgTable('operations', {
  id: text().primaryKey(),
  /** Who wished it, as they were called and allowed at that moment: what comes of it later is recorded under them. */
  personId: text('person_id').notNull(),
  person: text().notNull(),
  role: text().$type<Role>(),
  address: text(),
  /** Made by the form; one operation per person and key. */
  submitKey: text('submit_key').notNull(),
  /** Of all that was asked for: the same key with another fingerprint is another wish. */
  fingerprint: text().notNull(),
  accountId: text('account_id').notNull(),
  regionId: text('region_id').notNull(),
  diskId: text('disk_id').notNull(),
  /** '' without one. */
  diskName: text('disk_name').notNull(),
  /** Frozen: every attempt sends exactly these, also one by a newer version of the console. */
  parameters: jsonb().$type<CreateSnapshotParameters>().notNull(),
  clientToken: text('client_token').notNull(),
  /** The operation that failed or was refused before. */
  retryOf: text('retry_of'),
  state: text().$type<OperationState>().notNull(),
  /** Counts the transitions; each is made only from the version that it was decided on. */
  version: integer().notNull(),
  /** Requests that left, or may have left. */
  attempts: integer().notNull(),
  /** Of waiting and unsuccessful questions in a row: the longer, the rarer. */
  triesInVain: integer('tries_in_vain').notNull(),
  /** How often ECS's list did not show it since `unknownSince`. */
  looksInVain: integer('looks_in_vain').notNull(),
  /** When the last request left whose outcome is not known. */
  unknownSince: moment('unknown_since'),
  /** When somebody is to work on it; `null`: nothing is to be done. */
  nextAt: moment('next_at'),
  /** Who works on it, by the clock of the database. */
  leaseOwner: text('lease_owner'),
  leaseUntil: moment('lease_until'),
  /** What stands in the way, or what ended it. */
  problem: jsonb().$type<Problem>(),
  snapshotId: text('snapshot_id'),
  requestId: text('request_id'),
  acceptedAt: moment('accepted_at').notNull(),
  /** When ECS was known to have started it. */
  createdAt: moment('created_at'),
  usableAt: moment('usable_at'),
  settledAt: moment('settled_at'),
})

export type Operation = typeof operations.$inferSelect

/** What became of it, step by step: one row per version. */
export const operationSteps = pgTable(
  'operation_steps',
  {
    operationId: text('operation_id').notNull(),
    version: integer().notNull(),
    at: moment().notNull(),
    state: text().$type<OperationState>().notNull(),
    attempts: integer().notNull(),
    /** ECS's code, or the kind of our own problem. */
    code: text(),
    requestId: text('request_id'),
  },
  ({ operationId, version }) => [primaryKey({ columns: [operationId, version] })],
)

/** Addresses elsewhere that are told when operations end. */
export const webhooks = pgTable('webhooks', {
  id: text().primaryKey(),
  name: text().notNull(),
  shape: text().$type<WebhookShape>().notNull(),
  /** All that may be shown of the address, which is a secret of most shapes. */
  host: text().notNull(),
  urlEnding: text('url_ending').notNull(),
  hasSecret: boolean('has_secret').notNull(),
  /** Address and secret, encrypted (server/webhooks/seal.ts). */
  sealed: text().notNull(),
  locale: text().$type<Locale>().notNull(),
  /** `*`: all accounts. */
  accountId: text('account_id').notNull(),
  events: jsonb().$type<readonly ToldState[]>().notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: createdAt(),
  disabledAt: moment('disabled_at'),
  lastSuccessAt: moment('last_success_at'),
  lastFailureAt: moment('last_failure_at'),
})

export type Webhook = typeof webhooks.$inferSelect

/** What is to be told, or was: once per webhook, operation and event. */
export const webhookDeliveries = pgTable('webhook_deliveries', {
  id: text().primaryKey(),
  webhookId: text('webhook_id').notNull(),
  operationId: text('operation_id').notNull(),
  event: text().$type<ToldState>().notNull(),
  state: text().$type<DeliveryState>().notNull(),
  /** Requests that left, or may have left. */
  attempts: integer().notNull(),
  /** When it is to be sent; `null`: not any more. */
  nextAt: moment('next_at'),
  /** Who sends it, by the clock of the database. */
  leaseOwner: text('lease_owner'),
  leaseUntil: moment('lease_until'),
  lastOutcome: jsonb('last_outcome').$type<SendOutcome>(),
  createdAt: createdAt(),
  deliveredAt: moment('delivered_at'),
})

export type WebhookDelivery = typeof webhookDeliveries.$inferSelect

/** What the store knows of itself: which cloud it belongs to. */
export const storeFacts = pgTable('store_facts', { name: text().primaryKey(), value: text().notNull() })

/** What only one console at a time does. */
export const leases = pgTable('leases', { name: text().primaryKey(), owner: text().notNull(), until: moment().notNull() })
