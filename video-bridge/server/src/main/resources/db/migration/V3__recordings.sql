-- Recordings (双录) of calls. The media lie in files; what they are is in the manifest beside them.
CREATE TABLE recording (
    call            uuid PRIMARY KEY REFERENCES ticket,
    state           text        NOT NULL,
    -- Since when it is in this state, and why, if it is a gap.
    since           timestamptz NOT NULL,
    gap_reason      text,
    -- SHA-256 of the manifest, once it is sealed: a manifest that was changed can't be signed for this row.
    manifest_sha256 bytea
);

-- The media files that a booth began to send.
CREATE TABLE recording_segment (
    call      uuid        NOT NULL REFERENCES recording,
    track     text        NOT NULL,
    index     int         NOT NULL,
    media     text        NOT NULL,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (call, track, index)
);
