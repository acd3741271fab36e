package org.posology.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks over HTTP: at a polite rate, and again after a pause where that may help. Errors name the
 * address without its query, so that no key gets into a log.
 */
final class Web {

  private static final Logger LOG = LoggerFactory.getLogger(Web.class);
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private final HttpClient client;
  private final Manners manners;
  private final Pace pace;

  Web(Manners manners) {
    this.manners = manners;
    this.pace = new Pace(manners.requestsPerSecond());
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(manners.timeout());
    ProxySelector proxies = ProxySelector.getDefault();
    this.client = proxies == null ? builder.build() : builder.proxy(proxies).build();
  }

  /** Takes an answer. An {@link IOException} says that the attempt failed. */
  interface Taker<T> {
    T take(HttpResponse<?> answer, InputStream body) throws IOException;
  }

  /**
   * Asks until there is an answer that the taker takes.
   *
   * @param request made anew for each attempt
   * @throws RemoteException if there is none, or one that asking again would not change
   */
  <T> T ask(Supplier<HttpRequest.Builder> request, Taker<T> taker) {
    for (int attempt = 1; ; attempt++) {
      HttpRequest asked = request.get().timeout(manners.timeout()).build();
      Duration pause = manners.pauseAfter(attempt);
      String why;
      try {
        return attempt(asked, taker);
      } catch (PassingException e) {
        why = String.valueOf(e.getMessage());
        pause = e.pause().compareTo(pause) > 0 ? e.pause() : pause;
      } catch (FileSystemException e) {
        throw new RemoteException(e.getMessage() + ": cannot be written here", e);
      } catch (IOException e) {
        why = e.toString();
      }
      String place = asked.uri().getHost() + asked.uri().getPath();
      if (attempt >= manners.attempts() || pause.compareTo(manners.longestPause()) > 0) {
        throw givingUp(place, why, attempt, pause);
      }
      LOG.info("{}: {}; again in {} s", place, why, pause.toMillis() / 1e3);
      Pace.pause(pause);
    }
  }

  private static RemoteException givingUp(String place, String why, int attempts, Duration pause) {
    return new RemoteException(
        "%s: %s (attempt %d, next pause %d s): run again later to go on"
            .formatted(place, why, attempts, pause.toSeconds()));
  }

  private <T> T attempt(HttpRequest request, Taker<T> taker) throws IOException {
    pace.await();
    HttpResponse<InputStream> answer = send(request);
    try (InputStream body = new StallGuard(answer.body(), manners.timeout())) {
      int status = answer.statusCode();
      if (PASSING.contains(status)) {
        throw new PassingException("status " + status, RetryAfter.of(answer.headers()));
      }
      if (status / 100 != 2 && status != Download.NOTHING_LEFT) {
        throw refused(request, answer);
      }
      return taker.take(answer, body);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RemoteException("interrupted while asking " + request.uri().getHost(), e);
    }
  }

  private static RemoteException refused(HttpRequest request, HttpResponse<?> answer) {
    String moved = answer.headers().firstValue("location").map(to -> ", moved to " + to).orElse("");
    return new RemoteException(
        "%s%s: status %d%s: check the address in the settings (posology.sync.base, posology.fetch.base)"
            .formatted(
                request.uri().getHost(), request.uri().getPath(), answer.statusCode(), moved));
  }

  /** A body as it is. */
  static byte[] bounded(InputStream body, int most) throws IOException {
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new RemoteException(
          "an answer of more than " + most + " bytes: not what was asked for");
    }
    return bytes;
  }
}
