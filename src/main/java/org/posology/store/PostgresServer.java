package org.posology.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server of one folder: {@code data}, {@code password}, {@code postgres.log} beneath it. */
final class PostgresServer {

  static final String USER = "posology";
  private static final String LOOPBACK = "127.0.0.1";
  private static final long PATIENCE_SECONDS = 120;

  private static final String SETTINGS =
      "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_wal_size=2GB";

  private final Path folder;
  private final Path binaries;

  private PostgresServer(Path folder, Path binaries) {
    this.folder = folder;
    this.binaries = binaries;
  }

  /** Makes, starts or joins the server; the caller holds the folder's lock. */
  static PostgresServer start(Path folder) throws IOException {
    PostgresServer server = new PostgresServer(folder, PostgresBinaries.unpack(folder));
    server.initialize();
    // a server that nobody can log in to is not to be started
    String unused = server.password();
    if (ServerPid.of(server.data()).isEmpty()) {
      server.launch();
    }
    return server;
  }

  Path folder() {
    return folder;
  }

  String url(String database) {
    int port = ServerPid.of(data()).map(ServerPid::port).orElse(0);
    return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
  }

  String password() {
    try {
      return Files.readString(folder.resolve("password"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() throws IOException {
    run(List.of(tool("pg_ctl"), "-D", data().toString(), "-w", "-m", "fast", "stop"));
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** A cluster appears whole or not at all: it is made beside its place, and moved there. */
  private void initialize() throws IOException {
    if (Files.exists(data())) {
      return;
    }
    Path password = writePassword();
    Path fresh = folder.resolve("data.new");
    FolderTree.delete(fresh);
    List<String> initdb = new ArrayList<>(List.of(tool("initdb"), "-D", fresh.toString()));
    initdb.addAll(List.of("-U", USER, "--pwfile=" + password, "--auth=scram-sha-256"));
    initdb.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
    initdb.addAll(List.of("--builtin-locale=C.UTF-8", "--no-instructions"));
    run(initdb);
    Files.move(fresh, data());
  }

  private Path writePassword() throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Path password = folder.resolve("password");
    Files.deleteIfExists(password);
    Files.createFile(password);
    if (Files.getFileStore(password).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    }
    return Files.writeString(password, HexFormat.of().formatHex(secret));
  }

  private void launch() throws IOException {
    Files.deleteIfExists(data().resolve("postmaster.pid"));
    String settings = "-p " + freePort() + " " + SETTINGS;
    List<String> start = new ArrayList<>(List.of(tool("pg_ctl"), "-D", data().toString()));
    start.addAll(List.of("-w", "-s", "-t", Long.toString(PATIENCE_SECONDS)));
    start.addAll(List.of("-l", folder.resolve("postgres.log").toString(), "-o", settings, "start"));
    run(start);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String tool(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  private void run(List<String> command) throws IOException {
    Path output = folder.resolve("command.log");
    Process process =
        new ProcessBuilder(RootUser.wrap(command))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    String program = Path.of(command.get(0)).getFileName().toString();
    if (!ended(process)) {
      process.destroyForcibly();
      throw new IOException(program + " did not end within " + PATIENCE_SECONDS + " s");
    }
    if (process.exitValue() != 0) {
      throw new IOException(program + " failed: " + Files.readString(output).strip());
    }
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
