-- Only the attempt of the run that holds the file moves it on, and never back.
UPDATE file_reading SET
    position = ?, read = read + ?, stored = stored + ?, unchanged = unchanged + ?, stale = stale + ?,
    deleted = deleted + ?, rejected = rejected + ?, drugs = drugs + ?, doses = doses + ?, outcomes = outcomes + ?,
    assertions = assertions + ?
WHERE file = ? AND extractor = ? AND run = ? AND attempt = ? AND position < ?
