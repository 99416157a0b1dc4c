CREATE TABLE people (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  directory_role text CHECK (directory_role IN ('viewer', 'operator', 'admin')),
  is_disabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE grants (
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  account_id text NOT NULL,
  role text NOT NULL CHECK (role IN ('viewer', 'operator', 'admin')),
  PRIMARY KEY (person_id, account_id)
);
--> statement-breakpoint
CREATE TABLE sessions (
  id text PRIMARY KEY,
  token text NOT NULL UNIQUE,
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  ip_address text,
  user_agent text,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX sessions_person ON sessions (person_id);
--> statement-breakpoint
CREATE TABLE sign_in_methods (
  id text PRIMARY KEY,
  provider_id text NOT NULL,
  account_id text NOT NULL,
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (provider_id, account_id)
);
--> statement-breakpoint
CREATE INDEX sign_in_methods_person ON sign_in_methods (person_id);
--> statement-breakpoint
CREATE TABLE verifications (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX verifications_identifier ON verifications (identifier);
--> statement-breakpoint
CREATE TABLE invitations (
  id text PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  person_id text REFERENCES people ON DELETE CASCADE,
  email text,
  grants jsonb NOT NULL,
  invited_by text REFERENCES people ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  withdrawn_at timestamptz
);
--> statement-breakpoint
CREATE TABLE known_devices (
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  device_hash text NOT NULL,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, device_hash)
);
--> statement-breakpoint
CREATE TABLE sign_in_tries (
  key text PRIMARY KEY,
  points integer NOT NULL,
  expire timestamptz
);
--> statement-breakpoint
CREATE TABLE store_facts (
  name text PRIMARY KEY,
  value text NOT NULL
);
