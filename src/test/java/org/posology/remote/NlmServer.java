package org.posology.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * Plays NLM's server on this machine, with its layout, and with every trouble that is asked for.
 */
public final class NlmServer implements AutoCloseable {

  /** What goes wrong once, for the next request of a path. */
  public interface Trouble {
    void happen(HttpExchange exchange, byte[] body) throws IOException;
  }

  private final HttpServer server;
  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
  private final List<String> junk = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Trouble>> troubles = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  public NlmServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  public String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/pubmed/";
  }

  /** Puts a gzipped file and its checksum into a folder. */
  public void put(String folder, String name, String xml) {
    byte[] bytes = gzip(xml);
    put(folder, name, bytes);
    files.put(folder + "/" + name + ".md5", checksum(name, md5(bytes)));
  }

  public void put(String folder, String name, byte[] bytes) {
    files.put(folder + "/" + name, bytes);
  }

  public void putChecksum(String folder, String name, String md5) {
    files.put(folder + "/" + name + ".md5", checksum(name, md5));
  }

  public void remove(String folder, String name) {
    files.remove(folder + "/" + name);
    files.remove(folder + "/" + name + ".md5");
  }

  /** Puts a link into every listing. */
  public void addJunk(String link) {
    junk.add(link);
  }

  /** Something goes wrong with the next request of a path that has none waiting. */
  public void trouble(String path, Trouble trouble) {
    troubles.computeIfAbsent(path, any -> new ConcurrentLinkedDeque<>()).add(trouble);
  }

  /** The connection is cut after so many bytes of the file's body. */
  public static Trouble cut(int after) {
    return (exchange, body) -> {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, after);
      exchange.getResponseBody().flush();
      // closing the exchange with bytes missing cuts the connection
      throw new IOException("cut");
    };
  }

  public static Trouble status(int status, String retryAfter) {
    return (exchange, body) -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** The path with the range that was asked for, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  public long requestsOf(String path) {
    return requests.stream()
        .filter(request -> request.equals(path) || request.startsWith(path + " "))
        .count();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath().replaceFirst("^/pubmed/", "");
      String range = exchange.getRequestHeaders().getFirst("Range");
      requests.add(range == null ? path : path + " " + range);
      byte[] body = path.endsWith("/") ? listing(path) : files.get(path);
      Deque<Trouble> waiting = troubles.get(path);
      Trouble trouble = waiting == null ? null : waiting.poll();
      if (trouble != null) {
        trouble.happen(exchange, body == null ? new byte[0] : body);
      } else if (body == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer(exchange, body, range);
      }
    }
  }

  private static void answer(HttpExchange exchange, byte[] body, String range) throws IOException {
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (from >= body.length) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    if (range != null) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, body.length - 1, body.length));
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, body.length - from);
    exchange.getResponseBody().write(body, from, body.length - from);
  }

  private byte[] listing(String folder) {
    StringBuilder page = new StringBuilder("<html><body><h1>Index of</h1><pre>\n");
    Map<String, byte[]> all = new TreeMap<>(files);
    all.keySet().stream()
        .filter(path -> path.startsWith(folder))
        .forEach(path -> link(page, path.substring(folder.length())));
    junk.forEach(name -> link(page, name));
    return page.append("</pre></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void link(StringBuilder page, String name) {
    page.append("<a href=\"%s\">%s</a>  2026-01-09 14:03  17M\n".formatted(name, name));
  }

  private static byte[] checksum(String name, String md5) {
    return "MD5(%s)= %s\n".formatted(name, md5).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
