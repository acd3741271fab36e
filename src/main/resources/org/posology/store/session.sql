DO $$
DECLARE
    setting text[];
BEGIN
    FOREACH setting SLICE 1 IN ARRAY ARRAY[
        ['tcp_keepalives_idle', '10'],
        ['tcp_keepalives_interval', '5'],
        ['tcp_keepalives_count', '3'],
        ['client_connection_check_interval', '10s'],
        ['idle_in_transaction_session_timeout', '%s']]
    LOOP
        BEGIN
            PERFORM set_config(setting[1], setting[2], false);
        EXCEPTION WHEN OTHERS THEN
            -- this system, or this version of PostgreSQL, does not have it
        END;
    END LOOP;
END $$
