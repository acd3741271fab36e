package org.posology.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server that a test may stop, kill and starve. It keeps its port over restarts, takes
 * few connections, and has a second, tiny disk where the machine allows to mount one.
 */
public final class ScratchServer implements AutoCloseable {

  /** So many sessions at once. */
  public static final int SESSIONS = 30;

  private static final String TINY_SIZE = "48m";

  private final Path folder;
  private final int port;
  private final PostgresServer server;
  private final Path tiny;
  private final boolean hasTinyDisk;

  private ScratchServer(Path folder, boolean wantsTinyDisk) throws IOException {
    this.folder = folder.toAbsolutePath();
    this.tiny = this.folder.resolve("tiny");
    this.port = freePort();
    Files.createDirectories(tiny);
    Programs.link(this.folder);
    this.server = PostgresServer.start(this.folder);
    server.stop();
    this.hasTinyDisk = wantsTinyDisk && canMount();
    start();
  }

  /** Makes and starts a server in an empty folder. */
  public static ScratchServer in(Path folder) throws IOException {
    return new ScratchServer(folder, false);
  }

  /** The same, with a tiny disk if this machine allows that; see {@link #tinyDisk}. */
  public static ScratchServer withTinyDisk(Path folder) throws IOException {
    return new ScratchServer(folder, true);
  }

  /** Starts it, if it does not run. */
  public void start() throws IOException {
    if (pid().isPresent()) {
      return;
    }
    Files.deleteIfExists(data().resolve("postmaster.pid"));
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=%d"
            .formatted(port, SESSIONS);
    List<String> start = new ArrayList<>(List.of(tool("pg_ctl"), "-D", data().toString()));
    start.addAll(List.of("-w", "-s", "-l", folder.resolve("postgres.log").toString()));
    start.addAll(List.of("-o", options, "start"));
    run(hasTinyDisk ? mounted(RootUser.wrap(start)) : RootUser.wrap(start));
  }

  /** Runs a command where {@code tiny} is a small disk of its own, which nobody else sees. */
  private List<String> mounted(List<String> command) {
    String script =
        "mount --make-rprivate / && mount -t tmpfs -o size=%s,mode=777 tmpfs '%s' && exec \"$@\""
            .formatted(TINY_SIZE, tiny);
    List<String> all = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", script, "sh"));
    all.addAll(command);
    return all;
  }

  private boolean canMount() {
    try {
      run(mounted(List.of("true")));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Stops it; sessions are broken off. */
  public void stop() throws IOException {
    stop("fast");
  }

  /** Stops it as a loss of power would: nothing is put in order. */
  public void crash() throws IOException {
    stop("immediate");
  }

  private void stop(String mode) throws IOException {
    List<String> stop = List.of(tool("pg_ctl"), "-D", data().toString(), "-w", "-m", mode, "stop");
    run(RootUser.wrap(stop));
  }

  /** {@code kill -9} of the server and of all its sessions. */
  public void kill() {
    ProcessHandle process = pid().flatMap(ProcessHandle::of).orElseThrow();
    List<ProcessHandle> sessions = process.descendants().toList();
    process.destroyForcibly();
    sessions.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    sessions.forEach(session -> session.onExit().join());
  }

  private Optional<Long> pid() {
    return ServerPid.of(data()).map(ServerPid::pid);
  }

  /** The tiny disk as seen from outside of the server, or null where there is none. */
  public @Nullable Path tinyDisk() {
    return hasTinyDisk ? Path.of("/proc/" + pid().orElseThrow() + "/root" + tiny) : null;
  }

  /** The tiny disk as the server sees it. */
  public String tinyDiskInside() {
    return tiny.toString();
  }

  public int port() {
    return port;
  }

  public String user() {
    return PostgresServer.USER;
  }

  public String password() {
    return server.password();
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public DataSource connect(String database) {
    return new DriverManagerDataSource(url(database), user(), password());
  }

  /** Makes the schema of today. */
  public void migrate(String database) {
    Flyway.configure()
        .dataSource(connect(database))
        .javaMigrations(new SpringBatchTables())
        .load()
        .migrate();
  }

  public JdbcTemplate admin() {
    return new JdbcTemplate(connect("postgres"));
  }

  @Override
  public void close() throws IOException {
    if (pid().isPresent()) {
      crash();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private String tool(String name) throws IOException {
    return PostgresBinaries.unpack(folder).resolve("bin").resolve(name).toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void run(List<String> command) throws IOException {
    Path output = folder.resolve("scratch.log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(command + " failed: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }
}
