-- Who may do what: three roles that nobody logs in as; logins are made members of them.
--   posology_owner    owns the schema's objects: migrates
--   posology_writer   runs jobs: writes all but decisions of curators, and makes no tables
--   posology_curator  reads all, and adds decisions of curators
-- Roles are the server's, rights the database's. The procedure may be called again at any time; it is
-- called behind every migration (afterMigrateApplied.sql), so that tables that come later have the same rights.
-- Who may not make roles gets a warning that says what a superuser has to run, and works on as before.

CREATE PROCEDURE grant_rights() LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    house constant text := (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = 'extractor_version'::regclass);
    role text;
    it record;
BEGIN
    FOREACH role IN ARRAY ARRAY['posology_owner', 'posology_writer', 'posology_curator'] LOOP
        BEGIN
            IF to_regrole(role) IS NULL THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN', role);
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- another database of this server is migrated at the same time
        END;
    END LOOP;

    -- whoever migrated before still may
    FOR it IN SELECT DISTINCT o.owner, o.superuser FROM house_object(house) o LOOP
        IF NOT it.superuser AND NOT pg_has_role(it.owner, 'posology_owner', 'USAGE') THEN
            EXECUTE format('GRANT posology_owner TO %I', it.owner);
        END IF;
    END LOOP;
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO posology_owner', house);
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO posology_writer, posology_curator', house);
    FOR it IN SELECT o.kind, o.name FROM house_object(house) o LOOP
        EXECUTE format('ALTER %s %s OWNER TO posology_owner', it.kind, it.name);
    END LOOP;

    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %s TO posology_writer', house);
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %s TO posology_writer', house);
    REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history, curation FROM posology_writer;
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %s TO posology_curator', house);
    -- the rest of a decision is the database's own snapshot
    GRANT INSERT (assertion, verdict, corrections, note, decided_by, evidence_hash) ON curation TO posology_curator;

    -- what an owner makes by hand, until the next migration
    FOREACH role IN ARRAY ARRAY[current_user, 'posology_owner'] LOOP
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %s'
            ' GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO posology_writer', role, house);
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %s'
            ' GRANT USAGE ON SEQUENCES TO posology_writer', role, house);
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %s'
            ' GRANT SELECT ON TABLES TO posology_curator', role, house);
    END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE WARNING 'roles posology_owner, posology_writer, posology_curator have no rights here (%); to have it so, run as a superuser, in this database: CALL %.grant_rights();',
        SQLERRM, house;
END
$$;
COMMENT ON PROCEDURE grant_rights() IS 'Makes the roles posology_owner, posology_writer, posology_curator where they are missing, and gives them their rights on this schema';

-- What belongs to its owner alone: parts of tables and of extensions follow those.
CREATE FUNCTION house_object(house text) RETURNS TABLE (kind text, name text, owner name, superuser boolean)
LANGUAGE sql STABLE AS $$
    SELECT o.kind, o.name, r.rolname, r.rolsuper
    FROM (
        SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
                              ELSE 'TABLE' END AS kind,
               c.oid::regclass::text AS name, c.relowner AS owner, c.relnamespace AS schema, c.oid, 'pg_class'::regclass AS catalog
        FROM pg_class c
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
        UNION ALL
        SELECT 'ROUTINE', p.oid::regprocedure::text, p.proowner, p.pronamespace, p.oid, 'pg_proc'::regclass
        FROM pg_proc p
    ) o
    JOIN pg_roles r ON r.oid = o.owner
    WHERE o.schema = house::regnamespace AND r.rolname <> 'posology_owner'
      AND NOT EXISTS (SELECT FROM pg_depend d
                      WHERE d.classid = o.catalog AND d.objid = o.oid AND d.deptype IN ('a', 'i', 'e')
                        AND d.refclassid IN ('pg_class'::regclass, 'pg_extension'::regclass)
                        AND (o.kind = 'SEQUENCE' OR d.deptype = 'e'))
$$;
COMMENT ON FUNCTION house_object IS 'What grant_rights() has to hand over to posology_owner: kind and name, as ALTER wants them, and whose it is';
