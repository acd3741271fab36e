-- Back to the file's beginning, for the run that holds it.
UPDATE file_reading SET
    position = 0, read = 0, stored = 0, unchanged = 0, stale = 0, deleted = 0, rejected = 0,
    drugs = 0, doses = 0, outcomes = 0, assertions = 0
WHERE file = ? AND extractor = ? AND run = ?
