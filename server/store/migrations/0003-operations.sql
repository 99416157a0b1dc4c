CREATE TABLE operations (
  id text PRIMARY KEY,
  person_id text NOT NULL,
  person text NOT NULL,
  role text,
  address text,
  submit_key text NOT NULL,
  fingerprint text NOT NULL,
  account_id text NOT NULL,
  region_id text NOT NULL,
  disk_id text NOT NULL,
  disk_name text NOT NULL,
  parameters jsonb NOT NULL,
  client_token text NOT NULL UNIQUE,
  retry_of text REFERENCES operations,
  state text NOT NULL CHECK (state IN (
    'accepted', 'sending', 'waiting', 'unknown', 'creating', 'accomplished', 'failed', 'rejected', 'cancelled', 'needs_attention')),
  version integer NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  tries_in_vain integer NOT NULL DEFAULT 0,
  looks_in_vain integer NOT NULL DEFAULT 0,
  unknown_since timestamptz,
  next_at timestamptz,
  lease_owner text,
  lease_until timestamptz,
  problem jsonb,
  snapshot_id text,
  request_id text,
  accepted_at timestamptz NOT NULL,
  created_at timestamptz,
  usable_at timestamptz,
  settled_at timestamptz,
  UNIQUE (person_id, submit_key),
  CHECK (snapshot_id IS NOT NULL OR state NOT IN ('creating', 'accomplished', 'failed')),
  CHECK ((next_at IS NULL) = (state NOT IN ('accepted', 'sending', 'waiting', 'unknown'))),
  CHECK ((settled_at IS NULL) = (state IN ('accepted', 'sending', 'waiting', 'unknown', 'creating', 'needs_attention')))
);
--> statement-breakpoint
CREATE INDEX operations_due ON operations (next_at) WHERE next_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX operations_creating ON operations (account_id, region_id) WHERE state = 'creating';
--> statement-breakpoint
CREATE INDEX operations_newest ON operations (accepted_at DESC, id);
--> statement-breakpoint
CREATE INDEX operations_of_disk ON operations (account_id, region_id, disk_id, accepted_at DESC);
--> statement-breakpoint
CREATE TABLE operation_steps (
  operation_id text NOT NULL REFERENCES operations,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL,
  code text,
  request_id text,
  PRIMARY KEY (operation_id, version)
);
