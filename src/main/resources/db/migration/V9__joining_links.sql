-- A link by which another browser becomes the same owner. Whoever knows its secret does, so only the hash is here.
CREATE TABLE joining_link (
    secret_sha256 bytea PRIMARY KEY,
    owner_id      uuid NOT NULL,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL
);
CREATE INDEX joining_link_of_owner ON joining_link (owner_id);
CREATE INDEX joining_link_expiry ON joining_link (expires_at);
