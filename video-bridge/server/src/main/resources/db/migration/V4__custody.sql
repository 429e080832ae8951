-- What becomes of sealed recordings: kept until a day, held by law, destroyed.
ALTER TABLE recording
    -- Stays, whatever becomes of the recording: periods count from here.
    ADD COLUMN sealed_at    timestamptz,
    -- Until when it is kept; none while no period was set.
    ADD COLUMN retain_until timestamptz;
UPDATE recording SET sealed_at = since WHERE state = 'SEALED';
CREATE INDEX recording_kept ON recording (retain_until) WHERE state IN ('SEALED', 'RETAINED', 'DESTROYING');

-- Who did what to a sealed recording, when and why.
CREATE TABLE recording_act (
    seq  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    call uuid        NOT NULL REFERENCES recording,
    act  text        NOT NULL,
    -- A clerk's log-in name, an operator's name, or the bridge itself.
    who  text        NOT NULL,
    why  text        NOT NULL,
    at   timestamptz NOT NULL
);
CREATE INDEX recording_act_of ON recording_act (call, seq);

CREATE FUNCTION recording_act_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was done to recordings stays on record'; END $$;
CREATE TRIGGER recording_act_stays BEFORE UPDATE OR DELETE ON recording_act
    FOR EACH ROW EXECUTE FUNCTION recording_act_stays();
