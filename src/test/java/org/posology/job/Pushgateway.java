package org.posology.job;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/**
 * Speaks the Pushgateway's protocol: PUT replaces a group, POST those families of it that are sent,
 * DELETE forgets it; what is no text format is refused with 400 and changes nothing.
 *
 * @see <a href="https://github.com/prometheus/pushgateway#api">API of the Pushgateway</a>
 */
final class Pushgateway implements AutoCloseable {

  private static final String GROUPS = "/metrics/job/";
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final Map<String, Map<String, Map<String, Double>>> groups = new ConcurrentHashMap<>();
  private final List<String> log = new CopyOnWriteArrayList<>();

  Pushgateway() throws IOException {
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Each request: method, path, and how it was answered. */
  List<String> log() {
    return new ArrayList<>(log);
  }

  /** Family → its series, as pushed to a group such as {@code posology}. */
  Map<String, Map<String, Double>> group(String path) {
    return groups.getOrDefault(path, Map.of());
  }

  double value(String group, String series) {
    return group(group).values().stream()
        .filter(family -> family.containsKey(series))
        .map(family -> family.get(series))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + series + " in " + group(group)));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String said = "";
    int code;
    try {
      code = path.startsWith(GROUPS) ? change(exchange, path) : NOT_FOUND;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      code = BAD_REQUEST;
      said = " " + e.getMessage();
    }
    log.add(exchange.getRequestMethod() + " " + path + " " + code + said);
    exchange.sendResponseHeaders(code, -1);
    exchange.close();
  }

  private int change(HttpExchange exchange, String path) throws IOException {
    String group = path.substring(GROUPS.length());
    if (group.isEmpty() || group.split("/", -1).length % 2 == 0) {
      throw new IllegalArgumentException("job, then pairs of label and value: " + path);
    }
    switch (exchange.getRequestMethod()) {
      case "PUT" -> groups.put(group, families(exchange));
      case "POST" -> {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>(group(group));
        all.putAll(families(exchange));
        groups.put(group, all);
      }
      case "DELETE" -> {
        groups.remove(group);
        return ACCEPTED;
      }
      default -> {
        return NOT_ALLOWED;
      }
    }
    return OK;
  }

  private static Map<String, Map<String, Double>> families(HttpExchange exchange)
      throws IOException {
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (!type.startsWith("text/plain; version=0.0.4")) {
      throw new IllegalArgumentException("not read as text format: " + type);
    }
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    try (InputStream plain = exchange.getRequestBody();
        InputStream in = "gzip".equals(encoding) ? new GZIPInputStream(plain) : plain) {
      ByteBuffer body = ByteBuffer.wrap(in.readAllBytes());
      return TextFormat.parse(StandardCharsets.UTF_8.newDecoder().decode(body).toString());
    }
  }
}
