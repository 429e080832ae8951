-- Who was in a call beside the clerk who led it. Kept as long as the ticket: each use of supervision can be looked up.
CREATE TABLE attendance (
    call uuid NOT NULL,
    clerk text NOT NULL,
    role text NOT NULL,
    way text,
    since timestamptz NOT NULL,
    until timestamptz
);

CREATE INDEX attendance_call ON attendance (call);
