package org.posology.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a query finds in PubMed, as files, by NCBI's E-utilities.
 *
 * <ol>
 *   <li>search ({@code esearch}); NCBI's history server keeps what was found
 *   <li>more than {@value #MOST} cannot be fetched from it: halve the days on which the articles
 *       entered PubMed, and search for each half
 *   <li>fetch ({@code efetch}) in batches, a file each
 * </ol>
 *
 * Query and key go as the body of a request: addresses end up in logs.
 */
public final class EUtilities {

  /** Articles that the history server gives of one query to PubMed. */
  static final int MOST = 9_999;

  private static final Logger LOG = LoggerFactory.getLogger(EUtilities.class);
  private static final int REPLY = 1 << 20;
  private static final long ANSWER = 1L << 30;

  private final Address base;
  private final Access access;
  private final Web web;
  private final int batch;

  /**
   * Who asks.
   *
   * @param key NCBI's API key, or empty
   * @param email that NCBI may write to before it blocks, or empty
   */
  public record Access(String key, String email) {

    /** What NCBI allows: 3 requests a second, 10 to who has a key. */
    public double requestsPerSecond() {
      return key.isEmpty() ? 3 : 10;
    }

    @Override
    public String toString() {
      return "Access[key=" + (key.isEmpty() ? "none" : "***") + "]";
    }
  }

  /**
   * Asks nothing yet.
   *
   * @param base address of {@code esearch.fcgi} and {@code efetch.fcgi}
   * @param manners but for the rate
   * @param batch articles that are fetched at once
   */
  public EUtilities(String base, Access access, Manners manners, int batch) {
    this.base = Address.of("posology.fetch.base", base);
    this.access = access;
    this.web = new Web(manners.at(access.requestsPerSecond()));
    this.batch = batch;
  }

  /**
   * Fetches all that a query finds.
   *
   * @param term in PubMed's language
   * @param folder for the files; those of the same query are replaced
   * @return the files, in the order of the days
   * @throws RemoteException if not all can be had
   */
  public List<Path> fetch(String term, Path folder) {
    List<Path> files = new ArrayList<>();
    String name = UUID.nameUUIDFromBytes(term.getBytes(StandardCharsets.UTF_8)).toString();
    search(
        Query.of(term),
        (reply, from) -> {
          Path file = folder.resolve("fetch-%s-%04d.xml".formatted(name, files.size() + 1));
          download(reply, from, file);
          files.add(file);
        });
    return files;
  }

  /** Takes a batch: what was found, and where in it the batch begins. */
  private interface Batches {
    void take(SearchReply reply, int from);
  }

  private void search(Query query, Batches batches) {
    SearchReply reply =
        ask(
            "esearch.fcgi",
            query.parameters(),
            body -> SearchReply.parse(Web.bounded(body, REPLY)));
    LOG.info("{} articles from {} to {}", reply.count(), query.first(), query.last());
    if (reply.count() <= MOST) {
      for (int from = 0; from < reply.count(); from += batch) {
        batches.take(reply, from);
      }
    } else if (query.isOneDay()) {
      throw new RemoteException(
          "%d articles of %s: more than the %d that NCBI gives: narrow the query, or use sync"
              .formatted(reply.count(), query.first(), MOST));
    } else {
      query.halves().forEach(half -> search(half, batches));
    }
  }

  private void download(SearchReply reply, int from, Path file) {
    Map<String, String> parameters =
        Map.of(
            "WebEnv", reply.environment(),
            "query_key", reply.key(),
            "retstart", String.valueOf(from),
            "retmax", String.valueOf(batch),
            "retmode", "xml");
    ask("efetch.fcgi", parameters, body -> keep(body, file));
  }

  private static Path keep(InputStream body, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path partial = Path.of(file + ".part");
    Files.copy(new BoundedStream(body, ANSWER), partial, StandardCopyOption.REPLACE_EXISTING);
    ArticleSet.check(partial);
    return Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private interface BodyTaker<T> {
    T take(InputStream body) throws IOException;
  }

  private <T> T ask(String program, Map<String, String> parameters, BodyTaker<T> taker) {
    String form =
        Stream.of(Map.of("db", "pubmed", "tool", "posology"), parameters, who())
            .flatMap(some -> some.entrySet().stream())
            .map(one -> one.getKey() + "=" + encode(one.getValue()))
            .collect(Collectors.joining("&"));
    return web.ask(
        () ->
            HttpRequest.newBuilder(base.at(program))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)),
        (answer, body) -> taker.take(body));
  }

  private Map<String, String> who() {
    return Stream.of(Map.entry("api_key", access.key()), Map.entry("email", access.email()))
        .filter(one -> !one.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
