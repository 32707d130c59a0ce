-- Whom the university's OpenID provider knows, where signing in is switched on. Of her there is what it calls her, and nothing else; the
-- name is that of an administrator, for the audit trail.
CREATE TABLE account (
    id            uuid PRIMARY KEY,
    issuer        text NOT NULL,
    subject       text NOT NULL,
    owner_id      uuid NOT NULL UNIQUE,
    version       integer NOT NULL DEFAULT 1,
    administrator text,
    created_at    timestamptz NOT NULL,
    used_at       timestamptz NOT NULL,
    UNIQUE (issuer, subject)
);
-- What retention looks for.
CREATE INDEX account_use ON account (used_at);

-- Sign-ins that were ended before their time: a copy of their cookie counts for nothing.
CREATE TABLE ended_sign_in (
    id         uuid PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
CREATE INDEX ended_sign_in_expiry ON ended_sign_in (expires_at);
