CREATE TEMP TABLE IF NOT EXISTS staged_reading (article text, extractor integer, cleared boolean, failure text) ON COMMIT DELETE ROWS;
CREATE TEMP TABLE IF NOT EXISTS staged_drug (LIKE drug_mention) ON COMMIT DELETE ROWS;
CREATE TEMP TABLE IF NOT EXISTS staged_dose (LIKE dose_mention) ON COMMIT DELETE ROWS;
CREATE TEMP TABLE IF NOT EXISTS staged_outcome (LIKE outcome_mention) ON COMMIT DELETE ROWS;
CREATE TEMP TABLE IF NOT EXISTS staged_assertion (
    key uuid, article text, drugs text[], concepts text[], dose text, outcome text, direction text, extractor integer
) ON COMMIT DELETE ROWS;
CREATE TEMP TABLE IF NOT EXISTS staged_evidence (LIKE evidence) ON COMMIT DELETE ROWS;
-- A transaction that halves its chunk comes here more than once.
DELETE FROM staged_reading;
DELETE FROM staged_drug;
DELETE FROM staged_dose;
DELETE FROM staged_outcome;
DELETE FROM staged_assertion;
DELETE FROM staged_evidence;
