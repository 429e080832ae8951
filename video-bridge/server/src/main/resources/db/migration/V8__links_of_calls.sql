-- What links the pages of a call have open, so that a bridge that was started anew knows them again: between pages they go
-- on without it. A list of {"clerk", "link", "remote", "direction", "polite"}, the booth's without a clerk; none of a call
-- that is over.
ALTER TABLE ticket ADD COLUMN links jsonb;
