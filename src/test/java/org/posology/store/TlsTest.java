package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.job.Jobs;

/** A server that speaks TLS only, with a certificate that was made a moment ago. */
class TlsTest {

  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  @Test
  void verifyFullHoldsOffWhoIsNotTheServer() throws Exception {
    Programs.link(folder);
    EmbeddedDatabase.open(folder).close();
    Path certificate = certify("server");
    demandTls();
    try (EmbeddedDatabase server = EmbeddedDatabase.open(folder)) {
      String verified = server.url() + "?sslmode=verify-full&sslrootcert=";
      assertThat(isEncrypted(server, verified + certificate)).isTrue();
      assertThatThrownBy(() -> isEncrypted(server, verified + certify("somebody-else")))
          .hasStackTraceContaining("path validation failed");
      String name = verified.replace("127.0.0.1", "localhost");
      assertThatThrownBy(() -> isEncrypted(server, name + certificate))
          .hasMessageContaining("could not be verified");
      assertThatThrownBy(() -> isEncrypted(server, server.url() + "?sslmode=disable"))
          .hasMessageContaining("no encryption");
      assertThat(asked(server, verified + certificate)).containsExactly("?column?", "42");
    }
  }

  /** Key and certificate of 127.0.0.1, by its address and no name; gives the certificate. */
  private Path certify(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    run(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair -alias posology -keyalg EC -groupname secp256r1 -validity 2 -storetype PKCS12"
            + " -dname CN=posology.invalid -ext san=ip:127.0.0.1 -storepass "
            + PASSWORD,
        "-keystore " + store);
    KeyStore made = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    byte[] secret = made.getKey("posology", PASSWORD.toCharArray()).getEncoded();
    Path key = pem(name + ".key", "PRIVATE KEY", secret);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return pem(name + ".crt", "CERTIFICATE", made.getCertificate("posology").getEncoded());
  }

  private Path pem(String file, String kind, byte[] der) throws IOException {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return Files.writeString(
        folder.resolve(file),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text));
  }

  private static void run(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(String.join(" ", arguments).split(" ", -1)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private void demandTls() throws IOException {
    Path data = folder.resolve("data");
    Files.writeString(
        data.resolve("postgresql.conf"),
        "\nssl = on\nssl_cert_file = '%1$s/server.crt'\nssl_key_file = '%1$s/server.key'\n"
            .formatted(folder),
        StandardOpenOption.APPEND);
    Files.writeString(data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
  }

  private static boolean isEncrypted(EmbeddedDatabase server, String url) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url, server.user(), server.password());
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The program itself, as an operator configures it. */
  private List<String> asked(EmbeddedDatabase server, String url) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("application.yaml"),
        "spring.datasource: {url: \"%s\", username: %s, password: %s}\n"
            .formatted(url, server.user(), server.password()));
    List<String> cells = new ArrayList<>();
    try (Jobs jobs = Jobs.open(config)) {
      jobs.query("SELECT 42", cells::addAll);
    }
    return cells;
  }
}
