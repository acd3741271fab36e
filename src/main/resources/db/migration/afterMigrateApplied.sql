-- What later migrations make has the same rights; databases from before V12 have nothing to call yet.
DO $$
BEGIN
    IF to_regprocedure('grant_rights()') IS NOT NULL THEN
        CALL grant_rights();
    END IF;
END
$$;
