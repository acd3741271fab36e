-- What sync has read of NLM's files: see src/site/markdown/adr/0007-baseline-replaces.md.
-- Not derived from file_reading, which forgets the files of extractor versions that are forgotten.

CREATE TABLE nlm_file (
    name    text PRIMARY KEY CHECK (name ~ '^pubmed[0-9]{2}n[0-9]{4}\.xml\.gz$'),
    md5     text NOT NULL CHECK (md5 ~ '^[0-9a-f]{32}$'),
    sha256  text NOT NULL REFERENCES source_file,
    read_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE nlm_file IS 'Baseline and update files of PubMed whose records are all in article_record, whichever extractor version read them';
COMMENT ON COLUMN nlm_file.md5 IS 'As NLM gave it';

CREATE TABLE nlm_baseline (
    year        integer PRIMARY KEY CHECK (year BETWEEN 0 AND 99),
    last_number integer NOT NULL,
    absent      bigint NOT NULL,
    applied_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE nlm_baseline IS 'Yearly baselines that have replaced the one before: what they no longer hold is deleted';
COMMENT ON COLUMN nlm_baseline.year IS 'Last two digits of the production year, as in the names of its files';
COMMENT ON COLUMN nlm_baseline.absent IS 'How many articles it no longer holds';
