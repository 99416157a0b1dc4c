import {
  DESCRIPTION_MAX_CHARACTERS,
  DESCRIPTION_MIN_CHARACTERS,
  RETENTION_DAYS_MAX,
  RETENTION_DAYS_MIN,
  SNAPSHOT_NAME_MAX_CHARACTERS,
  SNAPSHOT_NAME_MIN_CHARACTERS,
  SNAPSHOT_NAME_RESERVED_PREFIX,
  TAG_KEY_MAX_CHARACTERS,
  TAG_KEY_RESERVED_PREFIXES,
  TAG_VALUE_MAX_CHARACTERS,
  URL_PREFIXES,
} from '@/lib/ecs/contract'
import type rules from '@/lib/messages/en/rules.json'
import { NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/limits'
import { FORM_TAGS_MAX } from '@/lib/schemas/create-snapshot'
import { SIGNING_SECRET_MIN, WEBHOOK_NAME_MAX, WEBHOOK_SECRET_MAX } from '@/lib/webhooks/limits'

/** A rule with a sentence in the `rules` messages. */
export type RuleName = keyof (typeof rules)['sentences']

type Values = Readonly<Record<string, string | number>>

const [url, otherUrl] = URL_PREFIXES
const [reserved, otherReserved] = TAG_KEY_RESERVED_PREFIXES
const urls = { url, otherUrl }
const none = {}

/** What the sentences of the rules name. A rule without a row here has no sentence, and the other way round. */
export const ruleValues = {
  'name-length': { min: SNAPSHOT_NAME_MIN_CHARACTERS, max: SNAPSHOT_NAME_MAX_CHARACTERS },
  'name-first-letter': none,
  'name-characters': none,
  'name-not-auto': { reserved: SNAPSHOT_NAME_RESERVED_PREFIX },
  'description-length': { min: DESCRIPTION_MIN_CHARACTERS, max: DESCRIPTION_MAX_CHARACTERS },
  'description-no-url-start': urls,
  'description-printable': none,
  'tag-key-length': { min: 1, max: TAG_KEY_MAX_CHARACTERS },
  'tag-key-prefix': { reserved, otherReserved },
  'tag-key-no-url': urls,
  'tag-key-printable': none,
  'tag-key-not-marker': none,
  'tag-key-unique': none,
  'tag-value-length': { max: TAG_VALUE_MAX_CHARACTERS },
  'tag-value-no-url': urls,
  'tag-value-printable': none,
  'tags-count': { max: FORM_TAGS_MAX },
  'retention-whole-number': none,
  'retention-range': { min: RETENTION_DAYS_MIN, max: RETENTION_DAYS_MAX },
  'resource-group-id': none,
  'account-id': none,
  'region-id': none,
  'disk-id': none,
  'snapshot-id': none,
  'submit-key': none,
  'operation-id': none,
  email: none,
  'person-name': { max: NAME_MAX },
  'password-length': { min: PASSWORD_MIN, max: PASSWORD_MAX },
  'password-needed': none,
  'passwords-differ': none,
  role: none,
  grants: none,
  'grants-once': none,
  'link-token': none,
  'person-id': none,
  'webhook-id': none,
  'webhook-name': { max: WEBHOOK_NAME_MAX },
  'webhook-shape': none,
  'webhook-locale': none,
  'webhook-events': none,
  'webhook-url': none,
  'webhook-url-public': none,
  'webhook-secret': { max: WEBHOOK_SECRET_MAX },
  'webhook-secret-needed': { min: SIGNING_SECRET_MIN },
  'webhook-nothing-new': none,
  'not-text': none,
  'not-a-tag': none,
  'not-tags': none,
  'not-the-form': none,
  'refused-by-ecs': none,
  'unknown-rule': none,
} as const satisfies Record<RuleName, Values>

/** Rules come back from the server as text; one that nobody has described is `unknown-rule`. */
export const ruleNamed = (text: string): RuleName => (isRuleName(text) ? text : 'unknown-rule')

const isRuleName = (text: string): text is RuleName => Object.hasOwn(ruleValues, text)
