package org.posology.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import picocli.CommandLine.Option;

/**
 * The folder that holds {@code models/} and {@code config/}: the one that is said by option or
 * environment, else the first of: the project of the running jar, the working folder.
 */
final class Home {

  private static final String VARIABLE = "POSOLOGY_HOME";

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description =
          "Folder of models/ and config/ (default: $POSOLOGY_HOME, else the project of the jar,"
              + " else the working folder).")
  private @Nullable Path chosen;

  Path models() {
    return folder().resolve("models");
  }

  Path config() {
    return folder().resolve("config");
  }

  private Path folder() {
    List<Path> candidates = candidates();
    return candidates.stream()
        .filter(candidate -> Files.isDirectory(candidate.resolve("models")))
        .findFirst()
        .orElseThrow(
            () ->
                new PosologyException(
                    "no models/ in "
                        + candidates
                        + "; say where it is with --home or "
                        + VARIABLE));
  }

  private List<Path> candidates() {
    String variable = System.getenv(VARIABLE);
    if (chosen != null) {
      return List.of(chosen);
    }
    if (variable != null && !variable.isBlank()) {
      return List.of(Path.of(variable));
    }
    List<Path> candidates = new ArrayList<>();
    for (Path at = program(); at != null && candidates.size() < 3; at = at.getParent()) {
      candidates.add(at);
    }
    candidates.add(Path.of("").toAbsolutePath());
    return candidates;
  }

  /** The jar that runs, or the folder of its classes. */
  private static @Nullable Path program() {
    try {
      URI place = Home.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      String path = place.toString().replaceFirst("^jar:(nested:|file:)?", "file:");
      int nested = path.indexOf(".jar/!");
      return Path.of(
          URI.create(
              nested < 0 ? path.replace("file:file:", "file:") : path.substring(0, nested + 4)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
