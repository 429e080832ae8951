-- Media files that a media server delivers beside the booth's. Of a booth's all of this is null.
ALTER TABLE recording_segment
    -- MEDIA_SERVER: by the bridge's clock, in a track of its own.
    ADD COLUMN source     text,
    -- Whose it is: the role, and for a clerk the log-in name.
    ADD COLUMN role       text,
    ADD COLUMN clerk      text,
    -- When the first and the last byte came, and why it ended, if it had to.
    ADD COLUMN began_at   timestamptz,
    ADD COLUMN ended_at   timestamptz,
    ADD COLUMN end_reason text;
